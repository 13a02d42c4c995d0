package org.acquis.web.mapping;

import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.Mapping;
import org.acquis.mapping.Purpose;
import org.acquis.mapping.SeededCourse;
import org.acquis.mapping.SelectMapping;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseRole;
import org.acquis.web.session.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappingRoutesIT {
    private Database database;
    private MappingServer server;
    private SeededCourse seeded;
    private CourseActivityId activity;
    private Session trainer;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        server = new MappingServer(database);
    }

    @BeforeEach
    void seed() {
        seeded = SeededCourse.in(database, UUID.randomUUID().toString());
        activity = seeded.activity("Étude de cas");
        trainer = server.open(seeded, activity, CourseRole.TRAINER, Locale.FRENCH);
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void the_first_visit_explains_itself_and_offers_every_criterion() throws Exception {
        HttpResponse<String> answer = server.get(trainer.base() + "/mapping");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("n’évalue encore rien").contains("name=\"edition\" value=\"0\"");
        assertThat(count(answer.body(), "name=\"criterion\"")).isEqualTo(82);
        assertThat(count(answer.body(), "name=\"task\"")).isEqualTo(10);
    }

    @Test
    void a_choice_is_saved_and_the_page_says_so_until_the_next_change() throws Exception {
        HttpResponse<String> saved = post("0", "save", "C1.1.K1", "C1.1.K2");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).contains(trainer.base() + "/mapping?saved=1");
        Mapping mapping = mapping();
        assertThat(mapping.purpose()).isEqualTo(Purpose.FORMATIVE);
        assertThat(mapping.detail()).isEqualTo(GradebookDetail.COMPETENCY);
        assertThat(mapping.language()).isEqualTo("en");
        assertThat(server.get(trainer.base() + "/mapping?saved=1").body()).contains("Correspondance enregistrée.");
        assertThat(server.get(trainer.base() + "/mapping?saved=2").body())
                .doesNotContain("Correspondance enregistrée.")
                .contains("par Marie Curie");
    }

    @Test
    void a_whole_competency_is_saved_without_any_script() throws Exception {
        List<Map.Entry<String, String>> fields = settings("0", "save");
        fields.add(Map.entry(
                "competency",
                Long.toString(seeded.version().competencies().get(0).id().value())));

        assertThat(server.post(trainer, "/mapping", fields).statusCode()).isEqualTo(303);
        assertThat(mapping().criteria()).hasSize(4);
    }

    @Test
    void an_empty_choice_is_refused_and_the_settings_are_kept() throws Exception {
        HttpResponse<String> refused = post("0", "save");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Le champ « Critères évalués » est vide.")
                .containsPattern("value=\"formative\" checked");
        assertThat(new SelectMapping(database.sql()).of(activity)).isEmpty();
    }

    @Test
    void a_save_on_an_older_edition_shows_what_differs_and_keeps_the_choice() throws Exception {
        post("0", "save", "C1.1.K1");

        HttpResponse<String> refused = post("0", "save", "C1.1.K2");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("La correspondance a changé")
                .contains("<td>C1.1.K1</td>")
                .contains("<td>C1.1.K2</td>")
                .contains("name=\"edition\" value=\"1\"")
                .containsPattern("id=\"criterion-" + seeded.criterion("C1.1.K2").value() + "\"[^>]* checked");
        assertThat(mapping().criteria()).containsExactly(seeded.criterion("C1.1.K1"));
    }

    @Test
    void dropping_scored_criteria_asks_first_and_loses_nothing_of_the_choice() throws Exception {
        post("0", "save", "C1.1.K1", "C1.1.K2");
        seeded.judged(activity, seeded.person("Ada"), seeded.criteria("C1.1.K1"));

        HttpResponse<String> question = post("1", "save", "C1.1.K2", "C1.1.K3");

        assertThat(question.statusCode()).isEqualTo(409);
        assertThat(question.body()).contains("1 appréciation ne comptera plus, pour 1 apprenant.");
        assertThat(server.post(trainer, "/mapping", withStep(hidden(question.body()), "edit"))
                        .body())
                .containsPattern("id=\"criterion-" + seeded.criterion("C1.1.K3").value() + "\"[^>]* checked");

        HttpResponse<String> confirmed =
                server.post(trainer, "/mapping", withStep(hidden(question.body()), "confirmed"));
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(mapping().criteria()).containsExactly(seeded.criterion("C1.1.K2"), seeded.criterion("C1.1.K3"));
        assertThat(mapping().purpose()).isEqualTo(Purpose.FORMATIVE);
    }

    @Test
    void another_version_carries_the_choice_over_by_identifier() throws Exception {
        SeededCourse other = SeededCourse.in(database, UUID.randomUUID().toString());
        database.sql()
                .update(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.SCHOOL_ID, seeded.school())
                .where(FRAMEWORK_VERSION.ID.eq(other.version().id().value()))
                .execute();
        List<Map.Entry<String, String>> fields = settings("0", "version");
        fields.add(
                Map.entry("criterion", Long.toString(seeded.criterion("C2.1.K3").value())));
        fields.add(Map.entry("other-version", Long.toString(other.version().id().value())));

        HttpResponse<String> shown = server.post(trainer, "/mapping", fields);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("name=\"version\" value=\"" + other.version().id().value() + "\"")
                .contains("id=\"other-version\"")
                .containsPattern("id=\"criterion-" + other.criterion("C2.1.K3").value() + "\"[^>]* checked");
    }

    @Test
    void bad_fields_are_named_and_nothing_is_saved() throws Exception {
        SeededCourse other = SeededCourse.in(database, UUID.randomUUID().toString());
        assertRefused("criterion", "abc", "criterion");
        assertRefused("criterion", Long.toString(other.criterion("C1.1.K1").value()), "n’appartient pas");
        assertRefused("edition", "-1", "edition");
        assertRefused("purpose", "other", "purpose");
        assertRefused("detail", "", "detail");
        assertRefused("language", "de", "language");
        assertRefused("step", "jump", "step");
        assertRefused("version", Long.toString(other.version().id().value()), "référentiel publié");
        assertThat(new SelectMapping(database.sql()).of(activity)).isEmpty();
    }

    @Test
    void a_learner_sees_neither_page_and_saves_nothing() throws Exception {
        Session learner = server.open(seeded, activity, CourseRole.LEARNER, Locale.ENGLISH);

        assertThat(server.get(learner.base() + "/mapping").statusCode()).isEqualTo(403);
        assertThat(server.get(learner.base() + "/coverage").statusCode()).isEqualTo(403);
        assertThat(server.post(learner, "/mapping", settings("0", "save")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_coverage_shows_each_activity_and_what_none_assesses() throws Exception {
        post("0", "save", "C1.1.K1", "C1.1.K2", "C1.1.K3");
        seeded.activity("Oral");

        String all = server.get(trainer.base() + "/coverage").body();
        String untouched =
                server.get(trainer.base() + "/coverage?show=untouched").body();

        assertThat(all).contains("Étude de cas", "Oral", "3/4", "Sans activité (20)", "En partie (1)");
        assertThat(count(all, "scope=\"row\"")).isEqualTo(21);
        assertThat(count(untouched, "scope=\"row\"")).isEqualTo(20);
        assertThat(server.get(trainer.base() + "/coverage?show=nonsense").statusCode())
                .isEqualTo(400);
    }

    @Test
    void without_a_published_version_both_pages_say_whom_to_ask() throws Exception {
        database.sql()
                .update(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.STATUS, "draft")
                .where(FRAMEWORK_VERSION.SCHOOL_ID.eq(seeded.school()))
                .execute();

        assertThat(server.get(trainer.base() + "/mapping").body()).contains("pas encore de référentiel publié");
        assertThat(server.get(trainer.base() + "/coverage").body()).contains("pas encore de référentiel publié");
    }

    private void assertRefused(String field, String value, String said) throws Exception {
        List<Map.Entry<String, String>> fields = settings("0", "save");
        fields.add(
                Map.entry("criterion", Long.toString(seeded.criterion("C1.1.K1").value())));
        fields.removeIf(other -> other.getKey().equals(field));
        fields.add(Map.entry(field, value));
        HttpResponse<String> answer = server.post(trainer, "/mapping", fields);
        assertThat(answer.statusCode()).as(field).isEqualTo(400);
        assertThat(answer.body()).as(field).contains(said);
    }

    private HttpResponse<String> post(String edition, String step, String... codes) throws Exception {
        List<Map.Entry<String, String>> fields = settings(edition, step);
        for (String code : codes) {
            fields.add(
                    Map.entry("criterion", Long.toString(seeded.criterion(code).value())));
        }
        return server.post(trainer, "/mapping", fields);
    }

    private List<Map.Entry<String, String>> settings(String edition, String step) {
        return new ArrayList<>(List.of(
                Map.entry("version", Long.toString(seeded.version().id().value())),
                Map.entry("edition", edition),
                Map.entry("purpose", "formative"),
                Map.entry("detail", "competency"),
                Map.entry("language", "en"),
                Map.entry("step", step)));
    }

    private Mapping mapping() {
        return new SelectMapping(database.sql()).of(activity).orElseThrow();
    }

    /** The hidden fields of a page's form, but its token. */
    private static List<Map.Entry<String, String>> hidden(String html) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Matcher field = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(html);
        while (field.find()) {
            if (!field.group(1).equals("csrf")) {
                fields.add(Map.entry(field.group(1), field.group(2)));
            }
        }
        return fields;
    }

    private static List<Map.Entry<String, String>> withStep(List<Map.Entry<String, String>> fields, String step) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        all.add(Map.entry("step", step));
        return all;
    }

    private static int count(String html, String piece) {
        return html.split(Pattern.quote(piece), -1).length - 1;
    }
}
