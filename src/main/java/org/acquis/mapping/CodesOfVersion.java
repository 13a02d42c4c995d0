package org.acquis.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.acquis.framework.AssessmentTask;
import org.acquis.framework.Block;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.ProfessionalActivity;

/** Which criteria a printed code stands for: one criterion, or all those of a competency, activity, block or task. */
final class CodesOfVersion {
    private final Map<String, Set<CriterionId>> criteria = new HashMap<>();

    CodesOfVersion(FrameworkVersion version) {
        for (Block block : version.blocks()) {
            name(block.code(), block.competencies());
            for (ProfessionalActivity activity : block.activities()) {
                name(activity.code(), activity.competencies());
            }
        }
        for (Competency competency : version.competencies()) {
            name(competency.code(), Set.of(competency));
            for (Criterion criterion : competency.criteria()) {
                criteria.put(key(criterion.code()), Set.of(criterion.id()));
            }
        }
        for (AssessmentTask task : version.tasks()) {
            name(
                    task.code(),
                    task.competencies().stream()
                            .flatMap(id -> version.competency(id).stream())
                            .toList());
        }
    }

    /** Empty for a code that the version does not know; upper and lower case are alike. */
    Set<CriterionId> criteria(String code) {
        return criteria.getOrDefault(key(code), Set.of());
    }

    private void name(String code, Collection<Competency> competencies) {
        Set<CriterionId> all = new LinkedHashSet<>();
        competencies.forEach(competency -> competency.criteria().forEach(criterion -> all.add(criterion.id())));
        criteria.put(key(code), all);
    }

    private static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
