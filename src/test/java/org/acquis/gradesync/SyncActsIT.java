package org.acquis.gradesync;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.acquis.assessment.ActivityOfCourse;
import org.acquis.gradesync.sending.OutboxWorker;
import org.acquis.gradesync.sending.Scene;
import org.acquis.gradesync.sending.StubGradebook;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.SeededCourse;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncActsIT {
    private static Database database;
    private static SeededCourse course;

    private Scene scene;
    private OutboxWorker worker;
    private AuditLog audit;
    private CourseActivityId activity;
    private ActivityOfCourse place;
    private URI column;
    private PersonId learner;
    private String user;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        course = SeededCourse.in(database, "École D");
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void anActivity() {
        database.sql().deleteFrom(AUDIT_EVENT).execute();
        scene = Scene.emptied(database, course);
        worker = scene.worker();
        audit = new AuditLog(scene.clock);
        String link = UUID.randomUUID().toString();
        activity = scene.activity("Étude de cas", link);
        place = new ActivityOfCourse(course.school(), course.course(), activity);
        column = scene.gradebook.column(Scene.HOST, link, "", "");
        scene.tell(activity, column);
        learner = course.person("Awa Diop");
        user = scene.sub(learner);
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void an_override_that_stands_against_the_decision_is_a_conflict_again() {
        conflict();
        scene.gradebook.override(user);
        scene.pass(Duration.ofMinutes(5));

        assertThat(resolving().oursWins(place, cell(), course.trainer())).isEqualTo(1);
        worker.runDue();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("conflict");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.REASON)).isEqualTo("override-stands");
    }

    @Test
    void a_conflict_can_be_decided_for_the_score_from_here() {
        conflict();

        assertThat(resolving().oursWins(place, cell(), course.trainer())).isEqualTo(1);
        send();

        assertThat(scene.gradebook.grade(column, user)).contains("66.66667");
        assertThat(status()).isEqualTo("sent");
        assertThat(actions()).containsExactly("sync.overwritten");
    }

    @Test
    void a_decision_counts_only_for_the_grade_that_was_seen() {
        conflict();
        resolving().oursWins(place, cell(), course.trainer());
        scene.gradebook.edit(column, user, "13", scene.clock.instant());

        send();

        assertThat(status()).isEqualTo("conflict");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.FOREIGN_SCORE)).isEqualByComparingTo("13");
        assertThat(scene.gradebook.grade(column, user)).contains("13");
    }

    @Test
    void a_conflict_can_be_left_to_the_gradebook() {
        conflict();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.REASON)).isNotNull();

        assertThat(resolving().keepTheirs(place, cell(), course.trainer())).isEqualTo(1);
        send();

        assertThat(status()).isEqualTo("kept");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.REASON)).isNull();
        assertThat(scene.gradebook.grade(column, user)).contains("12");
        assertThat(new SelectSyncStates(database.sql()).of(activity).get(learner))
                .isInstanceOf(SyncState.None.class);
    }

    @Test
    void a_single_score_can_be_taken_out_and_brought_back() {
        scene.finalise(activity, learner, 2);
        worker.runDue();
        scene.pass(Duration.ofSeconds(5));

        assertThat(new WithdrawingScore(database, audit, scene.clock).one(place, cell(), course.trainer()))
                .isEqualTo(1);
        send();
        assertThat(scene.gradebook.grade(column, user)).isEmpty();
        assertThat(new SelectSyncStates(database.sql()).of(activity).get(learner))
                .isInstanceOf(SyncState.Withdrawn.class);

        assertThat(resending().one(place, cell(), course.trainer())).isEqualTo(1);
        send();
        assertThat(scene.gradebook.grade(column, user)).contains("66.66667");
        assertThat(actions()).containsExactly("sync.withdrawn", "sync.resent");
    }

    @Test
    void a_refused_score_is_sent_again_once_the_cause_is_gone() {
        scene.gradebook.onScores(StubGradebook.status(403));
        scene.finalise(activity, learner, 2);
        worker.runDue();
        assertThat(new SelectSyncStates(database.sql()).of(activity).get(learner))
                .isEqualTo(new SyncState.Refused("forbidden"));
        scene.pass(Duration.ofSeconds(5));

        assertThat(resending().undelivered(place, course.trainer())).isEqualTo(1);
        send();

        assertThat(status()).isEqualTo("sent");
    }

    @Test
    void a_whole_column_can_be_sent_again_without_touching_conflicts() {
        conflict();
        PersonId other = course.person("Bo Li");
        scene.finalise(activity, other, 3);
        worker.runDue();
        scene.pass(Duration.ofSeconds(5));
        ColumnId all = panel().columns().get(0).id();

        assertThat(resending().column(place, all, course.trainer())).isEqualTo(1);
        send();

        assertThat(scene.gradebook.posted()).hasSize(3);
        assertThat(status()).isEqualTo("conflict");
    }

    @Test
    void a_missing_column_is_created_when_a_trainer_asks() {
        CourseActivityId bare = scene.activity("Sans note", UUID.randomUUID().toString());
        ActivityOfCourse there = new ActivityOfCourse(course.school(), course.course(), bare);
        scene.finalise(bare, learner, 2);
        worker.runDue();
        SyncColumn missing = new SelectSyncPanel(database.sql(), scene.clock)
                .of(bare)
                .columns()
                .get(0);
        assertThat(missing.canBeAsked()).isTrue();

        assertThat(creating().ask(there, missing.id(), course.trainer())).isTrue();
        send();

        assertThat(scene.gradebook.labels()).contains("Sans note");
        assertThat(status()).isEqualTo("sent");
    }

    @Test
    void a_column_can_be_asked_for_before_anything_is_finalised() {
        CourseActivityId bare = scene.activity("Sans note", UUID.randomUUID().toString());
        ActivityOfCourse there = new ActivityOfCourse(course.school(), course.course(), bare);

        assertThat(creating().askOwn(there, course.trainer())).isTrue();
        scene.finalise(bare, learner, 2);
        worker.runDue();

        assertThat(scene.gradebook.labels()).contains("Sans note");
    }

    @Test
    void asking_again_does_not_hurry_an_unanswered_create() {
        scene.gradebook.onCreates(StubGradebook.lostAnswer());
        scene.finalise(activity, learner, GradebookDetail.COMPETENCY, Map.of("C1.1.K1", 2));
        worker.runDue();

        resending().undelivered(place, course.trainer());
        worker.runDue();
        scene.pass(Duration.ofSeconds(31));
        worker.runDue();

        assertThat(scene.gradebook.labels()).hasSize(2);
    }

    @Test
    void nothing_of_another_activity_can_be_touched() {
        scene.finalise(activity, learner, 2);
        worker.runDue();
        CourseActivityId elsewhere =
                scene.activity("Ailleurs", UUID.randomUUID().toString());
        ActivityOfCourse there = new ActivityOfCourse(course.school(), course.course(), elsewhere);
        ColumnId here = panel().columns().get(0).id();

        assertThat(resending().one(there, cell(), course.trainer())).isZero();
        assertThat(resending().column(there, here, course.trainer())).isZero();
        assertThat(resolving().oursWins(there, cell(), course.trainer())).isZero();
        assertThat(new WithdrawingScore(database, audit, scene.clock).one(there, cell(), course.trainer()))
                .isZero();
        assertThat(creating().ask(there, here, course.trainer())).isFalse();
        assertThat(actions()).isEmpty();
    }

    @Test
    void a_cell_that_the_newest_revision_no_longer_has_stays_and_says_so() {
        scene.finalise(activity, learner, GradebookDetail.CRITERION, Map.of("C1.1.K1", 2, "C1.1.K2", 3));
        worker.runDue();
        scene.pass(Duration.ofMinutes(5));

        scene.finalise(activity, learner, GradebookDetail.CRITERION, Map.of("C1.1.K1", 2, "C1.1.K2", -1));
        worker.runDue();

        SyncColumn second = panel().columns().get(2);
        assertThat(second.label()).endsWith("C1.1.K2");
        assertThat(second.count(CellStatus.OUTDATED)).isEqualTo(1);
        assertThat(scene.gradebook.posted()).hasSize(5);
    }

    private void conflict() {
        scene.gradebook.edit(column, user, "12", Scene.START.plusSeconds(60));
        scene.finalise(activity, learner, 2);
        worker.runDue();
        assertThat(status()).isEqualTo("conflict");
        scene.pass(Duration.ofMinutes(5));
    }

    private void send() {
        worker.runDue();
        scene.pass(Duration.ofSeconds(5));
        worker.runDue();
        scene.pass(Duration.ofSeconds(5));
    }

    private SyncPanel panel() {
        return new SelectSyncPanel(database.sql(), scene.clock).of(activity);
    }

    private CellId cell() {
        return new CellId(scene.row(learner).get(SCORE_TO_SEND.ID));
    }

    private String status() {
        return scene.row(learner).get(SCORE_TO_SEND.STATUS);
    }

    private java.util.List<String> actions() {
        return database.sql().selectFrom(AUDIT_EVENT).orderBy(AUDIT_EVENT.ID).fetch(AUDIT_EVENT.ACTION);
    }

    private ResendingScore resending() {
        return new ResendingScore(database, audit, scene.clock);
    }

    private ResolvingConflict resolving() {
        return new ResolvingConflict(database, audit, scene.clock);
    }

    private CreatingColumn creating() {
        return new CreatingColumn(database, audit, scene.clock);
    }
}
