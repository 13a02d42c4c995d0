package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.LINE_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.acquis.gradesync.ActivityIdentity;
import org.acquis.gradesync.ColumnKind;
import org.acquis.gradesync.ColumnName;
import org.acquis.gradesync.RetitlingColumns;
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

/** A changed label follows, for columns of our making. */
class RenamingColumnsIT {
    private static final Map<String, Integer> TWO = Map.of("C1.1.K1", 2, "C1.1.K2", 3);
    private static final Map<String, Integer> THREE = Map.of("C1.1.K1", 2, "C1.1.K2", 3, "C1.1.K3", 3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Database database;
    private static SeededCourse course;

    private Scene scene;
    private OutboxWorker worker;
    private String link;
    private CourseActivityId activity;
    private PersonId learner;
    private URI own;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        course = SeededCourse.in(database, "École R");
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void anActivityWithOneDetailColumn() {
        scene = Scene.emptied(database, course);
        worker = scene.worker();
        link = UUID.randomUUID().toString();
        activity = scene.activity("Étude de cas", link);
        learner = course.person("Awa Diop");
        own = scene.gradebook.column(Scene.HOST, link, "", "");
        scene.tell(activity, own);
        finalise(TWO);
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void the_columns_of_an_activity_that_got_another_title_are_renamed() {
        retitle("Projet");
        worker.runDue();

        assertThat(scene.gradebook.labels()).containsExactly("Projet · C1.1 (2/4)", "x");
        assertThat(detail().get(LINE_ITEM.TOLD_LABEL)).isEqualTo("Projet · C1.1 (2/4)");
        assertThat(detail().get(LINE_ITEM.RENAME_AT)).isNull();
    }

    @Test
    void the_coverage_in_a_label_follows_the_newest_grid() {
        finalise(THREE);

        assertThat(scene.gradebook.labels()).containsExactly("x", "Étude de cas · C1.1 (3/4)");
    }

    @Test
    @DisplayName("L5 a changed label is told with the full object")
    void a_changed_label_is_told_with_the_full_object() throws Exception {
        scene.gradebook.describe(
                URI.create(detail().get(LINE_ITEM.URL)),
                "submissionReview",
                JSON.readTree("{\"reviewableStatus\":[],\"url\":\"https://tool.example/review\"}"));

        retitle("Projet");
        worker.runDue();

        JsonNode replaced = scene.gradebook.replaced().get(0);
        assertThat(replaced.path("label").asText()).isEqualTo("Projet · C1.1 (2/4)");
        assertThat(replaced.path("scoreMaximum").asInt()).isEqualTo(100);
        assertThat(replaced.path("resourceId").asText()).startsWith("acquis:");
        assertThat(replaced.path("tag").asText()).isEqualTo("acquis-competency");
        assertThat(replaced.path("resourceLinkId").asText()).isEqualTo(link);
        assertThat(replaced.path("submissionReview").path("url").asText()).isEqualTo("https://tool.example/review");
    }

    @Test
    void however_often_a_label_changed_the_newest_is_told_once() {
        retitle("Un");
        retitle("Deux");
        retitle("Trois");
        worker.runDue();

        assertThat(scene.gradebook.replaced()).hasSize(1);
        assertThat(scene.gradebook.labels()).contains("Trois · C1.1 (2/4)");
    }

    @Test
    void a_label_that_is_the_same_as_before_is_not_told() {
        finalise(TWO);

        assertThat(scene.gradebook.replaced()).isEmpty();
    }

    @Test
    void a_label_that_changes_while_it_is_told_is_told_again() {
        scene.gradebook.onItems((request, usual) -> {
            retitle("Deux");
            return usual.send(request);
        });
        retitle("Un");
        worker.runDue();

        assertThat(scene.gradebook.labels()).contains("Deux · C1.1 (2/4)");
    }

    @Test
    void the_activitys_own_column_is_never_renamed() {
        retitle("Projet");
        worker.runDue();

        assertThat(scene.gradebook.labels()).contains("x");
        assertThat(scene.gradebook.replaced()).hasSize(1);
        assertThat(scene.columns(activity).get(0).get(LINE_ITEM.LABEL)).isEqualTo("Projet");
        assertThat(scene.columns(activity).get(0).get(LINE_ITEM.RENAME_AT)).isNull();
    }

    @Test
    void a_column_that_was_renamed_by_hand_keeps_that_name() {
        scene.gradebook.rename(URI.create(detail().get(LINE_ITEM.URL)), "Oral de mai");

        retitle("Projet");
        worker.runDue();

        assertThat(scene.gradebook.labels()).contains("Oral de mai");
        assertThat(detail().get(LINE_ITEM.PROBLEM)).isEqualTo("label-by-hand");
        assertThat(detail().get(LINE_ITEM.RENAME_AT)).isNull();
    }

    @Test
    void a_lost_answer_is_looked_up_and_a_later_label_follows() {
        scene.gradebook.onItems(StubGradebook.lostAnswer());
        retitle("Un");
        worker.runDue();
        retitle("Deux");
        scene.pass(Duration.ofMinutes(1));
        worker.runDue();

        assertThat(scene.gradebook.labels()).contains("Deux · C1.1 (2/4)");
        assertThat(detail().get(LINE_ITEM.PROBLEM)).isNull();
    }

    @Test
    void an_outage_delays_a_label_and_a_refusal_ends_it() {
        scene.gradebook.onItems(StubGradebook.status(503), StubGradebook.status(403));
        retitle("Projet");
        worker.runDue();
        assertThat(detail().get(LINE_ITEM.RENAME_AT)).isAfter(scene.clock.instant());

        scene.pass(Duration.ofMinutes(1));
        worker.runDue();

        assertThat(detail().get(LINE_ITEM.RENAME_AT)).isNull();
        assertThat(detail().get(LINE_ITEM.PROBLEM)).isEqualTo("label-not-told");
        assertThat(scene.gradebook.labels()).contains("Étude de cas · C1.1 (2/4)");
    }

    @Test
    void a_column_that_is_gone_says_so() {
        scene.gradebook.delete(URI.create(detail().get(LINE_ITEM.URL)));
        retitle("Projet");
        worker.runDue();

        assertThat(detail().get(LINE_ITEM.STATUS)).isEqualTo("gone");
        assertThat(detail().get(LINE_ITEM.RENAME_AT)).isNull();
    }

    @Test
    void two_workers_tell_a_label_once() {
        AtomicInteger toldByTheOther = new AtomicInteger(-1);
        retitle("Projet");
        try (OutboxWorker other = scene.worker()) {
            scene.gradebook.onItems((request, usual) -> {
                other.runDue();
                toldByTheOther.set(scene.gradebook.replaced().size());
                return usual.send(request);
            });
            worker.runDue();
        }

        assertThat(toldByTheOther).as("while the first one was telling it").hasValue(0);
        assertThat(scene.gradebook.replaced()).hasSize(1);
    }

    @Test
    void a_column_of_a_copied_activity_gets_the_name_of_the_copy() {
        String copyLink = UUID.randomUUID().toString();
        CourseActivityId copy = scene.activity("Étude de cas (copie)", copyLink);
        ColumnName name = ColumnName.of(
                new ActivityIdentity("https://lms.example", "École R", "1", "École R", link),
                ColumnKind.COMPETENCY,
                course.version().competencies().get(0).identifier());
        URI copied = scene.gradebook.column(Scene.HOST, copyLink, name.resourceId(), name.tag());
        scene.gradebook.rename(copied, "Étude de cas · C1.1 (2/4)");
        scene.finalise(copy, learner, GradebookDetail.COMPETENCY, TWO);

        worker.runDue();

        assertThat(scene.gradebook.labels()).contains("Étude de cas (copie) · C1.1 (2/4)");
    }

    private void retitle(String title) {
        database.inTransaction(tx -> new RetitlingColumns(scene.clock).retitled(tx, activity, title));
    }

    private void finalise(Map<String, Integer> points) {
        scene.finalise(activity, learner, GradebookDetail.COMPETENCY, points);
        worker.runDue();
        scene.pass(Duration.ofSeconds(5));
        worker.runDue();
    }

    private Record detail() {
        return scene.columns(activity).get(1);
    }
}
