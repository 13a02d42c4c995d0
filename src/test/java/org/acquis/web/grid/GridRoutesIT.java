package org.acquis.web.grid;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.acquis.assessment.GridStatus;
import org.acquis.assessment.ScoredCourse;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.acquis.web.Language;
import org.acquis.web.Shell;
import org.acquis.web.TextBook;
import org.acquis.web.session.Session;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridRoutesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Database database;
    private static int schools;

    private ScoredCourse school;
    private GridServer server;
    private Session trainer;
    private PersonId learner;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    /** A course of its own with one learner: what another test has left there is in no list of this one. */
    @BeforeEach
    void enter() {
        school = new ScoredCourse(database, "Lycée " + ++schools, "C1.1.K1", "C1.1.K2");
        server = new GridServer(school);
        trainer = server.trainer(Locale.FRENCH);
        learner = school.learner("Élodie <b>Petit</b>");
    }

    @AfterEach
    void leave() {
        server.close();
    }

    @Test
    void the_activity_s_home_lists_its_learners_and_what_is_assessed() throws Exception {
        assertThat(server.get(trainer, "/learners").body())
                .contains("1 compétence, 2 critères", "certifiante", "note globale")
                .contains("Élodie &lt;b", "0 sur 2", "à évaluer", "Évaluer la grille suivante");
        assertThat(server.get(server.trainer(Locale.ENGLISH), "/learners").body())
                .contains("1 competency, 2 criteria", "0 of 2", "Score next");
    }

    @Test
    void a_script_s_save_answers_edition_and_sum() throws Exception {
        HttpResponse<String> saved = save("C1.1.K1", value(2), "bien", 0);

        assertThat(saved.statusCode()).isEqualTo(200);
        JsonNode answer = JSON.readTree(saved.body());
        assertThat(answer.get("edition").asInt()).isEqualTo(1);
        assertThat(answer.get("saved").asText()).isEqualTo("enregistré 09:00");
        assertThat(answer.at("/sum/points").asText()).isEqualTo("2 sur 3 points → 66,67 / 100");
        assertThat(answer.at("/sum/missing").asText()).isEqualTo("1 à évaluer");
        assertThat(answer.at("/state/mark").asText()).isEqualTo("below");
    }

    @Test
    void a_save_on_an_older_edition_answers_what_stands_there() throws Exception {
        save("C1.1.K1", value(2), "la mienne", 0);

        HttpResponse<String> refused = save("C1.1.K1", value(0), "la tienne", 0);

        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode clash = JSON.readTree(refused.body()).get("clash");
        assertThat(clash.get("value").asText()).isEqualTo(value(2));
        assertThat(clash.get("comment").asText()).isEqualTo("la mienne");
        assertThat(clash.get("edition").asInt()).isEqualTo(1);
        assertThat(clash.get("saved").asText()).contains("Marie Curie");
    }

    @Test
    void a_refused_save_tells_the_sum_that_a_colleague_has_made() throws Exception {
        save("C1.1.K1", value(3), "", 0);

        JsonNode clash = JSON.readTree(save("C1.1.K1", value(0), "", 0).body());

        assertThat(clash.at("/sum/points").asText()).isEqualTo("3 sur 3 points → 100 / 100");
        assertThat(clash.at("/state/mark").asText()).isEqualTo("below");
    }

    @Test
    void the_remaining_criteria_are_set_to_not_observed_at_once_and_that_can_be_undone() throws Exception {
        save("C1.1.K1", value(3), "", 0);
        assertThat(server.get(trainer, grid()).body()).contains("Marquer les restants", "1 critère reste à évaluer.");

        String marked = location(server.post(trainer, grid() + "/rest", Map.of("attempt", "1")));
        String page =
                server.get(trainer, marked.substring(marked.indexOf("/grid/"))).body();

        assertThat(page)
                .contains("1 critère est marqué « non observé ».", "Annuler")
                .doesNotContain("Marquer les");
        String criterion = Long.toString(school.course.criterion("C1.1.K2").value());
        assertThat(marked).contains("&undo=" + criterion);

        server.post(trainer, grid() + "/rest/undo", Map.of("attempt", "1", "undo", criterion));
        assertThat(school.grid(learner, 1).orElseThrow().missing()).hasSize(1);
        server.post(
                trainer,
                grid() + "/rest/undo",
                Map.of(
                        "attempt",
                        "1",
                        "undo",
                        Long.toString(school.course.criterion("C1.1.K1").value())));
        assertThat(school.grid(learner, 1).orElseThrow().missing()).hasSize(1);
    }

    @Test
    void the_history_has_one_line_for_what_was_written_bit_by_bit() throws Exception {
        save("C1.1.K1", value(2), "", 0);
        save("C1.1.K1", value(2), "la", 1);
        save("C1.1.K1", value(2), "la source", 2);
        save("C1.1.K1", value(3), "la source", 3);

        String page = server.get(trainer, grid()).body();

        assertThat(page.split("C1.1.K1 : commentaire modifié", -1)).hasSize(2);
        assertThat(page).contains("C1.1.K1 : Acquis", "C1.1.K1 : Maîtrisé");
    }

    @Test
    void a_final_grid_answers_a_sentence_and_keeps_what_it_has() throws Exception {
        complete();
        finalise();

        HttpResponse<String> refused = save("C1.1.K1", value(0), "", 1);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(refused.body()).get("sentence").asText()).contains("rouvrez-la");
    }

    @Test
    void without_a_script_the_whole_grid_is_saved_at_once() throws Exception {
        HttpResponse<String> saved = server.post(trainer, grid(), form(value(3), "not-observed", 0, 0, "très bien"));

        assertThat(saved.statusCode()).isEqualTo(303);
        String page = server.get(trainer, grid() + "?attempt=1&done=saved").body();
        assertThat(page)
                .contains("La grille est enregistrée.", "3 sur 3 points → 100 / 100", "1 observé sur 2", "très bien");
    }

    @Test
    void without_a_script_cells_that_nobody_touched_are_not_written() throws Exception {
        server.post(trainer, grid(), form(value(3), "", 0, 0, ""));

        assertThat(school.grid(learner, 1).orElseThrow().cells().get(1).judgement())
                .isEmpty();
    }

    @Test
    void without_a_script_a_clash_shows_both_and_saves_the_rest() throws Exception {
        save("C1.1.K1", value(2), "", 0);

        HttpResponse<String> clash = server.post(trainer, grid(), form(value(0), value(1), 0, 0, ""));

        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body())
                .contains("Rien n’a été écrasé.", "Enregistré : Acquis", "Votre saisie : Non acquis")
                .contains("3 sur 6 points");
    }

    @Test
    void a_grid_is_finalised_reopened_and_given_a_resit() throws Exception {
        complete();
        assertThat(server.get(trainer, grid() + "/finalise").body())
                .contains("Finaliser et transmettre", "Étude de cas");

        assertThat(location(finalise())).endsWith("?attempt=1&done=finalised");
        assertThat(school.grid(learner, 1).orElseThrow().status()).isEqualTo(GridStatus.FINAL);
        assertThat(location(server.post(trainer, grid() + "/attempt", Map.of("attempt", "1"))))
                .endsWith("?attempt=2&done=attempt");
        assertThat(server.get(trainer, grid()).body()).contains("Rattrapage", "1re tentative");
        assertThat(location(server.post(trainer, grid() + "/reopen", Map.of("attempt", "1"))))
                .endsWith("?attempt=1&done=reopened");
        assertThat(location(server.post(trainer, grid() + "/withdraw", Map.of("attempt", "1"))))
                .endsWith("?attempt=1&done=withdrawn");
        assertThat(server.get(trainer, grid() + "?attempt=1").body()).contains("finalisation retirée");
    }

    @Test
    void what_was_withdrawn_is_not_among_the_complete_grids() throws Exception {
        complete();
        finalise();
        server.post(trainer, grid() + "/withdraw", Map.of("attempt", "1"));

        assertThat(server.get(trainer, grid()).body()).contains("rien ne compte ici");
        assertThat(server.get(trainer, "/learners").body()).contains("finalisation retirée");
        assertThat(server.get(trainer, "/learners/finalise").body()).contains("Aucune grille complète");
    }

    @Test
    void after_a_change_of_the_mapping_the_list_shows_what_was_sent_and_no_sum_of_another_mapping() throws Exception {
        complete();
        finalise();
        assertThat(server.get(trainer, "/learners").body()).contains(">5 / 6<", ">83,33<");

        school.map("C1.1.K1");

        assertThat(server.get(trainer, "/learners").body())
                .contains("data-empty=\"\">–<", ">83,33<")
                .doesNotContain("5 / 6", "2 / 3");
    }

    @Test
    void what_changed_after_the_confirmation_was_read_is_not_finalised() throws Exception {
        complete();
        String seen = school.grid(learner, 1).orElseThrow().seen();
        save("C1.1.K1", value(0), "", 1);

        HttpResponse<String> answer = server.post(trainer, grid() + "/finalise", Map.of("attempt", "1", "seen", seen));

        assertThat(location(answer)).endsWith("&refused=changed-meanwhile");
        assertThat(server.get(trainer, grid() + "?refused=changed-meanwhile").body())
                .contains("pendant que vous la relisiez");
    }

    @Test
    void finalising_all_takes_those_whom_the_page_has_listed() throws Exception {
        complete();
        String id = Long.toString(learner.value());
        assertThat(server.get(trainer, "/learners/finalise").body())
                .contains("name=\"person\" value=\"" + id + "\"", "Finaliser 1 grille");

        assertThat(server.post(trainer, "/learners/finalise", Map.of("person", id))
                        .body())
                .contains("1 grille a été finalisée.");
        assertThat(school.grid(learner, 1).orElseThrow().status()).isEqualTo(GridStatus.FINAL);
    }

    @Test
    void only_trainers_with_the_session_s_token_get_in_and_nobody_from_elsewhere_is_found() throws Exception {
        var other = new ScoredCourse(database, "Lycée " + System.nanoTime(), "C1.1.K1");
        PersonId stranger = other.learner("Ailleurs");
        Session own = server.session(learner, CourseRole.LEARNER, Locale.FRENCH);

        assertThat(server.get(own, "/learners").statusCode()).isEqualTo(403);
        assertThat(server.get(own, grid()).statusCode()).isEqualTo(403);
        assertThat(server.post(own, grid(), Map.of("attempt", "1")).statusCode())
                .isEqualTo(403);
        Session again = server.trainer(Locale.FRENCH);
        assertThat(server.postWithoutToken(again, grid() + "/finalise").statusCode())
                .isEqualTo(403);
        assertThat(server.get(again, "/grid/" + stranger.value()).statusCode()).isEqualTo(404);
        assertThat(server.post(again, "/grid/" + stranger.value() + "/reopen", Map.of("attempt", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.get(again, grid() + "?attempt=2").statusCode()).isEqualTo(404);
    }

    @Test
    void fields_that_cannot_be_used_are_named() throws Exception {
        assertThat(server.get(trainer, "/learners?filter=x").body()).contains("« filter »");
        assertThat(server.get(trainer, "/learners?sort=x").statusCode()).isEqualTo(400);
        assertThat(save("C1.1.K1", "x", "", 0).body()).contains("\"field\":\"value\"");
        assertThat(save("C1.1.K1", value(1), "x".repeat(8001), 0).body()).contains("\"field\":\"comment\"");
        assertThat(server.save(trainer, grid() + "/judgement", Map.of("attempt", "0"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.get(trainer, "/grid/x").statusCode()).isEqualTo(400);
        assertThat(school.grid(learner, 1).orElseThrow().assessment()).isEmpty();
    }

    @Test
    void who_is_no_candidate_leaves_the_list_its_counts_and_finalising_and_can_come_back() throws Exception {
        complete();
        String hide = "/learners/" + learner.value() + "/hide";
        school.learner("Autre");
        assertThat(rows(server.get(trainer, "/learners").body())).isEqualTo(2);

        String hidden = location(server.post(trainer, hide, Map.of()));
        String page = page(hidden);

        assertThat(page).contains("n’est pas candidat et a quitté la liste.", "/learners/" + learner.value() + "/show");
        assertThat(rows(page)).isEqualTo(1);
        assertThat(rows(server.get(trainer, "/learners?filter=hidden").body())).isEqualTo(1);
        assertThat(server.get(trainer, "/learners/finalise").body())
                .doesNotContain("value=\"" + learner.value() + "\"");
        assertThat(location(server.post(trainer, hide, Map.of()))).contains("done=&");
        assertThat(database.sql()
                        .fetchCount(
                                AUDIT_EVENT,
                                AUDIT_EVENT.ACTION.eq("roster.hidden").and(AUDIT_EVENT.SUBJECT_ID.eq(learner.value()))))
                .isEqualTo(1);

        server.post(trainer, "/learners/" + learner.value() + "/show", Map.of());
        assertThat(rows(server.get(trainer, "/learners").body())).isEqualTo(2);
    }

    @Test
    void nobody_hides_people_of_another_course() throws Exception {
        var other = new ScoredCourse(database, "Lycée " + System.nanoTime(), "C1.1.K1");
        PersonId stranger = other.learner("Ailleurs");

        assertThat(server.post(trainer, "/learners/" + stranger.value() + "/hide", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.grid(stranger, 1).orElseThrow().learner().hidden()).isFalse();
    }

    @Test
    void previous_and_next_follow_the_selection_of_the_list() throws Exception {
        String word = "Zz";
        PersonId second = school.learner("B " + word);
        PersonId first = school.learner("A " + word);
        school.judge(first, 1, "C1.1.K1", school.level(1));
        school.judge(second, 1, "C1.1.K1", school.level(3));
        String selection = "?sort=score&search=zz";

        String list = server.get(trainer, "/learners" + selection).body();
        assertThat(list).contains("/grid/" + second.value() + selection.replace("&", "&amp;"));
        String page = server.get(trainer, "/grid/" + second.value() + selection).body();

        assertThat(page)
                .containsPattern("data-previous aria-disabled")
                .containsPattern(
                        "href=\"[^\"]*/grid/" + first.value() + "\\?sort=score&amp;search=zz[^\"]*\" rel=\"next\"")
                .contains("1 sur 2", "/learners?sort=score&amp;search=");
        assertThat(location(server.post(
                        trainer, "/grid/" + first.value() + "/finalise" + selection, Map.of("attempt", "1"))))
                .contains("&sort=score&search=zz");
        assertThat(server.get(trainer, "/grid/" + first.value()).body()).contains("A " + word);
    }

    @Test
    void without_a_selection_the_grid_has_the_order_of_the_list() throws Exception {
        school.learner("Autre");
        assertThat(rows(server.get(trainer, "/learners").body())).isEqualTo(2);

        assertThat(server.get(trainer, grid()).body()).contains("2 sur 2<");
    }

    @Test
    void the_grid_and_the_list_lead_to_the_learner_s_progress() throws Exception {
        String progress = trainer.base() + "/progress/" + learner.value();
        assertThat(server.get(trainer, "/learners").body()).contains(progress);
        assertThat(server.get(trainer, grid()).body()).contains(progress);
    }

    @Test
    void the_list_takes_as_many_statements_for_many_learners_as_for_few() {
        AtomicInteger statements = new AtomicInteger();
        DSLContext counting = database.sql()
                .configuration()
                .deriveAppending(
                        ExecuteListener.onExecuteStart((ExecuteContext executed) -> statements.incrementAndGet()))
                .dsl();
        LearnersPages pages = new LearnersPages(counting, new SelectFrameworkVersion(counting), SyncStates.NONE);
        Shell shell = new Shell(
                new TextBook(java.time.ZoneOffset.UTC).in(Language.FRENCH),
                "",
                "/app/s",
                "",
                java.util.List.of(),
                false);
        var everybody = Selected.USUAL;
        pages.page(trainer, shell, everybody, Instant.EPOCH);
        statements.set(0);
        pages.page(trainer, shell, everybody, Instant.EPOCH);
        int few = statements.get();
        for (int i = 0; i < 20; i++) {
            PersonId more = school.learner("Encore " + i);
            school.judge(more, 1, "C1.1.K1", school.level(i % 4));
        }
        statements.set(0);

        pages.page(trainer, shell, everybody, Instant.EPOCH);

        assertThat(statements.get()).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    /** Learners that the list shows. */
    private static int rows(String list) {
        return (int) Pattern.compile("<tr data-search=.*")
                .matcher(list)
                .results()
                .filter(row -> !row.group().endsWith(" hidden>"))
                .count();
    }

    private String page(String location) throws Exception {
        return server.get(trainer, location.substring(location.indexOf("/learners")))
                .body();
    }

    private void complete() {
        school.judge(learner, 1, "C1.1.K1", school.level(2));
        school.judge(learner, 1, "C1.1.K2", school.level(3));
    }

    private HttpResponse<String> finalise() throws Exception {
        return server.post(
                trainer,
                grid() + "/finalise",
                Map.of(
                        "attempt",
                        "1",
                        "seen",
                        school.grid(learner, 1).orElseThrow().seen()));
    }

    private HttpResponse<String> save(String code, String value, String comment, int edition) throws Exception {
        return server.save(
                trainer,
                grid() + "/judgement",
                Map.of(
                        "attempt",
                        "1",
                        "criterion",
                        Long.toString(school.course.criterion(code).value()),
                        "value",
                        value,
                        "comment",
                        comment,
                        "edition",
                        Integer.toString(edition)));
    }

    private Map<String, String> form(String first, String second, int edition1, int edition2, String remark) {
        long k1 = school.course.criterion("C1.1.K1").value();
        long k2 = school.course.criterion("C1.1.K2").value();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("attempt", "1");
        fields.put("value-" + k1, first);
        fields.put("comment-" + k1, "");
        fields.put("edition-" + k1, Integer.toString(edition1));
        fields.put("value-" + k2, second);
        fields.put("comment-" + k2, "");
        fields.put("edition-" + k2, Integer.toString(edition2));
        fields.put("remark", remark);
        fields.put("remark-edition", "0");
        return fields;
    }

    private String value(int points) {
        return Long.toString(school.levelId(points).value());
    }

    private String grid() {
        return "/grid/" + learner.value();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
