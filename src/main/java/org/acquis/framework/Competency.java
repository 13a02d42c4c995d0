package org.acquis.framework;

import java.util.List;
import java.util.Optional;

/**
 * Belongs to one professional activity, by an explicit link and never by its number.
 *
 * @param identifier CASE identifier, kept from version to version
 * @param code as printed, such as C1.1
 * @param criteria in the order of the référentiel
 */
public record Competency(
        CompetencyId id,
        String identifier,
        String code,
        Bilingual label,
        Optional<String> officialWording,
        AssessmentMethod method,
        List<Criterion> criteria) {

    public Competency {
        criteria = List.copyOf(criteria);
    }
}
