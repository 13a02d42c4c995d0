package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.acquis.gradesync.ActivityIdentity;
import org.acquis.gradesync.ColumnKind;
import org.acquis.gradesync.ColumnName;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.SeededCourse;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ColumnsIT {
    private static final Map<String, Integer> C11 = Map.of("C1.1.K1", 2, "C1.1.K2", 3);

    private static Database database;
    private static SeededCourse course;

    private Scene scene;
    private OutboxWorker worker;
    private String link;
    private CourseActivityId activity;
    private PersonId learner;
    private String user;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        course = SeededCourse.in(database, "École C");
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void anActivityWithoutColumn() {
        scene = Scene.emptied(database, course);
        worker = scene.worker();
        link = UUID.randomUUID().toString();
        activity = scene.activity("Étude de cas", link);
        learner = course.person("Awa Diop");
        user = scene.sub(learner);
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void detail_columns_are_created_once_and_named_after_activity_and_coverage() {
        scene.tell(activity, scene.gradebook.column(Scene.HOST, link, "", ""));
        scene.finalise(activity, learner, GradebookDetail.COMPETENCY, C11);
        worker.runDue();
        scene.pass(Duration.ofSeconds(5));
        scene.finalise(activity, course.person("Bo Li"), GradebookDetail.COMPETENCY, C11);
        worker.runDue();

        assertThat(scene.gradebook.labels()).containsExactly("x", "Étude de cas · C1.1 (2/4)");
        assertThat(scene.gradebook.posted()).hasSize(4);
        assertThat(scene.gradebook.lists()).isEqualTo(1);
    }

    @Test
    void all_columns_of_an_activity_need_one_listing() {
        scene.tell(activity, scene.gradebook.column(Scene.HOST, link, "", ""));
        scene.finalise(activity, learner, GradebookDetail.CRITERION, C11);

        worker.runDue();

        assertThat(scene.gradebook.labels()).containsExactly("x", "Étude de cas · C1.1.K1", "Étude de cas · C1.1.K2");
        assertThat(scene.gradebook.lists()).isEqualTo(1);
    }

    @Test
    void two_workers_never_create_a_column_twice() {
        scene.tell(activity, scene.gradebook.column(Scene.HOST, link, "", ""));
        for (int i = 0; i < 30; i++) {
            scene.finalise(activity, course.person("Person " + i), GradebookDetail.CRITERION, C11);
        }
        AtomicInteger madeByTheOther = new AtomicInteger(-1);
        try (OutboxWorker other = scene.worker()) {
            scene.gradebook.onCreates((request, usual) -> {
                int before = scene.gradebook.labels().size();
                other.runDue();
                madeByTheOther.set(scene.gradebook.labels().size() - before);
                return usual.send(request);
            });
            worker.runDue();
            scene.pass(Duration.ofSeconds(5));
            worker.runDue();
        }

        assertThat(madeByTheOther).as("while the first one was making one").hasValue(0);
        assertThat(scene.gradebook.labels()).hasSize(3);
        assertThat(scene.gradebook.posted()).hasSize(90);
    }

    @Test
    void a_create_without_an_answer_is_looked_up_before_it_is_repeated() {
        scene.tell(activity, scene.gradebook.column(Scene.HOST, link, "", ""));
        scene.gradebook.onCreates(StubGradebook.lostAnswer());
        scene.finalise(activity, learner, GradebookDetail.COMPETENCY, C11);
        worker.runDue();
        assertThat(scene.gradebook.labels()).hasSize(2);
        assertThat(detail().get(LINE_ITEM.URL)).isNull();

        scene.pass(Duration.ofSeconds(31));
        worker.runDue();

        assertThat(scene.gradebook.labels()).hasSize(2);
        assertThat(detail().get(LINE_ITEM.ORIGIN)).isEqualTo("created");
        assertThat(scene.gradebook.posted()).hasSize(2);
    }

    @Test
    void a_worker_that_dies_while_creating_leaves_one_column() {
        scene.tell(activity, scene.gradebook.column(Scene.HOST, link, "", ""));
        scene.gradebook.onCreates(StubGradebook.death());
        scene.finalise(activity, learner, GradebookDetail.COMPETENCY, C11);
        worker.runDue();

        scene.pass(Duration.ofMinutes(5));
        try (OutboxWorker next = scene.worker()) {
            next.runDue();
        }

        assertThat(scene.gradebook.labels()).hasSize(2);
        assertThat(scene.gradebook.posted()).hasSize(2);
    }

    @Test
    @DisplayName("L9 an activity without a column says so and waits")
    void an_activity_without_a_column_says_so_and_waits() {
        scene.finalise(activity, learner, 2);

        worker.runDue();

        Record column = scene.columns(activity).get(0);
        assertThat(column.get(LINE_ITEM.STATUS)).isEqualTo("missing");
        assertThat(column.get(LINE_ITEM.PROBLEM)).isEqualTo("no-own-column");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("waiting");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.REASON)).isEqualTo("no-own-column");
        assertThat(scene.gradebook.labels()).isEmpty();
    }

    @Test
    void a_column_that_a_launch_tells_later_is_used_at_once() {
        scene.finalise(activity, learner, 2);
        worker.runDue();
        URI told = scene.gradebook.column(Scene.HOST, link, "", "");
        scene.tell(activity, told);

        scene.pass(Duration.ofSeconds(1));
        worker.runDue();

        assertThat(scene.gradebook.grade(told, user)).contains("66.66667");
    }

    @Test
    void a_told_column_that_is_a_detail_column_of_ours_is_not_the_activitys() {
        scene.finalise(activity, learner, GradebookDetail.COMPETENCY, C11);
        worker.runDue();
        URI detail = URI.create(detail().get(LINE_ITEM.URL));
        scene.tell(activity, detail);

        scene.pass(Duration.ofHours(2));
        worker.runDue();

        assertThat(scene.columns(activity).get(0).get(LINE_ITEM.STATUS)).isEqualTo("missing");
        assertThat(scene.gradebook.posted()).hasSize(1);
    }

    @Test
    @DisplayName("L9 the own column is found where launches stopped telling it")
    void the_own_column_is_found_where_launches_stopped_telling_it() {
        URI own = scene.gradebook.column(Scene.HOST, link, "", "");
        scene.gradebook.column(Scene.HOST, "another link", "", "");
        scene.finalise(activity, learner, GradebookDetail.COMPETENCY, C11);

        worker.runDue();

        assertThat(scene.gradebook.grade(own, user)).contains("83.33333");
        assertThat(scene.columns(activity).get(0).get(LINE_ITEM.ORIGIN)).isEqualTo("found");
    }

    @Test
    void a_foreign_score_in_an_adopted_column_is_not_overwritten() {
        URI own = scene.gradebook.column(Scene.HOST, link, "", "");
        scene.gradebook.edit(own, user, "40", Scene.START.minusSeconds(3600));
        scene.finalise(activity, learner, 2);

        worker.runDue();

        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("conflict");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.FOREIGN_SCORE)).isEqualByComparingTo("40");
        assertThat(scene.gradebook.grade(own, user)).contains("40");
    }

    @Test
    void another_activitys_column_is_never_taken() {
        ColumnName name = ColumnName.of(
                identity(),
                ColumnKind.COMPETENCY,
                course.version().competencies().get(0).identifier());
        scene.gradebook.column(Scene.HOST, "another link", name.resourceId(), name.tag());
        scene.finalise(activity, learner, GradebookDetail.COMPETENCY, C11);

        worker.runDue();

        assertThat(scene.gradebook.labels()).hasSize(2);
    }

    @Test
    void a_copied_course_keeps_its_detail_columns() {
        ColumnName copied = ColumnName.of(
                new ActivityIdentity("https://lms.example", "École C", "1", "the course before", "5"),
                ColumnKind.COMPETENCY,
                course.version().competencies().get(0).identifier());
        URI copy = scene.gradebook.column(Scene.HOST, link, copied.resourceId(), copied.tag());
        scene.finalise(activity, learner, GradebookDetail.COMPETENCY, C11);

        worker.runDue();

        assertThat(scene.gradebook.grade(copy, user)).contains("83.33333");
    }

    @Test
    void without_the_right_to_create_columns_the_overall_score_still_goes() {
        scene.scopes("lineitem.readonly", "result.readonly", "score");
        URI own = scene.gradebook.column(Scene.HOST, link, "", "");
        scene.tell(activity, own);
        scene.finalise(activity, learner, GradebookDetail.COMPETENCY, C11);

        worker.runDue();

        assertThat(scene.gradebook.grade(own, user)).contains("83.33333");
        assertThat(detail().get(LINE_ITEM.PROBLEM)).isEqualTo("scope-not-offered");
    }

    private ActivityIdentity identity() {
        return new ActivityIdentity("https://lms.example", "École C", "1", "École C", link);
    }

    private Record detail() {
        return scene.columns(activity).get(1);
    }
}
