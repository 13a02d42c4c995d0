package org.acquis.journey;

import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.acquis.schema.Tables.SENDING_PAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.DemoGrade;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.trial.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From a grid to the gradebook and to the learner's page, through forms alone. */
class ScoreJourneyTest {
    private final ShiftedClock clock = new ShiftedClock();
    private RunningAcquis acquis;
    private DemoActivity activity;
    private HttpBrowser trainer;
    private GridForms grids;
    private DemoPerson learner;

    @BeforeEach
    void start() {
        acquis = RunningAcquis.start(clock);
        activity = Cast.mapped(acquis.lms());
        trainer = new HttpBrowser(acquis, Cast.trainer(acquis.lms()));
        grids = new GridForms(trainer);
        learner = Cast.learners(acquis.lms()).get(0);
    }

    @AfterEach
    void stop() {
        acquis.close();
    }

    @Test
    @DisplayName("L11 a finalised grid reaches every column and the learner")
    void a_finalised_grid_reaches_every_column_and_the_learner() {
        String session = trainer.launch(activity);
        String grid = grids.gridOf(session, learner);
        grids.score(grid, position -> position % 2 == 0 ? 3 : 2);
        acquis.app().deliverDue();
        assertThat(grades()).as("nothing is sent before it is final").isEmpty();

        grids.finalise(grid);
        acquis.app().deliverDue();

        DemoColumn overall = acquis.lms().ownColumnOf(activity).orElseThrow();
        DemoGrade grade = acquis.lms().grade(learner, overall).orElseThrow();
        assertThat(grade.score().orElseThrow()).isEqualByComparingTo("85.71429");
        assertThat(grade.feedback().orElseThrow()).contains("C3.2.K1").contains("Maîtrisé");
        List<DemoColumn> details = acquis.lms().columns().stream()
                .filter(column -> !column.isOwnOfActivity())
                .toList();
        assertThat(details)
                .hasSize(7)
                .allSatisfy(column -> assertThat(acquis.lms()
                                .grade(learner, column)
                                .orElseThrow()
                                .score())
                        .isPresent());
        assertThat(details)
                .extracting(DemoColumn::resourceId)
                .doesNotHaveDuplicates()
                .doesNotContain("");

        HttpBrowser own = new HttpBrowser(acquis, learner);
        String ownSession = own.launch(activity);
        assertThat(own.get(ownSession + "/activity").body())
                .contains("Maîtrisé")
                .contains("85,71");
        assertThat(own.get(ownSession + "/progress").body()).contains("C3.2");
    }

    @Test
    void a_learner_sees_neither_drafts_nor_anybody_else() {
        String session = trainer.launch(activity);
        grids.score(grids.gridOf(session, learner), position -> 3);
        DemoPerson other = Cast.learners(acquis.lms()).get(1);
        grids.score(grids.gridOf(session, other), position -> 3);
        grids.finalise(grids.gridOf(session, other));

        HttpBrowser own = new HttpBrowser(acquis, learner);
        String ownSession = own.launch(activity);
        assertThat(own.get(ownSession + "/activity").body())
                .doesNotContain("enregistré")
                .doesNotContain("100 / 100")
                .doesNotContain(other.familyName());
        assertThat(own.get(ownSession + "/progress").body()).doesNotContain(other.familyName());
    }

    @Test
    void what_the_gradebook_refuses_for_a_while_arrives_later_and_the_last_score_wins() {
        String session = trainer.launch(activity);
        String grid = grids.gridOf(session, learner);
        grids.score(grid, position -> 1);
        grids.finalise(grid);
        acquis.lms().faults().set(Fault.UNAVAILABLE, 100);
        acquis.app().deliverDue();
        assertThat(grades()).isEmpty();
        assertThat(trainer.get(session + "/sync").body()).contains("en attente");

        grids.reopen(grid);
        grids.score(grid, position -> 3);
        grids.finalise(grid);
        acquis.lms().faults().clear();
        Instant asked = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        assertThat(trainer.submit(session + "/sync", session + "/sync/resend", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(acquis.database().sql().fetch(SCORE_TO_SEND).getValues(SCORE_TO_SEND.DUE_AT))
                .as("to be sent again at once, whatever was to be waited for")
                .hasSize(8)
                .allSatisfy(due -> assertThat(due).isBetween(asked, clock.instant()));
        afterThePause();
        acquis.app().deliverDue();

        assertThat(acquis.lms()
                        .grade(learner, acquis.lms().ownColumnOf(activity).orElseThrow())
                        .orElseThrow()
                        .score()
                        .orElseThrow())
                .isEqualByComparingTo(new BigDecimal(100));
    }

    @Test
    void a_grade_typed_over_ours_is_kept_and_shown_for_a_decision() {
        String session = trainer.launch(activity);
        String grid = grids.gridOf(session, learner);
        grids.score(grid, position -> 3);
        grids.finalise(grid);
        acquis.app().deliverDue();
        DemoColumn overall = acquis.lms().ownColumnOf(activity).orElseThrow();
        clock.forward(Duration.ofMinutes(1));
        acquis.lms().gradingByHand().type(overall, learner.id(), Optional.of(new BigDecimal(50)), Optional.empty());
        clock.forward(Duration.ofMinutes(1));

        grids.reopen(grid);
        grids.score(grid, position -> 1);
        grids.finalise(grid);
        acquis.app().deliverDue();

        assertThat(acquis.lms().grade(learner, overall).orElseThrow().score().orElseThrow())
                .isEqualByComparingTo("50");
        assertThat(trainer.get(session + "/sync").body()).contains("à arbitrer").contains("50");
    }

    @Test
    void a_grid_of_another_course_or_of_nobody_is_not_there() {
        String session = trainer.launch(activity);
        assertThat(trainer.get(session + "/grid/999999").statusCode()).isEqualTo(404);
        assertThat(trainer.get(session + "/grid/abc").statusCode()).isEqualTo(400);
    }

    /**
     * A platform that failed several times in a row is left alone until then, however often one asks; and a cell is
     * never stamped twice in one second.
     */
    private void afterThePause() {
        Instant now = clock.instant();
        Instant until = acquis.database()
                .sql()
                .fetchOptional(SENDING_PAUSE)
                .map(row -> row.get(SENDING_PAUSE.UNTIL))
                .filter(now::isBefore)
                .orElse(now);
        assertThat(until).isBefore(now.plus(Duration.ofMinutes(1)));
        clock.forward(Duration.between(now, until).plusSeconds(1));
    }

    private Stream<DemoGrade> allGrades() {
        return acquis.lms().columns().stream()
                .flatMap(column -> acquis.lms().grade(learner, column).stream())
                .filter(grade -> grade.score().isPresent());
    }

    private List<DemoGrade> grades() {
        return allGrades().toList();
    }
}
