package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** A column that answers 200 and keeps nothing is noticed, at the price of one read a column. */
class ReadingBackIT {
    private static Database database;
    private static SeededCourse course;

    private Scene scene;
    private OutboxWorker worker;
    private CourseActivityId activity;
    private URI column;
    private PersonId learner;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        course = SeededCourse.in(database, "École V");
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void aCourse() {
        scene = Scene.emptied(database, course);
        worker = scene.worker();
        String link = UUID.randomUUID().toString();
        activity = scene.activity("Étude de cas", link);
        column = scene.gradebook.column(Scene.HOST, link, "", "");
        scene.tell(activity, column);
        learner = course.person("Awa Diop");
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void a_whole_cohort_costs_one_read() {
        for (int i = 0; i < 40; i++) {
            scene.finalise(activity, course.person("Person " + i), 2);
        }
        worker.runDue();
        scene.finalise(activity, learner, 3);
        worker.runDue();

        assertThat(scene.gradebook.posted()).hasSize(41);
        assertThat(scene.gradebook.reads()).isEqualTo(1);
        assertThat(scene.columns(activity).get(0).get(LINE_ITEM.VERIFIED_AT)).isNotNull();
    }

    @Test
    @DisplayName("O11 a score that is answered 200 and not stored is noticed")
    void a_score_that_is_answered_200_and_not_stored_is_noticed() {
        scene.gradebook.textOnly(column, true);
        List<PersonId> cohort = new ArrayList<>(List.of(learner));
        for (int i = 0; i < 10; i++) {
            cohort.add(course.person("Person " + i));
        }
        cohort.forEach(each -> scene.finalise(activity, each, 2));

        runPatiently();

        assertThat(cohort).allSatisfy(each -> {
            assertThat(scene.row(each).get(SCORE_TO_SEND.STATUS)).isEqualTo("refused");
            assertThat(scene.row(each).get(SCORE_TO_SEND.REASON)).isEqualTo("not-stored");
            assertThat(scene.row(each).get(SCORE_TO_SEND.SENT_SCORE)).isNull();
        });
        assertThat(scene.columns(activity).get(0).get(LINE_ITEM.PROBLEM)).isEqualTo("not-stored");
    }

    @Test
    void once_the_column_was_mended_all_of_it_is_sent_again() {
        scene.gradebook.textOnly(column, true);
        scene.finalise(activity, learner, 2);
        runPatiently();
        scene.gradebook.textOnly(column, false);
        scene.finalise(activity, learner, 3);

        runPatiently();

        assertThat(scene.gradebook.grade(column, scene.sub(learner))).contains("100");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
        assertThat(scene.columns(activity).get(0).get(LINE_ITEM.PROBLEM)).isNull();
    }

    @Test
    void a_result_that_shows_a_little_late_is_no_loss() {
        scene.gradebook.textOnly(column, true);
        scene.finalise(activity, learner, 2);
        worker.runDue();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("waiting");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.REASON)).isEqualTo("not-stored");
        scene.gradebook.textOnly(column, false);
        scene.gradebook.edit(
                column, scene.sub(learner), "66.66667", scene.row(learner).get(SCORE_TO_SEND.STAMP));
        int posts = scene.gradebook.posted().size();

        runPatiently();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
        assertThat(scene.gradebook.posted()).hasSize(posts);
    }

    @Test
    @DisplayName("O10 a grade of zero reads back as nothing and is not taken for lost")
    void a_grade_of_zero_reads_back_as_nothing_and_is_not_taken_for_lost() {
        scene.finalise(activity, learner, 0);
        runPatiently();
        assertThat(scene.gradebook.reads()).isZero();
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");

        scene.gradebook.onScores(StubGradebook.lostAnswer());
        scene.finalise(activity, learner, 0);
        runPatiently();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.SENT_SCORE)).isEqualByComparingTo("0");
        assertThat(scene.gradebook.grade(column, scene.sub(learner))).contains("0");
    }

    @Test
    void without_the_right_to_read_a_delivered_score_is_delivered() {
        scene.scopes("lineitem", "score");
        scene.gradebook.textOnly(column, true);
        scene.finalise(activity, learner, 2);
        worker.runDue();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("sent");
        assertThat(scene.columns(activity).get(0).get(LINE_ITEM.VERIFIED_AT)).isNull();
    }

    @Test
    void a_score_that_vanished_from_a_good_column_is_read_back_when_it_is_sent_again() {
        scene.finalise(activity, learner, 2);
        worker.runDue();
        scene.gradebook.clear(column, scene.sub(learner));
        scene.gradebook.textOnly(column, true);
        scene.pass(Duration.ofMinutes(1));
        scene.finalise(activity, learner, 3);

        runPatiently();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("refused");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.REASON)).isEqualTo("not-stored");
    }

    private void runPatiently() {
        for (int i = 0; i < 8; i++) {
            worker.runDue();
            scene.pass(Duration.ofSeconds(20));
        }
    }
}
