package org.acquis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.trial.SelectionTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deep linking on the platform's side, held against what was seen of Moodle 4.5. */
class DemoLmsContentIT {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final String SETTINGS = DL + "deep_linking_settings";
    private static final Pattern NEXT = Pattern.compile("id=\"leave\"[^>]* href=\"([^\"]+)\"");

    private static RunningDemo demo;

    private String cookie;

    @BeforeAll
    static void start() {
        demo = new RunningDemo();
    }

    @BeforeEach
    void reset() {
        demo.reset();
        cookie = demo.lms().cookieOf(demo.person("slambert"));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private URI selecting() {
        return demo.lms().selectionOf(demo.lms().registration());
    }

    private JsonNode settings() {
        return demo.launch(cookie, selecting()).path(SETTINGS);
    }

    private static JWTClaimsSet.Builder answer(Object... items) {
        return new JWTClaimsSet.Builder()
                .issuer(demo.lms().registration().clientId())
                .issueTime(Date.from(demo.clock.instant()))
                .expirationTime(Date.from(demo.clock.instant().plus(Duration.ofMinutes(5))))
                .claim(DL + "content_items", List.of(items));
    }

    private HttpResponse<String> send(String jwt) {
        String address = settings().path("deep_link_return_url").asText();
        return demo.postForm(address, Map.of("JWT", jwt), Map.of("Cookie", cookie));
    }

    private HttpResponse<String> send(JWTClaimsSet.Builder claims) {
        return send(demo.tool.assertion(claims.build()));
    }

    /** Where the page around the frame goes after this answer, below the base. */
    private String next(JWTClaimsSet.Builder claims) {
        HttpResponse<String> frame = send(claims);
        Matcher next = NEXT.matcher(frame.body());
        assertThat(next.find()).as(frame.body()).isTrue();
        return next.group(1).replace("&amp;", "&").substring("/demo".length());
    }

    private static Map<String, Object> item(String title, Object maximum) {
        return Map.of(
                "type",
                "ltiResourceLink",
                "title",
                title,
                "text",
                "Texte <b>brut</b>",
                "url",
                "https://tool.example/other",
                "custom",
                Map.of("acquis_map", "C3.2"),
                "lineItem",
                Map.of("label", "Ignoré", "scoreMaximum", maximum, "resourceId", "r-1", "tag", "overall"));
    }

    private HttpResponse<String> save(String next, Map<String, String> fields) {
        Map<String, String> form = new java.util.LinkedHashMap<>(fields);
        form.put("course", "2");
        form.put("selection", next.replaceAll(".*selection=", ""));
        return demo.submit(cookie, "/course/modedit.php", form);
    }

    private static List<DemoActivity> added() {
        return demo.lms().activities().stream()
                .filter(activity -> activity.id() > 5)
                .toList();
    }

    private static Optional<DemoColumn> own(DemoActivity activity) {
        return demo.lms().ownColumnOf(activity);
    }

    @Test
    void the_request_is_moodles() {
        JsonNode claims = demo.launch(cookie, selecting());
        assertThat(claims.path(LTI + "message_type").asText()).isEqualTo("LtiDeepLinkingRequest");
        assertThat(claims.has(LTI + "resource_link")).isFalse();
        assertThat(claims.path(LTI + "launch_presentation").toString()).isEqualTo("{\"locale\":\"fr\"}");
        assertThat(claims.path(LTI + "context").path("id").asText()).isEqualTo("2");
        assertThat(claims.path(LTI + "custom").has("link_setting_url")).isFalse();
        assertThat(claims.path("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint")
                        .path("lineitems")
                        .asText())
                .isEqualTo(demo.lineItems() + "?type_id=1");
        JsonNode settings = claims.path(SETTINGS);
        assertThat(settings.path("accept_types").toString()).isEqualTo("[\"ltiResourceLink\"]");
        assertThat(settings.path("accept_multiple").asBoolean()).isTrue();
        assertThat(settings.has("data") || settings.has("accept_lineitem") || settings.has("accept_media_types"))
                .isFalse();
        assertThat(settings.path("title").asText()).isEqualTo("Acquis");
        assertThat(settings.path("deep_link_return_url").asText())
                .startsWith(demo.base + "/mod/lti/contentitem_return.php?course=2&id=1&sesskey=");
    }

    @Test
    void the_hint_of_a_selection_names_no_activity() {
        assertThat(demo.begin(cookie, selecting()).form().fields().get("lti_message_hint"))
                .matches("\\{\"launchid\":\"ltilaunch_ContentItemSelectionRequest\\d+\"\\}");
    }

    @Test
    void variables_of_a_link_are_null_while_content_is_selected() {
        demo.sql.execute(
                "UPDATE tool SET custom_parameters = 'rlid=$ResourceLink.id\nitem=$LineItem.url\nunknown=$Foo.bar'");
        JsonNode custom = demo.launch(cookie, selecting()).path(LTI + "custom");
        assertThat(custom.has("rlid")).isTrue();
        assertThat(custom.path("rlid").isNull()).isTrue();
        assertThat(custom.path("item").asText("?")).isEmpty();
        assertThat(custom.path("unknown").asText()).isEqualTo("$Foo.bar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kbenali", "anguyen"})
    void who_may_not_edit_the_course_sees_an_error_after_the_initiation(String username) {
        RunningDemo.Begun begun = demo.begin(demo.lms().cookieOf(demo.person(username)), selecting());
        assertThat(demo.auth(begun, demo.authRequest(begun.form())).statusCode())
                .isEqualTo(404);
        assertThat(demo.get(demo.base + "/course/modedit.php?add=lti&typeid=1&course=2", Map.of("Cookie", cookie))
                        .statusCode())
                .isEqualTo(200);
        assertThat(demo.get(
                                demo.base + "/course/modedit.php?add=lti&typeid=1&course=2",
                                Map.of("Cookie", begun.cookie()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void one_item_fills_the_form_and_is_made_when_saved() {
        String next = next(answer(item("Étude", 100)));
        String form = demo.page(cookie, next);
        assertThat(form).contains("value=\"Étude\"").contains("Texte &lt;b&gt;brut");
        assertThat(added()).isEmpty();
        assertThat(save(next, Map.of("name", "Étude de cas")).statusCode()).isEqualTo(303);
        DemoActivity made = added().get(0);
        assertThat(made.name()).isEqualTo("Étude de cas");
        assertThat(made.customParameters()).containsEntry("acquis_map", "C3.2");
        DemoColumn column = own(made).orElseThrow();
        assertThat(column.label()).isEqualTo("Étude de cas");
        assertThat(column.resourceId()).isEqualTo("r-1");
        assertThat(column.tag()).isEqualTo("overall");
        assertThat(column.maximum()).isEqualByComparingTo("100");
        JsonNode launched = demo.launch(demo.person("anguyen"), made);
        assertThat(launched.path(LTI + "target_link_uri").asText()).isEqualTo("https://tool.example/other");
        assertThat(launched.path(LTI + "resource_link").path("description").asText())
                .isEqualTo("Texte <b>brut</b>");
        assertThat(launched.path(LTI + "custom").path("acquis_map").asText()).isEqualTo("C3.2");
        assertThat(save(next, Map.of()).statusCode()).isEqualTo(404);
        assertThat(added()).hasSize(1);
    }

    @Test
    void several_items_are_listed_and_made_in_one_go() {
        String next = next(answer(
                item("A", 100), item("B", 20), Map.of("type", "ltiResourceLink", "title", "Sans note"), Map.of()));
        assertThat(demo.page(cookie, next)).contains("4 activités").contains("Sans note");
        save(next, Map.of());
        assertThat(added()).extracting(DemoActivity::name).containsExactly("A", "B", "Sans note", "Acquis");
        assertThat(added()).extracting(DemoActivity::acceptsGrades).containsExactly(true, true, false, false);
        assertThat(own(added().get(2))).isEmpty();
        assertThat(demo.page(cookie, "/course/view.php?id=2")).contains("Sans note");
    }

    @Test
    void a_test_can_save_without_the_page() {
        send(answer(item("A", 100), item("B", 100)));
        assertThat(demo.lms().teacher().saveSelected(demo.person("slambert")))
                .extracting(DemoActivity::name)
                .containsExactly("A", "B");
        assertThat(demo.lms().teacher().saveSelected(demo.person("slambert"))).isEmpty();
    }

    @Test
    void a_test_that_saves_without_the_page_is_refused_what_the_page_refuses() {
        send(answer(item("Seul", 250)));

        assertThat(demo.lms().teacher().saveSelected(demo.person("slambert"))).isEmpty();
        assertThat(added()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "101", "250", "0"})
    void an_odd_maximum_is_refused_in_the_form_of_one_and_makes_text_columns_of_several(String maximum) {
        Number odd = Double.valueOf(maximum);
        String one = next(answer(item("Seul", odd)));
        HttpResponse<String> refused = save(one, Map.of());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("nombre entier de 1 à 100");
        assertThat(added()).isEmpty();
        assertThat(save(one, Map.of("maximum", "50")).statusCode()).isEqualTo(303);
        save(next(answer(item("A", odd), item("B", 100))), Map.of());
        DemoColumn trap = own(added().get(1)).orElseThrow();
        assertThat(trap.textOnly()).isTrue();
        assertThat(trap.maximum()).isEqualByComparingTo("100");
        assertThat(own(added().get(2)).orElseThrow().textOnly()).isFalse();
    }

    @Test
    void an_item_that_cannot_be_stored_is_passed_over() {
        String next = next(answer(item("x".repeat(300), 100), item("B", 100)));
        save(next, Map.of());
        assertThat(added()).extracting(DemoActivity::name).containsExactly("B");
    }

    @Test
    void an_empty_choice_just_closes() {
        assertThat(next(answer())).isEqualTo("/course/view.php?id=2");
    }

    @Test
    void a_problem_and_a_message_of_the_tool_are_shown() {
        String broken = next(answer().claim(DL + "errormsg", "Référentiel <absent>"));
        assertThat(demo.page(cookie, broken))
                .contains("role=\"alert\">Référentiel &lt;absent&gt;")
                .doesNotContain("id=\"save\"");
        String told = next(answer(item("A", 100)).claim(DL + "msg", "Tout est prêt"));
        assertThat(demo.page(cookie, told)).contains("Tout est prêt").contains("id=\"save\"");
    }

    @Test
    void an_answer_that_moodle_would_not_believe_is_refused() {
        assertThat(send(answer().issuer("someone")).statusCode()).isEqualTo(404);
        assertThat(send(answer().expirationTime(Date.from(demo.clock.instant().minusSeconds(1))))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(answer().issueTime(Date.from(demo.clock.instant().plusSeconds(5))))
                        .statusCode())
                .isEqualTo(404);
        String signedByAnother = FakeTool.sign(
                new com.nimbusds.jose.JWSHeader.Builder(com.nimbusds.jose.JWSAlgorithm.RS256)
                        .keyID(demo.tool.key().getKeyID())
                        .build(),
                answer().build(),
                FakeTool.newKey("other"));
        assertThat(send(signedByAnother).statusCode()).isEqualTo(404);
        assertThat(send("nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void audience_deployment_and_message_type_are_not_looked_at() {
        assertThat(send(answer(item("A", 100))
                                .audience("anybody")
                                .claim(LTI + "message_type", "Anything")
                                .claim(LTI + "deployment_id", "99"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_answer_counts_in_the_session_that_asked_only() {
        String address = settings().path("deep_link_return_url").asText();
        String jwt = demo.tool.assertion(answer(item("A", 100)).build());
        HttpResponse<String> other = demo.postForm(
                address, Map.of("JWT", jwt), Map.of("Cookie", demo.lms().cookieOf(demo.person("slambert"))));
        assertThat(other.statusCode()).isEqualTo(404);
        RunningDemo.Form again = RunningDemo.form(demo.postForm(address, Map.of("JWT", jwt), Map.of()));
        assertThat(again.action()).isEqualTo(address);
        assertThat(again.fields()).containsEntry("repost", "true");
        assertThat(demo.postForm(again.action(), again.fields(), Map.of("Cookie", cookie))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_selected_is_seen_by_who_selected_it_only() {
        String next = next(answer(item("Secret", 100)));
        String administrator = demo.lms().cookieOf(demo.person("hmarchand"));
        assertThat(demo.page(administrator, next)).doesNotContain("Secret");
    }

    @Test
    void beyond_moodle_a_request_can_limit_and_carry_data() {
        demo.lms().selection().set(new SelectionTerms(false, false, Optional.of("d;1")));
        JsonNode settings = settings();
        assertThat(settings.path("accept_multiple").asBoolean(true)).isFalse();
        assertThat(settings.path("accept_lineitem").asBoolean(true)).isFalse();
        assertThat(settings.path("data").asText()).isEqualTo("d;1");
        assertThat(send(answer(item("A", 100))).body()).contains("renvoyé la donnée");
        assertThat(send(answer(item("A", 100), item("B", 100)).claim(DL + "data", "d;1"))
                        .body())
                .contains("un seul était accepté");
        String next = next(answer(item("A", 100)).claim(DL + "data", "d;1"));
        save(next, Map.of());
        assertThat(own(added().get(0))).isEmpty();
    }

    @Test
    void the_terms_are_set_on_the_page_of_faults() {
        demo.submit(cookie, "/faults/selection", Map.of("accept_multiple", "on", "data", "x"));
        assertThat(demo.lms().selection().terms()).isEqualTo(new SelectionTerms(true, false, Optional.of("x")));
    }
}
