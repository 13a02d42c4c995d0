package org.acquis.assessment;

import static org.acquis.assessment.Grids.grid;
import static org.assertj.core.api.Assertions.assertThat;

import org.acquis.framework.Criterion;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.Purpose;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void a_grid_is_ready_once_each_criterion_is_scored_or_not_observed() {
        Grids grids = grid().level(11, 3).level(12, 2).level(13, 0).level(21, 1);

        assertThat(grids.get().readiness())
                .asInstanceOf(InstanceOfAssertFactories.type(Readiness.Missing.class))
                .extracting(missing ->
                        missing.criteria().stream().map(Criterion::code).toList())
                .isEqualTo(java.util.List.of("C1.2.K2"));
        assertThat(grids.notObserved(22).get().readiness()).isInstanceOf(Readiness.Ready.class);
    }

    @Test
    void a_comment_alone_does_not_score_a_criterion() {
        Grid grid =
                grid().mapped(11).judged(11, new Judged.NotScored(), "à revoir").get();

        assertThat(grid.readiness()).isInstanceOf(Readiness.Missing.class);
    }

    @Test
    void an_exempt_criterion_is_not_missing_and_its_judgement_is_kept_but_not_counted() {
        Grid grid = grid().mapped(11, 12).level(11, 0).level(12, 3).exempt(11).get();

        assertThat(grid.score().outOfHundred())
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("100"));
        assertThat(grid.cells().get(0).judgement()).isPresent();
        assertThat(((Readiness.Ready) grid.readiness()).judgements())
                .extracting(FrozenJudgement::outcome)
                .first()
                .isEqualTo(new Outcome.Exempt());
    }

    @Test
    void a_grid_that_assesses_nothing_cannot_be_finalised() {
        assertThat(grid().mapped().get().readiness()).isInstanceOf(Readiness.Missing.class);
    }

    @Test
    void a_final_grid_has_nothing_new_to_finalise() {
        Grid grid = grid().mapped(11).level(11, 2).finalised().get();

        assertThat(grid.readiness()).isInstanceOf(Readiness.NothingNew.class);
        assertThat(grid.change()).isEmpty();
    }

    @Test
    void a_reopened_grid_can_be_finalised_again() {
        Grid grid = grid().mapped(11).level(11, 2).finalised().reopened().get();

        assertThat(grid.readiness()).isInstanceOf(Readiness.Ready.class);
        assertThat(grid.counting()).isPresent();
    }

    @Test
    void a_changed_mapping_is_told_with_before_and_after_and_can_be_applied() {
        Grid grid = grid().mapped(11, 12)
                .level(11, 3)
                .level(12, 0)
                .level(21, 3)
                .finalised()
                .mapped(11, 21)
                .get();

        assertThat(grid.change()).hasValueSatisfying(change -> {
            assertThat(change.added()).containsExactly("C1.2.K1");
            assertThat(change.removed()).containsExactly("C1.1.K2");
            assertThat(change.before().score().points()).isEqualByComparingTo("3");
            assertThat(change.after().score().points()).isEqualByComparingTo("6");
        });
        assertThat(grid.readiness()).isInstanceOf(Readiness.Ready.class);
    }

    @Test
    void a_criterion_mapped_after_final_must_be_scored_before_the_change_is_applied() {
        Grid grid = grid().mapped(11).level(11, 3).finalised().mapped(11, 12).get();

        assertThat(grid.readiness()).isInstanceOf(Readiness.Missing.class);
    }

    @Test
    void purpose_detail_or_exemption_changed_after_final_are_changes_too() {
        Grids grids = grid().mapped(11, 12).level(11, 3).level(12, 1);

        assertThat(grids.finalised().purpose(Purpose.FORMATIVE).get().change()).isPresent();
        assertThat(grids.finalised().detail(GradebookDetail.CRITERION).get().change())
                .isPresent();
        assertThat(grids.finalised().exempt(12).get().change())
                .hasValueSatisfying(change -> assertThat(change.exemptions()).containsExactly("C1.1.K2"));
        assertThat(grids.finalised().get().change()).isEmpty();
    }

    @Test
    void what_was_seen_changes_with_each_save_and_each_exemption() {
        String before = grid().mapped(11).level(11, 1).get().seen();

        assertThat(grid().mapped(11).level(11, 1).get().seen()).isEqualTo(before);
        assertThat(grid().mapped(11).level(11, 2).level(11, 1).get().seen()).isNotEqualTo(before);
        assertThat(grid().mapped(11).level(11, 1).exempt(11).get().seen()).isNotEqualTo(before);
    }
}
