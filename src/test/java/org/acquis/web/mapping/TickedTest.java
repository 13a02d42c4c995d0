package org.acquis.web.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.acquis.framework.AssessmentTask;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.GivenVersion;
import org.junit.jupiter.api.Test;

/** What the boxes above the criteria mean where no script runs. */
class TickedTest {
    private final FrameworkVersion version = GivenVersion.bundled();
    private final Competency competency = version.competencies().get(0);
    private final String box = "competency-" + competency.id().value();
    private final Set<CriterionId> below = below(competency);

    @Test
    void a_box_ticked_now_adds_all_below_it() {
        assertThat(choice(Set.of(), Set.of(box), Set.of())).isEqualTo(below);
    }

    @Test
    void a_box_cleared_now_takes_all_below_it_away() {
        assertThat(choice(below, Set.of(), Set.of(box))).isEmpty();
    }

    @Test
    void a_full_box_left_as_it_was_lets_a_criterion_go() {
        Set<CriterionId> fewer = new HashSet<>(below);
        fewer.remove(competency.criteria().get(0).id());

        assertThat(choice(fewer, Set.of(box), Set.of(box))).isEqualTo(fewer);
    }

    @Test
    void an_empty_box_left_as_it_was_leaves_single_criteria() {
        Set<CriterionId> one = Set.of(competency.criteria().get(0).id());

        assertThat(choice(one, Set.of(), Set.of())).isEqualTo(one);
    }

    @Test
    void a_task_adds_the_criteria_of_all_its_competencies() {
        AssessmentTask task = version.tasks().get(1);
        Set<CriterionId> expected = new HashSet<>();
        task.competencies()
                .forEach(id -> expected.addAll(below(version.competency(id).orElseThrow())));

        assertThat(choice(Set.of(), Set.of("task-" + task.id().value()), Set.of()))
                .isEqualTo(expected);
    }

    @Test
    void a_block_adds_every_criterion_below_it_and_unknown_boxes_mean_nothing() {
        String block = "block-" + version.blocks().get(3).id().value();

        assertThat(choice(Set.of(), Set.of(block, "block-0", "nonsense"), Set.of("what")))
                .hasSize(25);
    }

    private Set<CriterionId> choice(Set<CriterionId> criteria, Set<String> boxes, Set<String> whole) {
        return new Ticked(criteria, boxes, whole).choice(version);
    }

    private static Set<CriterionId> below(Competency competency) {
        Set<CriterionId> below = new HashSet<>();
        competency.criteria().stream().map(Criterion::id).forEach(below::add);
        return below;
    }
}
