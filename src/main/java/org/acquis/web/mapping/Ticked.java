package org.acquis.web.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.acquis.framework.AssessmentTask;
import org.acquis.framework.Block;
import org.acquis.framework.Competency;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.ProfessionalActivity;

/**
 * The boxes of the form as they came back. With the script only criteria come. Without it the boxes above them come as
 * well, and mean a change: one that was not full and is ticked now adds all its criteria; one that was full and is ticked no
 * longer takes them away; any other leaves the single criteria as they are.
 *
 * @param boxes ticked ones, as {@code kind-id}
 * @param whole those that were full when the page was made
 */
record Ticked(Set<CriterionId> criteria, Set<String> boxes, Set<String> whole) {

    Set<CriterionId> choice(FrameworkVersion version) {
        Set<CriterionId> choice = new LinkedHashSet<>(criteria);
        each(version, (key, below) -> {
            if (whole.contains(key) && !boxes.contains(key)) {
                choice.removeAll(below);
            }
        });
        each(version, (key, below) -> {
            if (boxes.contains(key) && !whole.contains(key)) {
                choice.addAll(below);
            }
        });
        return choice;
    }

    private static void each(FrameworkVersion version, BiConsumer<String, Set<CriterionId>> box) {
        for (Block block : version.blocks()) {
            box.accept("block-" + block.id().value(), below(block.competencies()));
            for (ProfessionalActivity activity : block.activities()) {
                box.accept("activity-" + activity.id().value(), below(activity.competencies()));
            }
        }
        for (Competency competency : version.competencies()) {
            box.accept("competency-" + competency.id().value(), below(List.of(competency)));
        }
        for (AssessmentTask task : version.tasks()) {
            box.accept(
                    "task-" + task.id().value(),
                    below(task.competencies().stream()
                            .flatMap(id -> version.competency(id).stream())
                            .toList()));
        }
    }

    private static Set<CriterionId> below(List<Competency> competencies) {
        Set<CriterionId> below = new LinkedHashSet<>();
        competencies.forEach(competency -> competency.criteria().forEach(criterion -> below.add(criterion.id())));
        return below;
    }
}
