package org.acquis.assessment;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.REVISION;
import static org.acquis.schema.Tables.REVISION_JUDGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.Criterion;
import org.acquis.mapping.GradebookDetail;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.PersonId;
import org.jooq.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FinalisingGridIT {
    private static final Instant LATER = ScoredCourse.NOW.plusSeconds(3600);

    private static Database database;
    private static int schools;
    private ScoredCourse school;
    private PersonId learner;

    @BeforeAll
    static void openDatabase() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void seed() {
        school = new ScoredCourse(database, "Lycée " + ++schools, "C1.1.K1", "C1.1.K2", "C1.2.K1");
        learner = school.learner("Ana Petit");
    }

    @Test
    void a_grid_with_something_missing_is_refused_and_says_what() {
        school.judge(learner, 1, "C1.1.K1", school.level(2));

        assertThat(school.finalise(learner, 1).refusal())
                .hasValueSatisfying(why -> assertThat(why)
                        .isInstanceOfSatisfying(
                                GridRefusal.Incomplete.class,
                                incomplete -> assertThat(incomplete.missing())
                                        .extracting(Criterion::code)
                                        .containsExactly("C1.1.K2", "C1.2.K1")));
        assertThat(school.heard.finalised).isEmpty();
        assertThat(status()).isEqualTo(GridStatus.DRAFT);
    }

    @Test
    void finalising_freezes_everything_by_value() {
        complete(3, 1);
        school.record(
                learner, 1, school.course.criterion("C1.1.K1"), school.level(3), "net", 1, school.course.trainer());

        FinalisedGrid grid = done(school.finalise(learner, 1));

        assertThat(grid.score().outOfHundred()).contains(new BigDecimal("66.66667"));
        assertThat(school.heard.finalised).containsExactly(grid);
        assertThat(status()).isEqualTo(GridStatus.FINAL);
        var revision = database.sql()
                .fetchSingle(REVISION, REVISION.ID.eq(grid.revision().value()));
        assertThat(revision.get(REVISION.POINTS)).isEqualByComparingTo("4");
        assertThat(revision.get(REVISION.HIGHEST_POINTS)).isEqualByComparingTo("6");
        assertThat(revision.get(REVISION.SCALE)).contains("\"position\":4");
        var rows = database.sql()
                .fetch(
                        REVISION_JUDGEMENT,
                        REVISION_JUDGEMENT.REVISION_ID.eq(grid.revision().value()));
        assertThat(rows)
                .extracting(row -> row.get(REVISION_JUDGEMENT.STATE))
                .containsExactlyInAnyOrder("level", "level", "not-observed");
        assertThat(rows).extracting(row -> row.get(REVISION_JUDGEMENT.COMMENT)).contains("net");

        database.sql()
                .update(CRITERION)
                .set(CRITERION.LABEL_FR, "autre chose")
                .where(CRITERION.ID.eq(school.course.criterion("C1.1.K1").value()))
                .execute();
        FinalisedGrid read = SelectSpeakingRevision.of(database.sql(), school.place.activity(), learner)
                .orElseThrow();
        assertThat(read)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(grid);
    }

    @Test
    void when_the_listener_breaks_down_nothing_is_final() {
        complete(2, 2);
        school.heard.breakdown = Optional.of(new IllegalStateException("outbox"));

        assertThatThrownBy(() -> school.finalise(learner, 1)).hasMessageContaining("outbox");

        assertThat(status()).isEqualTo(GridStatus.DRAFT);
        assertThat(database.sql()
                        .fetchCount(
                                REVISION.join(ASSESSMENT)
                                        .on(ASSESSMENT.ID.eq(REVISION.ASSESSMENT_ID))
                                        .join(ATTEMPT)
                                        .on(ATTEMPT.ID.eq(ASSESSMENT.ATTEMPT_ID)),
                                ATTEMPT.PERSON_ID.eq(learner.value())))
                .isZero();
        assertThat(database.sql()
                        .fetchCount(
                                AUDIT_EVENT,
                                AUDIT_EVENT.ACTION.eq("grid.finalised"),
                                AUDIT_EVENT.COURSE_ID.eq(school.place.course().value())))
                .isZero();
    }

    @Test
    void a_final_grid_takes_no_judgement_and_is_not_finalised_twice() {
        complete(2, 2);
        school.finalise(learner, 1);

        assertThat(school.judge(learner, 1, "C1.1.K1", school.level(0)))
                .isEqualTo(new Recording.Refused<>(new GridRefusal.GridFinal()));
        assertThat(school.finalise(learner, 1).refusal()).contains(new GridRefusal.NothingNew());
        assertThat(school.heard.finalised).hasSize(1);
    }

    @Test
    void while_a_grid_is_reopened_its_last_revision_counts() {
        complete(2, 2);
        FinalisedGrid first = done(school.finalise(learner, 1));
        assertThat(school.reopening
                        .reopen(school.place, learner, 1, school.course.trainer())
                        .refusal())
                .isEmpty();
        school.judge(learner, 1, "C1.1.K1", school.level(0));

        assertThat(SelectSpeakingRevision.of(database.sql(), school.place.activity(), learner))
                .map(FinalisedGrid::revision)
                .contains(first.revision());
        assertThat(school.states.of(school.place).get(learner)).satisfies(state -> {
            assertThat(state.status()).isEqualTo(GridStatus.REOPENED);
            assertThat(state.counting()).contains(new BigDecimal("66.66667"));
            assertThat(state.score().outOfHundred()).contains(new BigDecimal("33.33333"));
        });

        FinalisedGrid second = done(school.finalise(learner, 1, LATER));

        assertThat(second.revision()).isNotEqualTo(first.revision());
        assertThat(assessment().get(ASSESSMENT.FIRST_FINALISED_AT)).isEqualTo(ScoredCourse.NOW);
    }

    @Test
    void what_was_confirmed_is_what_is_frozen() {
        complete(2, 2);
        String seen = school.grid(learner, 1).orElseThrow().seen();
        school.judge(learner, 1, "C1.1.K1", school.level(0));

        assertThat(school.finalising
                        .finalise(
                                school.place, learner, 1, Optional.of(seen), school.course.trainer(), ScoredCourse.NOW)
                        .refusal())
                .contains(new GridRefusal.ChangedMeanwhile());
        assertThat(status()).isEqualTo(GridStatus.DRAFT);
    }

    @Test
    void a_resit_is_opened_only_on_a_final_grid_and_speaks_once_it_is_final_itself() {
        complete(1, 1);
        assertThat(openResit().refusal()).contains(new GridRefusal.NewestNotFinal());
        FinalisedGrid first = done(school.finalise(learner, 1));

        assertThat(openResit()).isEqualTo(new Act.Done<>(2));
        assertThat(openResit().refusal()).contains(new GridRefusal.NewestNotFinal());

        assertThat(speaking()).contains(first.revision());
        assertThat(school.states.of(school.place)).doesNotContainKey(null).hasEntrySatisfying(learner, state -> {
            assertThat(state.attempt()).isEqualTo(2);
            assertThat(state.score().judged()).isZero();
        });
        completeAttempt(2, 3, 3);
        FinalisedGrid second = done(school.finalise(learner, 2, LATER));
        assertThat(speaking()).contains(second.revision());

        school.reopening.reopen(school.place, learner, 1, school.course.trainer());
        school.judge(learner, 1, "C1.1.K1", school.level(0));
        school.finalise(learner, 1, LATER);
        assertThat(speaking()).contains(second.revision());
        assertThat(school.heard.finalised).extracting(FinalisedGrid::attempt).containsExactly(1, 2);
    }

    @Test
    void a_withdrawn_revision_counts_nowhere_and_the_attempt_before_speaks_again() {
        complete(1, 1);
        FinalisedGrid first = done(school.finalise(learner, 1));
        openResit();
        completeAttempt(2, 3, 3);
        FinalisedGrid second = done(school.finalise(learner, 2, LATER));

        assertThat(withdraw(2)).isEqualTo(new Act.Done<>(second.revision()));
        assertThat(school.heard.withdrawn).singleElement().satisfies(told -> {
            assertThat(told.revision()).isEqualTo(second.revision());
            assertThat(told.instead()).map(FinalisedGrid::revision).contains(first.revision());
        });

        assertThat(withdraw(1)).isEqualTo(new Act.Done<>(first.revision()));
        assertThat(school.heard.withdrawn)
                .last()
                .satisfies(told -> assertThat(told.instead()).isEmpty());
        assertThat(speaking()).isEmpty();
        assertThat(withdraw(1).refusal()).contains(new GridRefusal.NothingCounts());
        assertThat(status()).isEqualTo(GridStatus.REOPENED);
        assertThat(school.grid(learner, 1).orElseThrow().counting()).isEmpty();

        done(school.finalise(learner, 1, LATER));
        assertThat(assessment().get(ASSESSMENT.FIRST_FINALISED_AT)).isEqualTo(LATER);
    }

    @Test
    void a_mapping_changed_after_final_sends_nothing_until_somebody_applies_it() {
        complete(3, 0);
        done(school.finalise(learner, 1));
        school.map(GradebookDetail.COMPETENCY, "C1.1.K1", "C1.2.K1");

        Grid grid = school.grid(learner, 1).orElseThrow();
        assertThat(grid.change()).hasValueSatisfying(change -> {
            assertThat(change.removed()).containsExactly("C1.1.K2");
            assertThat(change.before().detail()).isEqualTo(GradebookDetail.OVERALL);
            assertThat(change.after().detail()).isEqualTo(GradebookDetail.COMPETENCY);
        });
        assertThat(grid.setAside()).containsExactly("C1.1.K2");
        assertThat(school.states.of(school.place).get(learner).changed()).isTrue();
        assertThat(school.heard.finalised).hasSize(1);

        var report = completing().applyChanges(school.place, List.of(learner), school.course.trainer(), LATER);

        assertThat(report.done()).isEqualTo(1);
        assertThat(school.heard.finalised)
                .last()
                .satisfies(applied -> assertThat(applied.score().outOfHundred()).contains(new BigDecimal("100.00000")));
        assertThat(school.states.of(school.place).get(learner).changed()).isFalse();
        assertThat(school.grid(learner, 1).orElseThrow().change()).isEmpty();
    }

    @Test
    void an_exemption_granted_after_final_is_a_change_in_the_list_too() {
        complete(3, 0);
        done(school.finalise(learner, 1));
        assertThat(school.states.of(school.place).get(learner).changed()).isFalse();

        school.exempt(learner, "C1.1.K2");

        assertThat(school.states.of(school.place).get(learner).changed()).isTrue();
    }

    @Test
    void finalising_all_takes_the_complete_ones_and_leaves_the_others() {
        PersonId second = school.learner("Bo Martin");
        PersonId third = school.learner("Chloé Roy");
        complete(2, 2);
        school.judge(second, 1, "C1.1.K1", school.level(2));
        school.exempt(third, "C1.1.K2");
        school.judge(third, 1, "C1.1.K1", school.level(1));
        school.judge(third, 1, "C1.2.K1", school.level(1));

        var report = finaliseAll(learner, second, third);

        assertThat(report.acts().keySet()).containsExactlyInAnyOrder(learner, third);
        assertThat(report.done()).isEqualTo(2);
        assertThat(school.states.of(school.place).get(second).status()).isEqualTo(GridStatus.DRAFT);
    }

    @Test
    void finalising_all_leaves_out_what_was_withdrawn_until_somebody_finalises_it_by_itself() {
        complete(2, 2);
        done(school.finalise(learner, 1));
        withdraw(1);

        assertThat(finaliseAll(learner).acts()).isEmpty();
        assertThat(speaking()).isEmpty();

        done(school.finalise(learner, 1));
        school.reopening.reopen(school.place, learner, 1, school.course.trainer());
        assertThat(finaliseAll(learner).done()).isOne();
    }

    @Test
    void the_list_counts_as_the_grid_does() {
        PersonId exempted = school.learner("Bo Martin");
        PersonId unsure = school.learner("Chloé Roy");
        complete(3, 1);
        school.judge(unsure, 1, "C1.1.K1", school.level(3));
        school.judge(unsure, 1, "C1.1.K1", new Judged.NotScored());
        school.judge(unsure, 1, "C1.1.K2", school.level(2));
        school.judge(exempted, 1, "C1.1.K2", school.level(3));
        school.judge(exempted, 1, "C1.1.K1", school.level(1));
        school.exempt(exempted, "C1.1.K2");
        school.map("C1.1.K1", "C1.1.K2", "C1.3.K1");

        var states = school.states.of(school.place);

        for (PersonId one : List.of(learner, exempted, unsure)) {
            assertThat(states.get(one).score())
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(school.grid(one, 1).orElseThrow().score());
        }
    }

    @Test
    void nothing_with_a_level_is_final_without_a_score() {
        for (String code : List.of("C1.1.K1", "C1.1.K2", "C1.2.K1")) {
            school.judge(learner, 1, code, new Judged.NotObserved());
        }

        assertThat(done(school.finalise(learner, 1)).score().outOfHundred()).isEmpty();
        assertThat(school.states.of(school.place).get(learner)).satisfies(state -> {
            assertThat(state.revised()).isTrue();
            assertThat(state.counting()).isEmpty();
        });
    }

    @Test
    void the_history_tells_who_did_what_the_newest_first() {
        complete(2, 2);
        school.finalise(learner, 1);
        school.reopening.reopen(school.place, learner, 1, school.course.trainer());

        var history = new SelectGridHistory(database.sql())
                .of(
                        school.place,
                        school.grid(learner, 1).orElseThrow().assessment().orElseThrow(),
                        50);

        assertThat(history)
                .extracting(SelectGridHistory.Entry::act)
                .containsExactly(GridAct.REOPENED, GridAct.FINALISED, GridAct.JUDGED, GridAct.JUDGED, GridAct.JUDGED);
        assertThat(history.get(2).after()).contains(new Judged.NotObserved());
        assertThat(history.get(4).after()).contains(school.level(2));
        assertThat(history.get(0).author().name()).contains("Marie Curie");
    }

    /** Two levels, and the third criterion not observed. */
    private void complete(int first, int second) {
        completeAttempt(1, first, second);
    }

    private void completeAttempt(int attempt, int first, int second) {
        school.judge(learner, attempt, "C1.1.K1", school.level(first));
        school.judge(learner, attempt, "C1.1.K2", school.level(second));
        school.judge(learner, attempt, "C1.2.K1", new Judged.NotObserved());
    }

    private FinalisingCompleteGrids.Report finaliseAll(PersonId... learners) {
        return completing().finalise(school.place, List.of(learners), school.course.trainer(), ScoredCourse.NOW);
    }

    private FinalisingCompleteGrids completing() {
        return new FinalisingCompleteGrids(school.finalising, school.states);
    }

    private Act<Integer> openResit() {
        return school.opening.open(school.place, learner, school.course.trainer(), ScoredCourse.NOW);
    }

    private Act<RevisionId> withdraw(int attempt) {
        return school.withdrawing.withdraw(school.place, learner, attempt, school.course.trainer(), ScoredCourse.NOW);
    }

    private Optional<RevisionId> speaking() {
        return SelectSpeakingRevision.of(database.sql(), school.place.activity(), learner)
                .map(FinalisedGrid::revision);
    }

    private GridStatus status() {
        return school.grid(learner, 1).orElseThrow().status();
    }

    private Record assessment() {
        return database.sql()
                .fetchSingle(
                        ASSESSMENT,
                        ASSESSMENT.ID.eq(school.grid(learner, 1)
                                .orElseThrow()
                                .assessment()
                                .orElseThrow()
                                .value()));
    }

    private static FinalisedGrid done(Act<FinalisedGrid> act) {
        assertThat(act).isInstanceOf(Act.Done.class);
        return ((Act.Done<FinalisedGrid>) act).result();
    }
}
