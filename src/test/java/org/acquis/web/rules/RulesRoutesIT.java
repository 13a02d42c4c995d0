package org.acquis.web.rules;

import static org.acquis.schema.Tables.CERTIFICATION_RULES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.rules.BlockRule;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.framework.rules.Combining;
import org.acquis.framework.rules.RulesEdition;
import org.acquis.mapping.SeededCourse;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseRole;
import org.acquis.web.session.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulesRoutesIT {
    private static Database database;
    private static RulesServer server;
    private static int schools;
    private SeededCourse school;
    private CourseActivityId activity;
    private Session head;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        server = new RulesServer(database);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void seed() {
        school = SeededCourse.in(database, "Lycée " + ++schools);
        activity = school.activity("Étude de cas");
        head = server.open(school, activity, CourseRole.ADMINISTRATOR, Locale.FRENCH);
    }

    @Test
    void a_school_that_saved_nothing_sees_the_usual_rules_and_an_example_of_them() throws Exception {
        HttpResponse<String> page = server.get(head.base() + path());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Règles d’usage",
                        "Une compétence est acquise quand tous ses critères sont acquis",
                        "id=\"combining-latest\" name=\"combining\" value=\"latest\" checked",
                        "C1.2.K3",
                        "non évalué (décision du jury)")
                .containsPattern("A1</span> <span class=\"state below\">à compléter")
                .containsPattern("A2</span> <span class=\"state below\">en cours")
                .doesNotContain("<details class=\"editions\">");
        assertThat(server.get(server.open(school, activity, CourseRole.ADMINISTRATOR, Locale.ENGLISH)
                                        .base()
                                + path())
                        .body())
                .contains("Usual rules", "A competency is acquired when all its criteria are");
    }

    @Test
    void what_is_saved_holds_and_its_editions_are_listed() throws Exception {
        HttpResponse<String> saved =
                server.post(head, path(), form(Map.of("combining", "decaying", "decay", "40", "block", "share")));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(held().rules().combining()).isEqualTo(new Combining.Decaying(40));
        assertThat(held().rules().block()).isEqualTo(new BlockRule.Share(75));
        assertThat(server.get(saved.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains(
                        "Le règlement est enregistré",
                        "40\u00a0% de la suivante",
                        "Édition 1 · enregistrée le",
                        "Marie Curie",
                        "pas encore utilisée",
                        "vous pouvez encore la modifier",
                        "name=\"decay\" value=\"40\"");
    }

    @Test
    void a_number_that_cannot_be_used_is_named_and_what_was_typed_is_kept() throws Exception {
        HttpResponse<String> answer = server.post(
                head,
                path(),
                form(Map.of("combining", "decaying", "decay", "120", "competency", "mean", "points", "quatre <b>")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "Part de la suivante\u00a0: indiquez un nombre entier de 1 à 99.",
                        "Moyenne nécessaire des critères\u00a0: indiquez un nombre de points de 0 à 3",
                        "<a href=\"#decay\">",
                        "name=\"decay\" value=\"120\"",
                        "value=\"quatre &lt;b>\"",
                        "aria-invalid=\"true\" aria-describedby=\"decay-problem\"",
                        "L’exemple attend des nombres corrigés");
        assertThat(rows()).isZero();
    }

    @Test
    void numbers_of_options_that_are_not_chosen_are_kept_and_not_looked_at() throws Exception {
        assertThat(server.post(head, path(), form(Map.of("decay", "??", "share", "", "competency", "at-least")))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void points_may_be_typed_with_a_comma() throws Exception {
        server.post(head, path(), form(Map.of("block", "mean", "block-points", "2,5", "floor", "1.25")));
        assertThat(held().rules().block())
                .isEqualTo(new BlockRule.MeanFrom(
                        java.util.Optional.of(new java.math.BigDecimal("2.5")), new java.math.BigDecimal("1.25")));
        assertThat(server.get(head.base() + path()).body())
                .contains("name=\"block-points\" value=\"2,5\"", "name=\"floor\" value=\"1,25\"");
    }

    @Test
    void a_save_on_an_older_edition_is_refused_and_what_was_typed_is_kept() throws Exception {
        server.post(head, path(), form(Map.of("combining", "best")));
        HttpResponse<String> late = server.post(head, path(), form(Map.of("combining", "mean")));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Quelqu’un a enregistré un autre règlement entre-temps",
                        "Il dit maintenant\u00a0: Une compétence",
                        "la meilleure évaluation compte",
                        "value=\"mean\" checked",
                        "name=\"saves\" value=\"1\"");
        assertThat(held().rules().combining()).isEqualTo(new Combining.Best());

        Map<String, String> again = form(Map.of("combining", "mean", "saves", "1"));
        assertThat(server.post(head, path(), again).statusCode()).isEqualTo(303);
        assertThat(held().rules().combining()).isEqualTo(new Combining.Mean());
    }

    @Test
    void the_example_follows_what_is_typed_and_nothing_is_written() throws Exception {
        Map<String, String> typed = form(Map.of("competency", "mean", "not-observed", "ignored", "block", "mean"));
        HttpResponse<String> part = server.script(head, path() + "/preview", typed);
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body())
                .doesNotContain("<html", "<form")
                .contains("un bloc, quand la moyenne de ses compétences atteint 2 points", "moyenne 2")
                .containsPattern("A1</span> <span class=\"state acquired\">acquis")
                .contains("hx-swap-oob=\"innerHTML\">A1\u00a0: acquis. A2\u00a0: en cours.");
        HttpResponse<String> whole = server.post(head, path() + "/preview", typed);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body())
                .contains("<html", "id=\"competency-mean\" name=\"competency\" value=\"mean\" checked")
                .containsPattern("A1</span> <span class=\"state acquired\">acquis");
        assertThat(server.script(head, path() + "/preview", form(Map.of("block", "share", "share", "0")))
                        .body())
                .contains("Part des compétences\u00a0: indiquez un nombre entier de 1 à 100.");
        assertThat(rows()).isZero();
    }

    @Test
    void essential_criteria_change_the_example() throws Exception {
        Map<String, String> mean = Map.of("competency", "mean", "combining", "best");
        assertThat(server.script(head, path() + "/preview", form(mean)).body())
                .containsPattern("C2.1</span> <span class=\"state acquired\">");
        Map<String, String> strict = new HashMap<>(mean);
        strict.put("essentials", "yes");
        assertThat(server.script(head, path() + "/preview", form(strict)).body())
                .containsPattern("C2.1</span> <span class=\"state below\">en cours");
    }

    @Test
    void a_choice_that_the_page_does_not_offer_is_refused() throws Exception {
        assertThat(server.post(head, path(), form(Map.of("combining", "lowest")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(rows()).isZero();
    }

    @Test
    void rules_of_another_school_do_not_exist_and_trainers_are_not_admitted() throws Exception {
        SeededCourse other = SeededCourse.in(database, "Lycée " + ++schools);
        Session stranger = server.open(other, other.activity("Ailleurs"), CourseRole.ADMINISTRATOR, Locale.FRENCH);
        assertThat(server.get(stranger.base() + path()).statusCode()).isEqualTo(404);
        assertThat(server.post(stranger, path(), form(Map.of("combining", "best")))
                        .statusCode())
                .isEqualTo(404);
        Session trainer = server.open(school, activity, CourseRole.TRAINER, Locale.FRENCH);
        assertThat(server.get(trainer.base() + path()).statusCode()).isEqualTo(403);
        assertThat(server.post(trainer, path(), form(Map.of("combining", "best")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(rows()).isZero();
    }

    @Test
    void saving_the_form_as_it_is_shown_changes_nothing() throws Exception {
        assertThat(server.post(head, path(), form(Map.of())).statusCode()).isEqualTo(303);
        assertThat(rows()).isZero();
        assertThat(held().rules()).isEqualTo(CertificationRules.usual());
    }

    private String path() {
        return "/frameworks/" + school.version().id().value() + "/rules";
    }

    private static Map<String, String> form(Map<String, String> different) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "saves", "0", "combining", "latest", "decay", "50", "not-observed", "missing", "competency", "all"));
        fields.putAll(Map.of("criteria", "2", "points", "", "block", "all", "share", "75", "floor", ""));
        fields.putAll(Map.of("block-points", "", "margin", ""));
        fields.putAll(different);
        return fields;
    }

    private RulesEdition held() {
        return new SelectFrameworkVersion(database.sql())
                .of(school.school(), school.version().id())
                .orElseThrow()
                .rules();
    }

    private int rows() {
        return database.sql()
                .fetchCount(
                        CERTIFICATION_RULES,
                        CERTIFICATION_RULES.VERSION_ID.eq(school.version().id().value()));
    }
}
