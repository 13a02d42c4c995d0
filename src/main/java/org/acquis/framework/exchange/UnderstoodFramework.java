package org.acquis.framework.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A référentiel as a file tells it, before anybody has reviewed it.
 *
 * @param identifier of the CASE document; the same bytes give the same identifiers
 * @param scale empty when the document sets none
 * @param doubts in the order of the source; nothing may be published while one is open
 */
public record UnderstoodFramework(
        String identifier,
        UnderstoodHeading heading,
        List<UnderstoodBlock> blocks,
        List<UnderstoodTask> tasks,
        List<AccommodationRule> accommodationRules,
        Optional<UnderstoodScale> scale,
        List<Doubt> doubts) {

    public UnderstoodFramework {
        blocks = List.copyOf(blocks);
        tasks = List.copyOf(tasks);
        accommodationRules = List.copyOf(accommodationRules);
        doubts = List.copyOf(doubts);
    }

    /** It brings sentences of the legal text. */
    public boolean hasOfficialWording() {
        return competencies().stream()
                .anyMatch(competency -> competency.statement().official().isPresent()
                        || competency.criteria().stream()
                                .anyMatch(criterion ->
                                        criterion.wording().official().isPresent()));
    }

    public List<UnderstoodActivity> activities() {
        return blocks.stream().flatMap(block -> block.activities().stream()).toList();
    }

    public List<UnderstoodCompetency> competencies() {
        return activities().stream()
                .flatMap(activity -> activity.competencies().stream())
                .toList();
    }

    public List<UnderstoodCriterion> criteria() {
        return competencies().stream()
                .flatMap(competency -> competency.criteria().stream())
                .toList();
    }

    /** Its own scale or, where the document sets none, the one that it gets when it is published. */
    public UnderstoodScale scaleOrUsual() {
        return scale.orElseGet(() -> DefaultScale.of(identifier));
    }

    public UnderstoodFramework withBlocks(List<UnderstoodBlock> changed) {
        return new UnderstoodFramework(identifier, heading, changed, tasks, accommodationRules, scale, doubts);
    }

    public UnderstoodFramework withTasks(List<UnderstoodTask> changed) {
        return new UnderstoodFramework(identifier, heading, blocks, changed, accommodationRules, scale, doubts);
    }

    public UnderstoodFramework withHeading(UnderstoodHeading changed) {
        return new UnderstoodFramework(identifier, changed, blocks, tasks, accommodationRules, scale, doubts);
    }

    public UnderstoodFramework withAccommodationRules(List<AccommodationRule> changed) {
        return new UnderstoodFramework(identifier, heading, blocks, tasks, changed, scale, doubts);
    }

    public UnderstoodFramework withScale(UnderstoodScale changed) {
        return new UnderstoodFramework(
                identifier, heading, blocks, tasks, accommodationRules, Optional.of(changed), doubts);
    }

    public UnderstoodFramework withDoubts(List<Doubt> changed) {
        return new UnderstoodFramework(identifier, heading, blocks, tasks, accommodationRules, scale, changed);
    }

    public UnderstoodFramework withIdentifier(String changed) {
        return new UnderstoodFramework(changed, heading, blocks, tasks, accommodationRules, scale, doubts);
    }
}
