package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.DELIVERY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.acquis.schema.Tables.SENDING_PAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acquis.assessment.FinalisedGrid;
import org.acquis.lti13.LtiHttpException;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.SeededCourse;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboxWorkerIT {
    private static Database database;
    private static SeededCourse course;

    private Scene scene;
    private OutboxWorker worker;
    private CourseActivityId activity;
    private String link;
    private URI column;
    private PersonId learner;
    private String user;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        course = SeededCourse.in(database, "École A");
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void aCourse() {
        scene = Scene.emptied(database, course);
        worker = scene.worker();
        link = UUID.randomUUID().toString();
        activity = scene.activity("Étude de cas", link);
        column = scene.gradebook.column(Scene.HOST, link, "", "");
        scene.tell(activity, column);
        learner = scene.course.person("Awa Diop");
        user = scene.sub(learner);
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void a_finalised_score_reaches_the_activitys_own_column_with_its_comment() {
        scene.finalise(activity, learner, 2);

        assertThat(worker.runDue()).isEqualTo(1);

        assertThat(scene.gradebook.grade(column, user)).contains("66.66667");
        assertThat(scene.gradebook.comment(column, user)).startsWith("2 points sur 3\nC1.1.K1 ");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.SENT_SCORE)).isEqualByComparingTo("66.66667");
        assertThat(scene.gradebook.posted())
                .singleElement()
                .satisfies(posted -> assertThat(posted.stamp()).isEqualTo("2026-11-24T10:00:00Z"));
        assertThat(scene.gradebook.lists()).isZero();
        assertThat(scene.gradebook.reads())
                .as("the first of a column is read back")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("O9 a score that is sent again has its comment again")
    void a_score_that_is_sent_again_has_its_comment_again() {
        scene.finalise(activity, learner, 2);
        worker.runDue();
        scene.finalise(activity, learner, 3);
        scene.pass(Duration.ofSeconds(1));

        worker.runDue();

        assertThat(scene.gradebook.posted()).hasSize(2);
        assertThat(scene.gradebook.comment(column, user)).startsWith("3 points sur 3\nC1.1.K1 ");
    }

    @Test
    void nothing_is_sent_twice() {
        scene.finalise(activity, learner, 2);
        worker.runDue();

        scene.pass(Duration.ofMinutes(5));

        assertThat(worker.runDue()).isZero();
        assertThat(scene.gradebook.posted()).hasSize(1);
    }

    @Test
    @DisplayName("O7 a newer score replaces one that was not sent")
    void a_newer_score_replaces_one_that_was_not_sent() {
        scene.finalise(activity, learner, 1);
        scene.finalise(activity, learner, 3);

        worker.runDue();

        assertThat(scene.gradebook.posted()).hasSize(1);
        assertThat(scene.gradebook.grade(column, user)).contains("100");
    }

    @Test
    @DisplayName("O1 two scores for one cell in the same second are a second apart")
    void two_scores_for_one_cell_in_the_same_second_are_a_second_apart() {
        scene.finalise(activity, learner, 1);
        worker.runDue();
        scene.finalise(activity, learner, 3);

        worker.runDue();
        assertThat(scene.gradebook.posted()).hasSize(1);

        scene.pass(Duration.ofMillis(700));
        worker.runDue();
        assertThat(scene.gradebook.posted()).hasSize(2);
        assertThat(scene.gradebook.grade(column, user)).contains("100");
        assertThat(stamps()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("O7 a score finalised while another is on its way follows it")
    void a_score_finalised_while_another_is_on_its_way_follows_it() {
        scene.finalise(activity, learner, 1);
        scene.gradebook.onScores((request, usual) -> {
            scene.finalise(activity, learner, 3);
            return usual.send(request);
        });

        worker.runDue();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("waiting");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.SENT_SCORE)).isEqualByComparingTo("33.33333");

        scene.pass(Duration.ofSeconds(1));
        worker.runDue();
        assertThat(scene.gradebook.grade(column, user)).contains("100");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
    }

    @Test
    @DisplayName("O8 a lost answer is resolved by reading the result")
    void a_lost_answer_is_resolved_by_reading_the_result() {
        scene.finalise(activity, learner, 2);
        scene.gradebook.onScores(StubGradebook.lostAnswer());

        worker.runDue();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.UNANSWERED)).isTrue();
        scene.pass(Duration.ofSeconds(10));
        worker.runDue();

        assertThat(scene.gradebook.posted()).hasSize(1);
        assertThat(scene.gradebook.reads()).isEqualTo(1);
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
        assertThat(outcomes()).containsExactly("no-answer", "found");
    }

    @Test
    void a_lost_request_is_sent_again_with_a_new_stamp() {
        scene.finalise(activity, learner, 2);
        scene.gradebook.onScores(StubGradebook.lostRequest());

        worker.runDue();
        scene.pass(Duration.ofSeconds(10));
        worker.runDue();

        assertThat(scene.gradebook.reads())
                .as("before it is sent again, and the first of a column after it")
                .isEqualTo(2);
        assertThat(scene.gradebook.grade(column, user)).contains("66.66667");
        assertThat(scene.gradebook.posted().get(0).stamp()).isEqualTo("2026-11-24T10:00:10Z");
    }

    @Test
    void without_the_right_to_read_a_lost_answer_is_sent_again() {
        scene.scopes("lineitem", "score");
        scene.finalise(activity, learner, 2);
        scene.gradebook.onScores(StubGradebook.lostAnswer());

        worker.runDue();
        scene.pass(Duration.ofSeconds(10));
        worker.runDue();

        assertThat(scene.gradebook.posted()).hasSize(2);
        assertThat(scene.gradebook.reads()).isZero();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
    }

    @Test
    void a_grade_edited_after_a_lost_answer_is_a_conflict() {
        scene.finalise(activity, learner, 2);
        scene.gradebook.onScores(StubGradebook.lostAnswer());
        worker.runDue();
        scene.pass(Duration.ofSeconds(10));
        scene.gradebook.edit(column, user, "12", scene.clock.instant());

        worker.runDue();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("conflict");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.FOREIGN_SCORE)).isEqualByComparingTo("12");
        assertThat(scene.gradebook.grade(column, user)).contains("12");
    }

    @Test
    void a_newer_score_after_a_lost_answer_is_sent_though_the_first_arrived() {
        scene.finalise(activity, learner, 1);
        scene.gradebook.onScores(StubGradebook.lostAnswer());
        worker.runDue();
        scene.finalise(activity, learner, 3);

        scene.pass(Duration.ofSeconds(10));
        worker.runDue();

        assertThat(scene.gradebook.grade(column, user)).contains("100");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
    }

    @Test
    @DisplayName("O8 a process that dies while sending loses nothing")
    void a_process_that_dies_while_sending_loses_nothing() {
        scene.finalise(activity, learner, 2);
        scene.gradebook.onScores(StubGradebook.death());
        worker.runDue();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.UNANSWERED)).isTrue();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.LEASE_TOKEN)).isNotNull();

        try (OutboxWorker next = scene.worker()) {
            assertThat(next.runDue()).isZero();
            scene.pass(ClaimingScores.LEASE.plusSeconds(1));
            next.runDue();
        }

        assertThat(scene.gradebook.posted()).hasSize(1);
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
    }

    @Test
    void a_process_that_dies_between_claim_and_stamp_loses_nothing() {
        scene.finalise(activity, learner, 2);
        new ClaimingScores(database).of(scene.platform(), 10, scene.clock.instant());
        assertThat(worker.runDue()).isZero();

        scene.pass(ClaimingScores.LEASE.plusSeconds(1));
        worker.runDue();

        assertThat(scene.gradebook.grade(column, user)).contains("66.66667");
    }

    @Test
    @DisplayName("O8 a process that dies between stamp and send loses nothing")
    void a_process_that_dies_between_stamp_and_send_loses_nothing() {
        scene.finalise(activity, learner, 2);
        ClaimedScore claimed = new ClaimingScores(database)
                .of(scene.platform(), 10, scene.clock.instant())
                .get(0);
        SettlingScore settling = new SettlingScore(database, new Backoff(new java.util.Random(1)), scene.clock);
        assertThat(settling.attempts(claimed, Instant.parse("2026-11-24T10:00:00Z")))
                .isTrue();

        scene.pass(ClaimingScores.LEASE.plusSeconds(1));
        worker.runDue();

        assertThat(scene.gradebook.grade(column, user)).contains("66.66667");
        // The dead one comes back to life: what it learned no longer counts.
        settling.settle(claimed, new Verdict.Refused("not-gradable"), Optional.empty());
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
    }

    @Test
    @DisplayName("O2 a grade newer than ours is a conflict with both values")
    void a_grade_newer_than_ours_is_a_conflict_with_both_values() {
        scene.gradebook.edit(column, user, "12", Scene.START.plusSeconds(60));
        scene.finalise(activity, learner, 2);

        worker.runDue();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("conflict");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.FOREIGN_SCORE)).isEqualByComparingTo("12");
        scene.pass(Duration.ofHours(1));
        assertThat(worker.runDue()).isZero();
    }

    @Test
    void a_score_finalised_on_top_of_a_conflict_does_not_overwrite_silently() {
        scene.gradebook.edit(column, user, "12", Scene.START.plusSeconds(60));
        scene.finalise(activity, learner, 2);
        worker.runDue();
        scene.pass(Duration.ofMinutes(5));

        scene.finalise(activity, learner, 3);
        worker.runDue();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("conflict");
        assertThat(scene.gradebook.grade(column, user)).contains("12");
    }

    @Test
    @DisplayName("O3 a person without grades is parked with the reason")
    void a_person_without_grades_is_parked_with_the_reason() {
        scene.gradebook.notALearner(user);
        scene.finalise(activity, learner, 2);

        worker.runDue();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("refused");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.REASON)).isEqualTo("not-gradable");
    }

    @Test
    @DisplayName("O4 a column that is gone parks all that waits for it")
    void a_column_that_is_gone_parks_all_that_waits_for_it() {
        PersonId other = scene.course.person("Bo Li");
        scene.finalise(activity, learner, 2);
        worker.runDue();
        scene.gradebook.delete(column);
        scene.pass(Duration.ofMinutes(1));
        scene.finalise(activity, learner, 3);
        scene.finalise(activity, other, 3);

        worker.runDue();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.REASON)).isEqualTo("column-gone");
        assertThat(scene.row(other).get(SCORE_TO_SEND.STATUS)).isEqualTo("refused");
        assertThat(scene.columns(activity).get(0).get(LINE_ITEM.STATUS)).isEqualTo("gone");
        PersonId third = scene.course.person("Chloé Roy");
        scene.finalise(activity, third, 1);
        assertThat(scene.row(third).get(SCORE_TO_SEND.REASON)).isEqualTo("column-gone");
    }

    @Test
    void a_column_that_moved_is_used_at_its_new_address() {
        scene.finalise(activity, learner, 2);
        worker.runDue();
        scene.gradebook.delete(column);
        URI moved = scene.gradebook.column(Scene.HOST, link, "", "");
        scene.tell(activity, moved);
        scene.pass(Duration.ofMinutes(1));
        scene.finalise(activity, learner, 3);

        worker.runDue();
        scene.pass(Duration.ofSeconds(1));
        worker.runDue();

        assertThat(scene.gradebook.grade(moved, user)).contains("100");
    }

    @Test
    @DisplayName("O5 retry after is kept to also by a newer score")
    void retry_after_is_kept_to_also_by_a_newer_score() {
        scene.finalise(activity, learner, 1);
        scene.gradebook.onScores(StubGradebook.status(429, "Retry-After", "120"));
        worker.runDue();
        scene.finalise(activity, learner, 3);

        scene.pass(Duration.ofSeconds(119));
        worker.runDue();
        assertThat(scene.gradebook.posted()).isEmpty();

        scene.pass(Duration.ofSeconds(2));
        worker.runDue();
        assertThat(scene.gradebook.grade(column, user)).contains("100");
    }

    @Test
    void retry_after_is_kept_to_by_a_score_finalised_while_the_answer_was_on_its_way() {
        scene.finalise(activity, learner, 1);
        scene.gradebook.onScores((request, usual) -> {
            scene.finalise(activity, learner, 3);
            return StubGradebook.status(429, "Retry-After", "120").answer(request, usual);
        });
        worker.runDue();

        scene.pass(Duration.ofSeconds(119));
        worker.runDue();
        assertThat(scene.gradebook.posted()).isEmpty();
    }

    @Test
    @DisplayName("O6 a perhaps locked grade is tried seldom and then parked")
    void a_perhaps_locked_grade_is_tried_seldom_and_then_parked() {
        scene.finalise(activity, learner, 2);
        for (int i = 0; i < 9; i++) {
            scene.gradebook.onScores(StubGradebook.status(500));
        }
        worker.runDue();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.REASON)).isEqualTo("perhaps-locked");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.DUE_AT)).isAfter(Scene.START.plusSeconds(149));

        for (int i = 0; i < 8; i++) {
            scene.pass(Duration.ofHours(4));
            worker.runDue();
        }
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("refused");
    }

    @Test
    @DisplayName("O6 an outage pauses the platform and one score tries it again")
    void an_outage_pauses_the_platform_and_one_score_tries_it_again() {
        List<PersonId> learners = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            learners.add(scene.course.person("Person " + i));
            scene.finalise(activity, learners.get(i), 2);
        }
        scene.gradebook.dead(Scene.HOST, true);
        worker.runDue();
        assertThat(database.sql().fetchCount(SENDING_PAUSE)).isEqualTo(1);

        scene.gradebook.dead(Scene.HOST, false);
        scene.pass(Duration.ofMinutes(10));
        worker.runDue();

        assertThat(database.sql().fetchCount(SENDING_PAUSE)).isZero();
        assertThat(scene.gradebook.posted()).hasSize(20);
    }

    @Test
    void one_platforms_outage_stops_no_other() {
        Scene other = new Scene(database, SeededCourse.in(database, "École B"));
        other.movePlatform("dead.example");
        CourseActivityId there = other.course.activity("Ailleurs");
        other.tell(there, URI.create("https://dead.example/ags/items/1/lineitem"));
        scene.gradebook.dead("dead.example", true);
        for (int i = 0; i < 20; i++) {
            other.finalise(there, other.course.person("Person " + i), 2);
        }
        scene.finalise(activity, learner, 2);

        worker.runDue();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
    }

    @Test
    void a_platform_that_gives_no_token_is_left_alone_and_nothing_is_lost() {
        scene.gradebook.denyTokens(true);
        scene.finalise(activity, learner, 2);
        worker.runDue();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("waiting");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.REASON)).isEqualTo("token-refused");

        scene.gradebook.denyTokens(false);
        scene.pass(Duration.ofHours(2));
        worker.runDue();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
    }

    @Test
    void a_whole_queue_needs_one_token_for_its_scores_and_one_for_reading_back() {
        for (int i = 0; i < 60; i++) {
            scene.finalise(activity, scene.course.person("Person " + i), 2);
        }

        assertThat(worker.runDue()).isEqualTo(60);

        assertThat(scene.gradebook.tokens())
                .as("one for the scores, one for reading the first of them back")
                .isEqualTo(2);
        assertThat(scene.gradebook.posted()).hasSize(60);
    }

    @Test
    void a_withdrawn_grid_clears_what_was_sent() {
        FinalisedGrid grid = scene.finalise(activity, learner, 2);
        worker.runDue();
        scene.pass(Duration.ofSeconds(5));

        scene.withdraw(grid, Optional.empty());
        worker.runDue();

        assertThat(scene.gradebook.grade(column, user)).isEmpty();
        assertThat(scene.gradebook.posted().get(1).score()).isEmpty();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.KIND)).isEqualTo("withdrawal");
    }

    @Test
    void a_withdrawn_grid_that_was_never_sent_is_dropped() {
        FinalisedGrid grid = scene.finalise(activity, learner, 2);

        scene.withdraw(grid, Optional.empty());

        assertThat(worker.runDue()).isZero();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("dropped");
    }

    @Test
    void a_withdrawn_grid_whose_answer_was_lost_is_cleared_though_nothing_is_seen_yet() {
        FinalisedGrid grid = scene.finalise(activity, learner, 2);
        scene.gradebook.onScores(StubGradebook.lostRequest());
        worker.runDue();
        scene.withdraw(grid, Optional.empty());

        scene.pass(Duration.ofSeconds(10));
        worker.runDue();

        assertThat(scene.gradebook.posted())
                .singleElement()
                .satisfies(posted -> assertThat(posted.score()).isEmpty());
    }

    @Test
    void a_withdrawal_does_not_clear_somebody_elses_grade() {
        FinalisedGrid grid = scene.finalise(activity, learner, 2);
        worker.runDue();
        scene.pass(Duration.ofSeconds(5));
        scene.gradebook.edit(column, user, "12", scene.clock.instant());
        scene.pass(Duration.ofSeconds(5));

        scene.withdraw(grid, Optional.empty());
        worker.runDue();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("conflict");
        assertThat(scene.gradebook.grade(column, user)).contains("12");
    }

    @Test
    void an_earlier_attempt_speaks_again_when_the_later_is_withdrawn() {
        FinalisedGrid first = scene.grid(activity, learner, GradebookDetail.OVERALL, Map.of("C1.1.K1", 1));
        FinalisedGrid second = scene.finalise(activity, learner, 3);
        worker.runDue();
        scene.pass(Duration.ofSeconds(5));

        scene.withdraw(second, Optional.of(first));
        worker.runDue();

        assertThat(scene.gradebook.grade(column, user)).contains("33.33333");
    }

    @Test
    void a_started_worker_sends_by_itself() throws Exception {
        scene.finalise(activity, learner, 2);
        java.util.concurrent.CountDownLatch seen = new java.util.concurrent.CountDownLatch(1);
        scene.gradebook.onScores((request, usual) -> {
            seen.countDown();
            return usual.send(request);
        });

        worker.start();
        worker.wake();

        assertThat(seen.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_answer_that_never_comes_is_unknown() {
        scene.finalise(activity, learner, 2);
        scene.gradebook.onScores((request, usual) -> {
            throw new LtiHttpException(LtiHttpException.Kind.NO_ANSWER, "timeout");
        });

        worker.runDue();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("waiting");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.UNANSWERED)).isTrue();
    }

    private List<Instant> stamps() {
        return scene.gradebook.posted().stream()
                .map(StubGradebook.Posted::stamp)
                .toList();
    }

    private List<String> outcomes() {
        return database.sql().selectFrom(DELIVERY).orderBy(DELIVERY.ID).fetch(DELIVERY.OUTCOME);
    }
}
