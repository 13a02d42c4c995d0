package org.acquis.web.sync;

import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.acquis.gradesync.sending.OutboxWorker;
import org.acquis.gradesync.sending.Scene;
import org.acquis.mapping.SeededCourse;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.acquis.web.session.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncRoutesIT {
    private static Database database;
    private static Scene scene;
    private static PanelServer server;
    private static OutboxWorker worker;

    private CourseActivityId activity;
    private URI column;
    private PersonId learner;
    private Session trainer;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        scene = new Scene(database, SeededCourse.in(database, "École E"));
        server = new PanelServer(scene);
        worker = scene.worker();
    }

    @AfterAll
    static void stop() {
        worker.close();
        server.close();
        database.close();
    }

    @BeforeEach
    void anActivity() {
        String link = UUID.randomUUID().toString();
        activity = scene.activity("Étude de cas", link);
        column = scene.gradebook.column(Scene.HOST, link, "", "");
        scene.tell(activity, column);
        learner = scene.course.person("Awa <b>Diop</b>");
        enrol(learner);
        trainer = server.session(activity, scene.course.trainer(), CourseRole.TRAINER, Locale.FRENCH);
    }

    @Test
    void an_activity_without_scores_says_what_will_happen() throws Exception {
        assertThat(server.get(trainer, "/sync").body())
                .contains("Rien n’est encore à transmettre")
                .doesNotContain("hx-get");
    }

    @Test
    void a_waiting_score_is_shown_and_the_panel_reads_itself_again() throws Exception {
        scene.finalise(activity, learner, 2);

        assertThat(server.get(trainer, "/sync").body())
                .contains("Awa &lt;b", "66,67", "en attente depuis", "hx-trigger=\"every 3s\"");

        worker.runDue();
        assertThat(server.get(trainer, "/sync/state").body())
                .contains("transmise le")
                .doesNotContain("hx-get", "<html");
    }

    @Test
    void a_conflict_shows_both_values_and_can_be_decided() throws Exception {
        conflict();
        assertThat(server.get(trainer, "/sync").body())
                .contains("à arbitrer", "Mettre la note d’ici : 66,67", "Garder celle du carnet : 12");
        scene.pass(Duration.ofMinutes(5));
        int wakes = server.wakes.get();

        HttpResponse<String> decided = server.post(trainer, "/sync/overwrite", Map.of("cell", cell()));

        assertThat(decided.statusCode()).isEqualTo(303);
        assertThat(decided.headers().firstValue("Location"))
                .contains(trainer.base() + "/sync?done=overwritten&count=1");
        assertThat(server.wakes.get()).isEqualTo(wakes + 1);
        assertThat(server.get(trainer, "/sync?done=overwritten&count=1").body())
                .contains("La note d’ici remplacera celle du carnet.");
        worker.runDue();
        assertThat(scene.gradebook.grade(column, scene.sub(learner))).contains("66.66667");
    }

    @Test
    void a_grade_that_was_left_in_the_gradebook_asks_for_no_choice_any_more() throws Exception {
        conflict();
        assertThat(server.get(trainer, "/sync").body()).contains("Choisissez celle qui reste", "/sync/keep");

        HttpResponse<String> decided = server.post(trainer, "/sync/keep", Map.of("cell", cell()));

        assertThat(decided.headers().firstValue("Location")).contains(trainer.base() + "/sync?done=kept&count=1");
        assertThat(server.get(trainer, "/sync").body())
                .contains("Mettre la note d’ici : 66,67")
                .doesNotContain("Choisissez celle qui reste", "/sync/keep");
    }

    @Test
    void a_refusal_says_why_and_what_to_do() throws Exception {
        scene.gradebook.notALearner(scene.sub(learner));
        scene.finalise(activity, learner, 2);
        worker.runDue();

        assertThat(server.get(trainer, "/sync").body())
                .contains("refusée", "Inscrivez-la avec le rôle Étudiant", "Renvoyer les notes refusées");
    }

    @Test
    void a_refused_score_of_somebody_who_is_no_candidate_has_a_name_and_can_be_set_aside() throws Exception {
        scene.gradebook.notALearner(scene.sub(learner));
        scene.finalise(activity, learner, 2);
        worker.runDue();
        assertThat(server.get(trainer, "/sync").body()).doesNotContain("/sync/dismiss");
        server.post(trainer, "/sync/dismiss", Map.of("cell", cell()));
        assertThat(scene.row(learner).get(SCORE_TO_SEND.STATUS)).isEqualTo("refused");

        database.sql()
                .update(COURSE_MEMBER)
                .set(COURSE_MEMBER.ROLE, "trainer")
                .where(COURSE_MEMBER.PERSON_ID.eq(learner.value()))
                .execute();
        assertThat(server.get(trainer, "/sync").body())
                .contains("Awa &lt;b", "n’est pas candidat", "Écarter", "/sync/dismiss");

        HttpResponse<String> answer = server.post(trainer, "/sync/dismiss", Map.of("cell", cell()));

        assertThat(answer.headers().firstValue("Location")).contains(trainer.base() + "/sync?done=dismissed&count=1");
        assertThat(server.get(trainer, "/sync?done=dismissed&count=1").body())
                .contains("La note est écartée")
                .doesNotContain("Awa &lt;b");
    }

    @Test
    void the_panel_speaks_english() throws Exception {
        scene.finalise(activity, learner, 2);
        Session english = server.session(activity, scene.course.trainer(), CourseRole.TRAINER, Locale.ENGLISH);

        assertThat(server.get(english, "/sync").body()).contains("Sending to the gradebook", "waiting since", "66.67");
    }

    @Test
    void learners_have_no_panel() throws Exception {
        Session own = server.session(activity, learner, CourseRole.LEARNER, Locale.FRENCH);

        assertThat(server.get(own, "/sync").statusCode()).isEqualTo(403);
        assertThat(server.get(own, "/sync/state").statusCode()).isEqualTo(403);
        assertThat(server.post(own, "/sync/resend", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void fields_that_are_no_numbers_are_named() throws Exception {
        assertThat(server.post(trainer, "/sync/keep", Map.of("cell", "x")).statusCode())
                .isEqualTo(400);
        assertThat(server.post(trainer, "/sync/withdraw", Map.of()).body()).contains("cell");
        assertThat(server.get(trainer, "/sync?column=0").statusCode()).isEqualTo(400);
    }

    @Test
    void another_activitys_cell_is_not_found_and_nothing_changes() throws Exception {
        scene.finalise(activity, learner, 2);
        worker.runDue();
        CourseActivityId elsewhere =
                scene.activity("Ailleurs", UUID.randomUUID().toString());
        Session there = server.session(elsewhere, scene.course.trainer(), CourseRole.TRAINER, Locale.FRENCH);

        HttpResponse<String> answer = server.post(there, "/sync/withdraw", Map.of("cell", cell()));

        assertThat(answer.headers().firstValue("Location")).contains(there.base() + "/sync?done=withdrawn");
        assertThat(scene.row(learner).get(SCORE_TO_SEND.KIND)).isEqualTo("score");
    }

    /** Between 12 in the gradebook and 66.67 from here. */
    private void conflict() {
        scene.gradebook.edit(
                column, scene.sub(learner), "12", scene.clock.instant().plusSeconds(60));
        scene.finalise(activity, learner, 2);
        worker.runDue();
    }

    private String cell() {
        return database.sql()
                .select(SCORE_TO_SEND.ID)
                .from(SCORE_TO_SEND)
                .where(SCORE_TO_SEND.PERSON_ID.eq(learner.value()))
                .fetchSingle(SCORE_TO_SEND.ID)
                .toString();
    }

    private static void enrol(PersonId person) {
        database.sql()
                .insertInto(COURSE_MEMBER)
                .set(COURSE_MEMBER.COURSE_ID, scene.course.course().value())
                .set(COURSE_MEMBER.PERSON_ID, person.value())
                .set(COURSE_MEMBER.ROLE, "learner")
                .set(COURSE_MEMBER.ENROLLED, true)
                .set(COURSE_MEMBER.CREATED_AT, Scene.START)
                .execute();
    }
}
