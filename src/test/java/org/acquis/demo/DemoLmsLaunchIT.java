package org.acquis.demo;

import static org.acquis.demo.RunningDemo.form;
import static org.acquis.demo.RunningDemo.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configuration, third-party login and launch, held against what was seen of Moodle 4.5. */
class DemoLmsLaunchIT {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
    private static final String ENDPOINT = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

    private static RunningDemo demo;

    @BeforeAll
    static void start() {
        demo = new RunningDemo();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void the_configuration_names_the_endpoints() {
        HttpResponse<String> response = demo.get(demo.base + "/mod/lti/openid-configuration.php", Map.of());
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
        JsonNode says = json(response.body());
        DemoRegistration registration = demo.lms().registration();
        assertThat(says.path("issuer").asText()).isEqualTo(demo.base.toString()).isEqualTo(registration.issuer());
        assertThat(says.path("token_endpoint").asText()).isEqualTo(registration.tokenEndpoint());
        assertThat(says.path("authorization_endpoint").asText()).isEqualTo(registration.authorizationEndpoint());
        assertThat(says.path("jwks_uri").asText()).isEqualTo(registration.jwksUri());
        assertThat(registration.clientId()).matches("[A-Za-z0-9]{15}");
        assertThat(registration.deploymentId()).isEqualTo("1");
    }

    @Test
    void the_initiation_is_a_form_without_inline_script() {
        RunningDemo.Begun begun = demo.begin(demo.person("anguyen"), demo.activity(1));
        assertThat(begun.form().action())
                .isEqualTo(demo.tool.location().loginUrl().toString());
        assertThat(begun.form().fields())
                .containsEntry("iss", demo.base.toString())
                .containsEntry("login_hint", "5")
                .containsEntry("lti_deployment_id", "1")
                .doesNotContainKey("lti_storage_target");
        assertThat(begun.form().fields().get("lti_message_hint"))
                .matches("\\{\"cmid\":11,\"launchid\":\"ltilaunch1_\\d+\"\\}");
        HttpResponse<String> page =
                demo.get(demo.lms().launchOf(demo.activity(1)).toString(), Map.of());
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("onload");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("sameorigin");
    }

    @Test
    void the_initiation_comes_before_any_access_check() {
        HttpResponse<String> page =
                demo.get(demo.lms().launchOf(demo.activity(1)).toString(), Map.of());
        assertThat(form(page).fields()).containsEntry("login_hint", "0");
    }

    @Test
    void the_cookie_holds_for_the_demo_only() {
        HttpResponse<String> page = demo.get(demo.base.toString(), Map.of());
        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                .contains("Path=/demo")
                .contains("HttpOnly")
                .doesNotContain("SameSite");
    }

    @Test
    void a_launch_carries_a_token_signed_with_the_published_key() throws Exception {
        RunningDemo.Begun begun = demo.begin(demo.person("slambert"), demo.activity(1));
        RunningDemo.Form posted = form(demo.auth(begun, demo.authRequest(begun.form())));
        assertThat(posted.action()).isEqualTo(demo.tool.location().launchUrl().toString());
        assertThat(posted.fields()).containsOnlyKeys("id_token", "state").containsEntry("state", "s-1");
        SignedJWT token = SignedJWT.parse(posted.fields().get("id_token"));
        JWKSet keys = JWKSet.parse(
                demo.get(demo.base + "/mod/lti/certs.php", Map.of()).body());
        assertThat(token.getHeader().toJSONObject()).containsOnlyKeys("typ", "alg", "kid");
        assertThat(token.getHeader().getKeyID()).matches("[0-9a-f]{20}");
        assertThat(token.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        assertThat(keys.containsNonPublicKeys()).isFalse();
    }

    @Test
    void the_claims_are_those_of_moodle() {
        JsonNode claims = demo.launch(demo.person("anguyen"), demo.activity(1));
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(60);
        assertThat(claims.path("iat").asLong()).isEqualTo(demo.clock.instant().getEpochSecond());
        assertThat(claims.path("aud").isTextual()).isTrue();
        assertThat(claims.path("nonce").asText()).isEqualTo("n-1");
        assertThat(claims.has("azp") || claims.has("auth_time") || claims.has("email"))
                .isFalse();
        assertThat(claims.path(LTI + "context").path("type").get(0).asText()).isEqualTo("CourseSection");
        assertThat(claims.path(LTI + "context").path("label").asText()).isEqualTo("MKT-2026");
        assertThat(claims.path(LTI + "resource_link").path("id").asText()).isEqualTo("1");
        assertThat(claims.path(LTI + "target_link_uri").asText())
                .isEqualTo(demo.tool.location().launchUrl().toString());
        assertThat(claims.path("name").asText()).isEqualTo("Amélie Nguyen");
        assertThat(claims.path(LTI + "launch_presentation").path("locale").asText())
                .isEqualTo("fr");
        assertThat(claims.path(LTI + "launch_presentation").path("return_url").asText())
                .contains("/mod/lti/return.php?course=2&launch_container=3&instanceid=1&sesskey=");
        assertThat(claims.path("https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome")
                        .path("lis_result_sourcedid")
                        .asText())
                .startsWith("{\"data\":{\"instanceid\":\"1\",\"userid\":\"5\",\"typeid\":\"1\"");
        assertThat(claims.path("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice")
                        .path("context_memberships_url")
                        .asText())
                .isEqualTo(demo.base + "/mod/lti/services.php/CourseSection/2/bindings/1/memberships");
    }

    @Test
    void a_language_has_an_underscore() {
        JsonNode claims = demo.launch(demo.person("lferreira"), demo.activity(1));
        assertThat(claims.path(LTI + "launch_presentation").path("locale").asText())
                .isEqualTo("fr_ca");
    }

    @ParameterizedTest
    @CsvSource({"slambert, Instructor", "kbenali, Instructor", "anguyen, Learner"})
    void roles_are_those_of_the_table(String username, String role) {
        assertThat(roles(demo.person(username))).containsExactly(MEMBERSHIP + role);
    }

    @Test
    void an_administrator_has_three_roles() {
        assertThat(roles(demo.person("hmarchand")))
                .containsExactly(
                        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
                        MEMBERSHIP + "Instructor",
                        "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator");
    }

    private static List<String> roles(DemoPerson person) {
        JsonNode roles = demo.launch(person, demo.activity(1)).path(LTI + "roles");
        return StreamSupport.stream(roles.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void custom_parameters_come_with_what_the_services_add() {
        JsonNode custom = demo.launch(demo.person("anguyen"), demo.activity(3)).path(LTI + "custom");
        assertThat(custom.path("acquis_map").asText()).isEqualTo("C3.2,C3.3");
        assertThat(custom.path("acquis_detail").asText()).isEqualTo("criterion");
        assertThat(custom.path("acquis_history").asText("?")).isEmpty();
        assertThat(custom.path("link_setting_url").asText()).endsWith("/links/{link_id}/custom");
    }

    @Test
    void a_custom_key_with_capitals_comes_twice_unknown_variables_stay_and_the_tool_wins() {
        String before =
                demo.sql.fetchSingle("SELECT custom_parameters FROM tool").get(0, String.class);
        demo.sql.execute(
                "UPDATE tool SET custom_parameters = ?",
                "mixedCase=MiX\nunknown=$Foo.bar\neq=a=b=c\nacquis_map=tool\nbegin=$CourseSection.timeFrame.begin\n"
                        + "cbegin=$Context.timeFrame.begin\nmrole=$Membership.role\nitem=$LineItem.url");
        JsonNode custom = demo.launch(demo.person("anguyen"), demo.activity(3)).path(LTI + "custom");
        demo.sql.execute("UPDATE tool SET custom_parameters = ?", before);
        assertThat(custom.path("mixedCase").asText()).isEqualTo("MiX");
        assertThat(custom.path("mixedcase").asText()).isEqualTo("MiX");
        assertThat(custom.path("unknown").asText()).isEqualTo("$Foo.bar");
        assertThat(custom.path("eq").asText()).isEqualTo("a=b=c");
        assertThat(custom.path("acquis_map").asText()).isEqualTo("tool");
        assertThat(custom.path("begin").asText()).isEqualTo("2026-08-31T22:00:00+00:00");
        assertThat(custom.path("cbegin").asText()).isEqualTo("1788213600");
        assertThat(custom.path("mrole").asText()).isEqualTo("Learner");
        assertThat(custom.path("item").asText()).endsWith("/lineitem?type_id=1");
    }

    @Test
    void the_line_item_is_named_only_where_there_is_exactly_one() {
        DemoColumn own = demo.columnOf(2);
        JsonNode one = demo.launch(demo.person("anguyen"), demo.activity(2)).path(ENDPOINT);
        assertThat(one.path("lineitem").asText())
                .isEqualTo(demo.base + "/mod/lti/services.php/2/lineitems/" + own.id() + "/lineitem?type_id=1");
        assertThat(one.path("lineitems").asText()).isEqualTo(demo.base + "/mod/lti/services.php/2/lineitems?type_id=1");
        assertThat(one.path("scope")).hasSize(4);
        DemoColumn second = add(2);
        JsonNode two = demo.launch(demo.person("anguyen"), demo.activity(2)).path(ENDPOINT);
        demo.lms().columnStore().delete(second.id());
        assertThat(two.has("lineitem")).isFalse();
    }

    @Test
    void an_api_column_of_an_activity_without_its_own_is_named_by_the_empty_string() {
        JsonNode none = demo.launch(demo.person("anguyen"), demo.activity(5));
        DemoColumn only = add(5);
        JsonNode one = demo.launch(demo.person("anguyen"), demo.activity(5));
        demo.lms().columnStore().delete(only.id());
        assertThat(none.path(ENDPOINT).has("lineitem")).isFalse();
        assertThat(none.has("https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome"))
                .isFalse();
        assertThat(one.path(ENDPOINT).path("lineitem").asText("absent")).isEmpty();
    }

    private static DemoColumn add(long activityId) {
        return demo.lms()
                .columnStore()
                .add(new Columns.NewColumn(
                        2, OptionalLong.of(1), OptionalLong.of(activityId), "API", BigDecimal.TEN, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "nonce, ''",
        "lti_message_hint, ''",
        "login_hint, ''",
        "scope, openid profile",
        "response_type, code",
        "redirect_uri, http://127.0.0.1/elsewhere"
    })
    void these_deviations_show_a_page_and_tell_the_tool_nothing(String parameter, String value) {
        RunningDemo.Begun begun = demo.begin(demo.person("anguyen"), demo.activity(1));
        Map<String, String> request = demo.authRequest(begun.form());
        request.put(parameter, value);
        HttpResponse<String> response = demo.auth(begun, request);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("<h1>Erreur</h1>").doesNotContain("<form");
    }

    @ParameterizedTest
    @CsvSource({
        "response_mode, '', invalid_request, Invalid response_mode",
        "prompt, login, invalid_request, Invalid prompt",
        "client_id, other, unauthorized_client, ",
        "login_hint, 6, access_denied, "
    })
    void these_deviations_are_posted_to_the_tool(String parameter, String value, String error, String description) {
        RunningDemo.Begun begun = demo.begin(demo.person("anguyen"), demo.activity(1));
        Map<String, String> request = demo.authRequest(begun.form());
        request.put(parameter, value);
        RunningDemo.Form posted = form(demo.auth(begun, request));
        assertThat(posted.action()).isEqualTo(demo.tool.location().launchUrl().toString());
        assertThat(posted.fields()).containsEntry("error", error).containsEntry("state", "s-1");
        assertThat(posted.fields().get("error_description")).isEqualTo(description);
    }

    @Test
    void a_redirect_address_with_a_query_of_its_own_is_another_one() {
        RunningDemo.Begun begun = demo.begin(demo.person("anguyen"), demo.activity(1));
        Map<String, String> request = demo.authRequest(begun.form());
        request.merge("redirect_uri", "?x=1", String::concat);
        assertThat(demo.auth(begun, request).statusCode()).isEqualTo(404);
    }

    @Test
    void a_message_hint_is_good_once() {
        RunningDemo.Begun begun = demo.begin(demo.person("anguyen"), demo.activity(1));
        assertThat(demo.auth(begun, demo.authRequest(begun.form())).statusCode())
                .isEqualTo(200);
        assertThat(demo.auth(begun, demo.authRequest(begun.form())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_message_hint_is_good_in_its_own_session_only() {
        RunningDemo.Begun begun = demo.begin(demo.person("anguyen"), demo.activity(1));
        RunningDemo.Begun elsewhere = new RunningDemo.Begun(demo.lms().cookieOf(demo.person("anguyen")), begun.form());
        assertThat(demo.auth(elsewhere, demo.authRequest(begun.form())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tags_are_cut_out_of_the_state() {
        RunningDemo.Begun begun = demo.begin(demo.person("anguyen"), demo.activity(1));
        Map<String, String> request = demo.authRequest(begun.form());
        request.put("state", "a<b>&\"c/+=é");
        assertThat(form(demo.auth(begun, request)).fields()).containsEntry("state", "a&\"c/+=é");
    }

    @Test
    void without_the_cookie_the_lms_asks_again_from_its_own_page() {
        RunningDemo.Begun begun = demo.begin(demo.person("anguyen"), demo.activity(1));
        HttpResponse<String> detour = demo.get(
                demo.base + "/mod/lti/auth.php?" + RunningDemo.encode(demo.authRequest(begun.form())), Map.of());
        assertThat(detour.headers().firstValue("Set-Cookie")).isEmpty();
        RunningDemo.Form again = form(detour);
        assertThat(again.fields()).containsEntry("repost", "true");
        RunningDemo.Form posted = form(demo.postForm(again.action(), again.fields(), Map.of("Cookie", begun.cookie())));
        assertThat(posted.fields()).containsKey("id_token");
    }

    @Test
    void who_may_not_enter_is_sent_back_to_the_course_of_the_launch() {
        DemoPerson person = demo.person("ihaddad");
        DemoCourse copy = demo.lms().teacher().restore(demo.lms().course(), false);
        for (DemoCourse course : List.of(demo.lms().course(), copy)) {
            RunningDemo.Begun begun =
                    demo.begin(person, demo.lms().activitiesOf(course).get(0));
            demo.lms().enrolments().suspend(person, course.id(), true);
            HttpResponse<String> response = demo.auth(begun, demo.authRequest(begun.form()));
            demo.lms().enrolments().suspend(person, course.id(), false);
            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(response.headers().firstValue("Location"))
                    .hasValue(demo.base + "/course/view.php?id=" + course.id());
        }
    }

    @Test
    void the_return_page_shows_the_message_of_the_tool_as_text() {
        HttpResponse<String> page =
                demo.get(demo.base + "/mod/lti/return.php?course=2&lti_errormsg=Perdu%20%26%20retrouv%C3%A9", Map.of());
        assertThat(page.body()).contains("Perdu &amp; retrouvé").contains("data-at-once=\"no\"");
        HttpResponse<String> silent = demo.get(demo.base + "/mod/lti/return.php?course=2", Map.of());
        assertThat(silent.body()).contains("data-at-once=\"yes\"");
    }
}
