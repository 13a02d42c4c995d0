package org.acquis.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.DemoGrade;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.SiteTables;
import org.acquis.demo.trial.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the demo LMS. */
class DemoLmsPagesIT {
    private static final String GRADES = "/grade/report/grader/index.php?id=2";

    private static RunningDemo demo;

    @BeforeAll
    static void start() {
        demo = new RunningDemo();
    }

    @BeforeEach
    void reset() {
        demo.reset();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private String page(String cookie, String path) {
        return demo.page(cookie, path);
    }

    private HttpResponse<String> send(String cookie, String path, Map<String, String> fields) {
        return demo.submit(cookie, path, fields);
    }

    private HttpResponse<String> type(String cookie, String score) {
        return send(
                cookie,
                "/grade/edit.php",
                Map.of(
                        "column",
                        Long.toString(demo.columnOf(1).id()),
                        "person",
                        "5",
                        "score",
                        score,
                        "feedback",
                        "<b>Bravo</b>"));
    }

    private Optional<BigDecimal> score() {
        return demo.lms().grade(demo.person("anguyen"), demo.columnOf(1)).flatMap(DemoGrade::score);
    }

    @Test
    void one_chooses_a_person_and_comes_to_the_course() {
        HttpResponse<String> first = demo.get(demo.base.toString(), Map.of());
        assertThat(first.body()).contains("Qui voulez-vous être").contains("Fatoumata Diallo");
        String cookie = cookie(first);
        HttpResponse<String> chosen = send(cookie, "/login", Map.of("person", "7"));
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains(demo.base + "/course/view.php?id=2");
        String course = page(cookie(chosen), "/course/view.php?id=2");
        assertThat(course).contains("Marketing digital – promotion 2026").contains("Étude de cas : re-branding");
        assertThat(page(cookie, "/course/view.php?id=2")).doesNotContain("re-branding");
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    @Test
    void nobody_gets_into_the_course_without_being_somebody() {
        assertThat(demo.get(demo.base + "/course/view.php?id=2", Map.of()).statusCode())
                .isEqualTo(303);
        DemoPerson learner = demo.person("anguyen");
        demo.lms().enrolments().remove(learner);
        assertThat(demo.get(
                                demo.base + "/course/view.php?id=2",
                                Map.of("Cookie", demo.lms().cookieOf(learner)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_frame_is_moodles() {
        String cookie = demo.lms().cookieOf(demo.person("anguyen"));
        String page = page(cookie, "/mod/lti/view.php?id=11");
        String tool = demo.tool.location().origin();
        assertThat(page)
                .contains("id=\"contentframe\"")
                .contains("src=\"/demo/mod/lti/launch.php?id=11&amp;triggerview=0\"")
                .contains("allow=\"microphone " + tool + "; camera " + tool + "; geolocation " + tool + "; midi " + tool
                        + "; encrypted-media " + tool + "; autoplay " + tool + "\"")
                .doesNotContain("sandbox");
        assertThat(page(cookie, "/mod/lti/view.php?id=99")).contains("<h1>Erreur</h1>");
    }

    @Test
    void the_language_switch_changes_pages_and_launches() {
        String cookie = demo.lms().cookieOf(demo.person("anguyen"));
        HttpResponse<String> switched =
                send(cookie, "/language", Map.of("language", "en", "back", "/mod/lti/view.php?id=11"));
        assertThat(switched.headers().firstValue("Location")).contains(demo.base + "/mod/lti/view.php?id=11");
        assertThat(page(cookie, GRADES)).contains("Gradebook");
        assertThat(send(cookie, "/language", Map.of("language", "en", "back", "//elsewhere.example"))
                        .headers()
                        .firstValue("Location"))
                .contains(demo.base.toString());
    }

    /** Some are French, one is from Canada, one speaks English anyway. */
    @ParameterizedTest
    @ValueSource(strings = {"hmarchand", "slambert", "tlegoff", "lferreira", "zoconnor"})
    void a_language_chosen_before_anybody_was_is_kept_by_whoever_one_becomes(String username) {
        String person = Long.toString(demo.person(username).id());
        for (String language : new String[] {"en", "fr"}) {
            String nobody = cookie(demo.get(demo.base.toString(), Map.of()));
            send(nobody, "/language", Map.of("language", language, "back", "/"));
            String somebody = cookie(send(nobody, "/login", Map.of("person", person)));

            assertThat(page(somebody, "/course/view.php?id=2")).contains("<html lang=\"" + language + "\"");
            assertThat(demo.launch(somebody, demo.lms().launchOf(demo.activity(1)))
                            .path("https://purl.imsglobal.org/spec/lti/claim/launch_presentation")
                            .path("locale")
                            .asText())
                    .isEqualTo(language);
        }
    }

    @Test
    void without_a_choice_everybody_has_his_own_language() {
        String english = cookie(send(
                cookie(demo.get(demo.base.toString(), Map.of())),
                "/login",
                Map.of("person", Long.toString(demo.person("zoconnor").id()))));
        assertThat(page(english, "/course/view.php?id=2")).contains("<html lang=\"en\"");
        String french = cookie(send(
                english,
                "/login",
                Map.of("person", Long.toString(demo.person("tlegoff").id()))));
        assertThat(page(french, "/course/view.php?id=2")).contains("<html lang=\"fr\"");
    }

    @Test
    void a_teacher_types_a_grade_over_the_tools() {
        String cookie = demo.lms().cookieOf(demo.person("slambert"));
        assertThat(type(cookie, "12,5").statusCode()).isEqualTo(303);
        assertThat(score().orElseThrow()).isEqualByComparingTo("12.5");
        assertThat(page(cookie, GRADES))
                .contains("12,5")
                .contains("&lt;b&gt;Bravo")
                .contains("Note modifiée");
        assertThat(type(cookie, "").statusCode()).isEqualTo(303);
        assertThat(score()).isEmpty();
    }

    @Test
    void a_grade_out_of_range_is_refused_and_what_was_typed_stays() {
        String cookie = demo.lms().cookieOf(demo.person("slambert"));
        for (String typed : new String[] {"101", "-1", "beaucoup"}) {
            HttpResponse<String> refused = type(cookie, typed);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("Indiquez un nombre de 0 à 100").contains("value=\"" + typed + "\"");
        }
        assertThat(score()).isEmpty();
    }

    @Test
    void locks_are_set_and_hold_in_the_gradebook_too() {
        String cookie = demo.lms().cookieOf(demo.person("hmarchand"));
        String column = Long.toString(demo.columnOf(1).id());
        send(cookie, "/grade/edit.php", Map.of("column", column, "person", "5", "do", "lock"));
        assertThat(type(cookie, "5").statusCode()).isEqualTo(409);
        send(cookie, "/grade/edit.php", Map.of("column", column, "person", "5", "do", "unlock"));
        send(cookie, "/grade/lock.php", Map.of("column", column, "do", "lock"));
        assertThat(demo.columnOf(1).locked()).isTrue();
        assertThat(page(cookie, GRADES)).contains("Colonne verrouillée");
        assertThat(type(cookie, "5").statusCode()).isEqualTo(409);
        send(cookie, "/grade/lock.php", Map.of("column", column, "do", "unlock"));
        assertThat(type(cookie, "5").statusCode()).isEqualTo(303);
    }

    @Test
    void only_who_manages_the_course_changes_grades() {
        for (String username : new String[] {"kbenali", "anguyen"}) {
            assertThat(type(demo.lms().cookieOf(demo.person(username)), "5").statusCode())
                    .isEqualTo(403);
        }
        assertThat(score()).isEmpty();
    }

    @Test
    void a_form_without_the_sesskey_is_refused() {
        String cookie = demo.lms().cookieOf(demo.person("slambert"));
        DemoColumn column = demo.columnOf(1);
        HttpResponse<String> response = demo.postForm(
                demo.base + "/grade/lock.php",
                Map.of("column", Long.toString(column.id()), "do", "lock", "sesskey", "guessed"),
                Map.of("Cookie", cookie));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(demo.columnOf(1).locked()).isFalse();
    }

    @Test
    void a_learner_sees_his_own_grades_only() {
        String page = page(demo.lms().cookieOf(demo.person("anguyen")), GRADES);
        assertThat(page)
                .contains("Amélie Nguyen")
                .doesNotContain("Thomas Le Goff")
                .doesNotContain("lock.php");
        assertThat(page(demo.lms().cookieOf(demo.person("kbenali")), GRADES))
                .contains("Thomas Le Goff")
                .doesNotContain("lock.php");
    }

    @Test
    void faults_are_switched_on_their_page_and_shown_on_every_other() {
        String cookie = demo.lms().cookieOf(demo.person("anguyen"));
        Map<String, String> fields = new LinkedHashMap<>();
        for (Fault fault : Fault.values()) {
            fields.put("share_" + fault.name().toLowerCase(java.util.Locale.ROOT), "0");
            fields.put("next_" + fault.name().toLowerCase(java.util.Locale.ROOT), "0");
        }
        fields.put("retry_after", "9");
        fields.put("share_too_many", "10");
        fields.put("next_dropped", "2");
        assertThat(send(cookie, "/faults", fields).statusCode()).isEqualTo(303);
        assertThat(demo.lms().faults().share(Fault.TOO_MANY)).isEqualTo(10);
        assertThat(demo.lms().faults().orderedStill(Fault.DROPPED)).isEqualTo(2);
        assertThat(demo.lms().faults().retryAfter().toSeconds()).isEqualTo(9);
        assertThat(page(cookie, GRADES)).contains("Des pannes sont activées");
        fields.put("share_hang", "101");
        assertThat(send(cookie, "/faults", fields).statusCode()).isEqualTo(400);
        assertThat(demo.lms().faults().share(Fault.TOO_MANY)).isEqualTo(10);
        send(cookie, "/faults/clear", Map.of());
        assertThat(page(cookie, GRADES)).doesNotContain("Des pannes sont activées");
    }

    @Test
    void the_course_is_planted_once_and_kept_over_a_restart() {
        String client = demo.lms().registration().clientId();
        type(demo.lms().cookieOf(demo.person("slambert")), "42");
        demo.restart();
        assertThat(demo.lms().registration().clientId()).isEqualTo(client);
        assertThat(demo.lms().people()).hasSize(10);
        assertThat(demo.lms().activities()).hasSize(5);
        assertThat(demo.lms().columns()).hasSize(4);
        assertThat(score().orElseThrow()).isEqualByComparingTo("42");
    }

    @Test
    void tables_of_another_version_are_left_alone_and_said() {
        String fingerprint = demo.sql
                .fetchSingle("SELECT content FROM setting WHERE name = 'tables'")
                .get(0, String.class);
        demo.sql.execute("UPDATE setting SET content = 'older' WHERE name = 'tables'");
        assertThatThrownBy(() -> new SiteTables(demo.sql).create()).hasMessageContaining("another version");
        demo.sql.execute("UPDATE setting SET content = ? WHERE name = 'tables'", fingerprint);
        new SiteTables(demo.sql).create();
    }
}
