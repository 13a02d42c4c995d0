package org.acquis.web.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.mapping.MappingChoice;

/** A choice in one version read as a choice in another: a criterion is the same where its CASE identifier is. */
final class CarriedChoice {
    private CarriedChoice() {}

    static MappingChoice into(FrameworkVersion other, FrameworkVersion version, MappingChoice choice) {
        Set<String> identifiers = version.criteria().stream()
                .filter(criterion -> choice.criteria().contains(criterion.id()))
                .map(Criterion::identifier)
                .collect(Collectors.toSet());
        Set<CriterionId> carried = other.criteria().stream()
                .filter(criterion -> identifiers.contains(criterion.identifier()))
                .map(Criterion::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new MappingChoice(other.id(), choice.purpose(), choice.detail(), choice.language(), carried);
    }
}
