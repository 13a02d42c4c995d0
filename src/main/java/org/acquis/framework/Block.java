package org.acquis.framework;

import java.util.List;
import java.util.stream.Stream;

/**
 * Bloc de compétences, such as A1: what a jury grants.
 *
 * @param identifier CASE identifier, kept from version to version
 */
public record Block(
        BlockId id, String identifier, String code, Bilingual title, List<ProfessionalActivity> activities) {

    public Block {
        activities = List.copyOf(activities);
    }

    /** All competencies of the block, in the order of the référentiel. */
    public List<Competency> competencies() {
        return activities.stream()
                .flatMap(activity -> activity.competencies().stream())
                .toList();
    }

    Stream<Criterion> criteria() {
        return competencies().stream().flatMap(competency -> competency.criteria().stream());
    }
}
