package org.acquis.demo;

import static org.acquis.demo.RunningDemo.AGS;
import static org.acquis.demo.RunningDemo.NRPS;
import static org.acquis.demo.RunningDemo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.acquis.demo.site.DemoTool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dynamic registration on the platform's side, held against what was seen of Moodle 4.5. */
class DemoLmsRegistrationIT {
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String MANAGE = "/mod/lti/toolconfigure.php";

    private static RunningDemo demo;

    private URI toolUrl;
    private String endpoint;

    @BeforeAll
    static void start() {
        demo = new RunningDemo();
    }

    @BeforeEach
    void reset() {
        demo.reset();
        toolUrl = URI.create(demo.tool.location().origin() + "/lti/register/abc?x=1");
        endpoint = demo.base + "/mod/lti/openid-registration.php";
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private String newToken() {
        return query(demo.lms().administrator().adding(toolUrl)).get("registration_token");
    }

    private ObjectNode form() {
        String origin = demo.tool.location().origin();
        String domain = origin.replace("http://", "");
        return (ObjectNode) json("""
                {"application_type": "web", "response_types": ["id_token"], "client_name": "Second",
                 "initiate_login_uri": "%1$s/lti/login", "redirect_uris": ["%1$s/lti/launch", "%1$s/dl"],
                 "jwks_uri": "%1$s/lti/jwks", "token_endpoint_auth_method": "private_key_jwt",
                 "scope": "%2$slineitem %2$sscore %3$s",
                 "%4$s": {"domain": "%5$s", "target_link_uri": "%1$s/lti/launch", "description": "Deux",
                   "custom_parameters": {"eq": "a=b=c", "acquis_groups": "$Moodle.Person.userGroupIds"},
                   "claims": ["iss", "sub", "name"],
                   "messages": [{"type": "LtiResourceLinkRequest"},
                     {"type": "LtiDeepLinkingRequest", "target_link_uri": "%1$s/dl", "label": "Choisir"}]}}
                """.formatted(origin, AGS, NRPS, TOOL, domain));
    }

    private HttpResponse<String> send(String method, String authorization, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(endpoint)).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return demo.send(request);
    }

    private HttpResponse<String> register(JsonNode form) {
        return send("POST", "Bearer " + newToken(), form.toString());
    }

    private DemoTool second() {
        assertThat(demo.lms().administrator().tools()).hasSize(2);
        return demo.lms().administrator().tools().get(1);
    }

    @Test
    void the_configuration_tells_deep_linking_and_not_submission_review() {
        JsonNode says = json(demo.get(demo.base + "/mod/lti/openid-configuration.php", Map.of())
                .body());
        assertThat(says.path("registration_endpoint").asText()).isEqualTo(endpoint);
        assertThat(says.path("scopes_supported")).hasSize(8);
        JsonNode messages = says.path("https://purl.imsglobal.org/spec/lti-platform-configuration")
                .path("messages_supported");
        assertThat(messages.toString())
                .contains("LtiDeepLinkingRequest")
                .contains("ContentArea")
                .doesNotContain("Submission");
    }

    @Test
    void the_frame_goes_to_the_tool_with_configuration_and_token() {
        Map<String, String> query = query(demo.lms().administrator().adding(toolUrl));
        assertThat(query)
                .containsEntry("x", "1")
                .containsEntry("openid_configuration", demo.base + "/mod/lti/openid-configuration.php");
        JsonNode claims = RunningDemo.claims(query.get("registration_token"));
        assertThat(claims.path("sub").asText()).matches("[A-Za-z0-9]{15}");
        assertThat(claims.path("scope").asText()).isEqualTo("reg");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    }

    @Test
    void a_tool_of_a_known_domain_is_offered_as_an_update_first() {
        String cookie = demo.lms().cookieOf(demo.person("hmarchand"));
        String start = demo.base + "/mod/lti/startltiadvregistration.php?sesskey=" + demo.sesskey(cookie) + "&url="
                + URLEncoder.encode(toolUrl.toString(), StandardCharsets.UTF_8);
        HttpResponse<String> choice = demo.get(start, Map.of("Cookie", cookie));
        assertThat(choice.statusCode()).isEqualTo(200);
        assertThat(choice.body()).contains("&amp;type=0").contains("&amp;type=1");
        HttpResponse<String> asNew = demo.get(start + "&type=0", Map.of("Cookie", cookie));
        assertThat(asNew.statusCode()).isEqualTo(302);
        URI location = URI.create(asNew.headers().firstValue("Location").orElseThrow());
        assertThat(location.toString()).startsWith(toolUrl + "&openid_configuration=");
        HttpResponse<String> update = demo.get(start + "&type=1", Map.of("Cookie", cookie));
        URI toUpdate = URI.create(update.headers().firstValue("Location").orElseThrow());
        JsonNode claims = RunningDemo.claims(query(toUpdate).get("registration_token"));
        assertThat(claims.path("sub").asText()).isEqualTo("1");
        assertThat(claims.path("scope").asText()).isEqualTo("reg-update");
        String elsewhere = start.replaceAll("url=.*", "url=https%3A%2F%2Felsewhere.example%2Freg");
        assertThat(demo.get(elsewhere, Map.of("Cookie", cookie)).statusCode()).isEqualTo(302);
    }

    @Test
    void only_an_administrator_with_the_sesskey_starts_and_manages() {
        for (String username : new String[] {"slambert", "anguyen"}) {
            String cookie = demo.lms().cookieOf(demo.person(username));
            String start = demo.base + "/mod/lti/startltiadvregistration.php?url=http%3A%2F%2Fx%2Fy&sesskey="
                    + demo.sesskey(cookie);
            assertThat(demo.get(start, Map.of("Cookie", cookie)).statusCode()).isEqualTo(404);
            assertThat(demo.get(demo.base + MANAGE, Map.of("Cookie", cookie)).statusCode())
                    .isEqualTo(403);
            assertThat(demo.submit(cookie, MANAGE, Map.of("tool", "1", "do", "delete"))
                            .statusCode())
                    .isEqualTo(403);
        }
        String administrator = demo.lms().cookieOf(demo.person("hmarchand"));
        assertThat(demo.get(
                                demo.base + "/mod/lti/startltiadvregistration.php?url=http%3A%2F%2Fx%2Fy&sesskey=no",
                                Map.of("Cookie", administrator))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_answer_is_moodles_with_its_echoes() {
        HttpResponse<String> response = register(form());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonNode says = json(response.body());
        JsonNode tool = says.path(TOOL);
        assertThat(says.path("client_id").asText()).isEqualTo(second().clientId());
        assertThat(tool.path("deployment_id").asText()).isEqualTo(Long.toString(second().id()));
        assertThat(tool.path("custom_parameters").path("eq").asText()).isEqualTo("a");
        assertThat(second().customParameters()).containsEntry("eq", "a=b=c");
        assertThat(tool.path("messages").toString())
                .contains("LtiDeepLinkingRequest")
                .contains("/dl")
                .doesNotContain("label");
        assertThat(tool.path("claims").toString())
                .isEqualTo("[\"sub\",\"iss\",\"name\",\"family_name\",\"given_name\"]");
        assertThat(second().active()).isFalse();
        assertThat(second().sendsEmail()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response_types",
                "initiate_login_uri",
                "redirect_uris",
                "client_name",
                "jwks_uri",
                "token_endpoint_auth_method",
                TOOL
            })
    void a_missing_member_is_named_in_text(String name) {
        ObjectNode form = form();
        form.remove(name);
        HttpResponse<String> response = register(form);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(response.body()).isEqualTo("missing required attribute " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "application_type, native, invalid_application_type",
        "token_endpoint_auth_method, client_secret_basic, invalid_token_endpoint_auth_method",
        "redirect_uris, http://x, invalid_redirect_uris"
    })
    void a_wrong_member_is_refused(String name, String value, String reason) {
        HttpResponse<String> response = register(form().put(name, value));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo(reason);
    }

    @Test
    void domain_and_response_type_are_checked() {
        ObjectNode other = form();
        ((ObjectNode) other.path(TOOL)).put("domain", "127.0.0.1");
        assertThat(register(other).body()).isEqualTo("domain_targetlinkuri_mismatch");
        ObjectNode none = form();
        ((ObjectNode) none.path(TOOL)).remove("domain");
        assertThat(register(none).body()).isEqualTo("missing_domain");
        ObjectNode code = form();
        code.putArray("response_types").add("code");
        assertThat(register(code).body()).isEqualTo("invalid_response_types");
        ObjectNode www = form();
        ((ObjectNode) www.path(TOOL))
                .put("domain", "www.acquis.example")
                .put("target_link_uri", "https://acquis.example");
        assertThat(register(www).statusCode()).isEqualTo(200);
        assertThat(register(json("[]")).body()).isEqualTo("missing required attribute response_types");
    }

    @Test
    void a_token_is_good_once_and_for_an_hour() {
        String token = "Bearer " + newToken();
        assertThat(send("POST", token, "{}").statusCode()).isEqualTo(400);
        assertThat(send("POST", token, form().toString()).statusCode()).isEqualTo(200);
        for (String method : new String[] {"POST", "GET"}) {
            HttpResponse<String> again = send(method, token, form().toString());
            assertThat(again.statusCode()).isEqualTo(401);
            assertThat(again.body()).isEqualTo("token_already_used");
        }
        String late = "Bearer " + newToken();
        demo.clock.advance(Duration.ofHours(1));
        assertThat(send("POST", late, form().toString()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_missing_and_a_malformed_token_are_told_apart() {
        HttpResponse<String> missing = send("POST", "", form().toString());
        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(missing.body()).isEqualTo("missing_registration_token");
        HttpResponse<String> malformed = send("POST", "Bearer nonsense", form().toString());
        assertThat(malformed.statusCode()).isEqualTo(404);
        assertThat(malformed.body()).contains("<html");
        String foreign = demo.tool.assertion(new JWTClaimsSet.Builder()
                .subject("x")
                .claim("scope", "reg")
                .expirationTime(java.util.Date.from(demo.clock.instant().plusSeconds(60)))
                .build());
        assertThat(send("POST", "Bearer " + foreign, form().toString()).statusCode())
                .isEqualTo(404);
        assertThat(demo.lms().administrator().tools()).hasSize(1);
    }

    @Test
    void scopes_are_settings_and_the_echo_says_too_much() {
        ObjectNode form = form();
        form.put("scope", AGS + "score");
        JsonNode says = json(register(form).body());
        assertThat(says.path("scope").asText()).endsWith(AGS + "lineitem").doesNotContain(NRPS);
        assertThat(askToken(second(), AGS + "lineitem").statusCode()).isEqualTo(400);
        assertThat(askToken(second(), AGS + "result.readonly").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> askToken(DemoTool tool, String scope) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder(demo.assertionClaims().build())
                .issuer(tool.clientId())
                .subject(tool.clientId())
                .build();
        return demo.askToken(demo.tool.assertion(claims), scope);
    }

    @Test
    void an_update_replaces_the_settings_and_keeps_client_deployment_and_state() {
        register(form());
        DemoTool before = second();
        demo.lms().administrator().activate(before);
        String token = "Bearer "
                + query(demo.lms().administrator().updating(toolUrl, before)).get("registration_token");
        assertThat(json(send("GET", token, "").body()).path("client_id").asText())
                .isEqualTo(before.clientId());
        ObjectNode changed = form().put("client_name", "Second bis");
        ((ObjectNode) changed.path(TOOL)).remove("custom_parameters");
        assertThat(send("POST", token, changed.toString()).statusCode()).isEqualTo(200);
        assertThat(send("POST", token, changed.toString()).statusCode()).isEqualTo(200);
        DemoTool after = second();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.clientId()).isEqualTo(before.clientId());
        assertThat(after.active()).isTrue();
        assertThat(after.name()).isEqualTo("Second bis");
        assertThat(after.customParameters()).isEmpty();
    }

    @Test
    void a_pending_tool_gets_tokens_and_is_not_offered_until_activated() {
        register(form());
        assertThat(askToken(second(), AGS + "score").statusCode()).isEqualTo(200);
        String trainer = demo.lms().cookieOf(demo.person("slambert"));
        String administrator = demo.lms().cookieOf(demo.person("hmarchand"));
        assertThat(demo.page(trainer, "/course/view.php?id=2")).doesNotContain("Second");
        assertThat(demo.page(administrator, MANAGE)).contains("En attente");
        demo.submit(administrator, MANAGE, Map.of("tool", Long.toString(second().id()), "do", "activate"));
        assertThat(demo.page(administrator, MANAGE)).doesNotContain("En attente");
        assertThat(demo.page(trainer, "/course/view.php?id=2")).contains("Second");
    }

    @Test
    void a_second_tool_has_its_own_activities_columns_and_members() {
        register(form());
        DemoTool tool = second();
        demo.sql.execute("UPDATE activity SET tool_id = ? WHERE id = 4", tool.id());
        demo.sql.execute("UPDATE grade_item SET tool_id = ? WHERE activity_id = 4", tool.id());
        JsonNode claims = demo.launch(demo.person("anguyen"), demo.activity(4));
        assertThat(claims.path("aud").asText()).isEqualTo(tool.clientId());
        assertThat(claims.path("https://purl.imsglobal.org/spec/lti/claim/deployment_id")
                        .asText())
                .isEqualTo(Long.toString(tool.id()));
        String token = json(askToken(tool, AGS + "lineitem " + AGS + "score " + NRPS)
                        .body())
                .path("access_token")
                .asText();
        String items = "application/vnd.ims.lis.v2.lineitemcontainer+json";
        assertThat(json(demo.service("GET", demo.lineItems(), items, token, "").body()))
                .hasSize(1);
        String members = demo.base + "/mod/lti/services.php/CourseSection/2/bindings/";
        assertThat(demo.service("GET", members + tool.id() + "/memberships", "*/*", token, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(demo.service("GET", members + "1/memberships", "*/*", token, "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(demo.service(
                                "POST",
                                demo.lineItem(demo.columnOf(1)) + "/scores",
                                "application/vnd.ims.lis.v1.score+json",
                                token,
                                "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_tool_without_grade_scopes_gets_neither_claim_nor_columns() {
        register(form().put("scope", NRPS));
        demo.sql.execute("UPDATE activity SET tool_id = ? WHERE id = 5", second().id());
        JsonNode claims = demo.launch(demo.person("anguyen"), demo.activity(5));
        assertThat(claims.has("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"))
                .isFalse();
        assertThat(claims.has("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"))
                .isTrue();
    }

    @Test
    void members_are_offered_only_where_an_activity_of_the_course_opens_the_tool() {
        String members = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
        register(form());
        String teacher = demo.lms().cookieOf(demo.person("slambert"));
        URI selecting = demo.lms().selectionOf(demo.lms().administrator().registrationOf(second()));

        assertThat(demo.launch(teacher, selecting).has(members)).isFalse();
        demo.sql.execute("UPDATE activity SET tool_id = ? WHERE id = 5", second().id());
        assertThat(demo.launch(teacher, selecting).has(members)).isTrue();
    }

    @Test
    void the_first_tool_is_not_deleted_neither_on_the_page_nor_without_it() {
        String cookie = demo.lms().cookieOf(demo.person("hmarchand"));
        DemoTool first = demo.lms().administrator().tools().get(0);

        demo.submit(cookie, MANAGE, Map.of("tool", Long.toString(first.id()), "do", "delete"));

        assertThatThrownBy(() -> demo.lms().administrator().delete(first)).hasMessageContaining("first tool stays");
        assertThat(demo.page(cookie, MANAGE)).doesNotContain("value=\"delete\"");
        assertThat(demo.lms().administrator().tools()).containsExactly(first);
    }

    @Test
    void a_deleted_tool_is_unknown_and_its_activities_open_no_more() {
        register(form());
        DemoTool tool = second();
        demo.sql.execute("UPDATE activity SET tool_id = ? WHERE id = 4", tool.id());
        String token = json(askToken(tool, AGS + "lineitem").body())
                .path("access_token")
                .asText();
        demo.submit(
                demo.lms().cookieOf(demo.person("hmarchand")),
                MANAGE,
                Map.of("tool", Long.toString(tool.id()), "do", "delete"));
        assertThat(demo.get(demo.lms().launchOf(demo.activity(4)).toString(), Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(askToken(tool, AGS + "lineitem").body()).contains("invalid_client");
        assertThat(demo.service("GET", demo.lineItems(), "*/*", token, "").statusCode())
                .isEqualTo(401);
        assertThat(demo.lms().administrator().tools()).hasSize(1);
    }

    @Test
    void the_page_frames_the_tool_wherever_it_is() {
        String cookie = demo.lms().cookieOf(demo.person("hmarchand"));
        HttpResponse<String> page =
                demo.get(demo.base + MANAGE + "?url=https%3A%2F%2Felsewhere.example%2Freg", Map.of("Cookie", cookie));
        assertThat(page.body())
                .contains("startltiadvregistration.php?url=https%3A%2F%2Felsewhere.example%2Freg&amp;sesskey=")
                .contains("registration.js");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("https://elsewhere.example");
        assertThat(demo.page(cookie, MANAGE + "?url=javascript%3Aalert(1)"))
                .contains("http:// ou https://")
                .doesNotContain("<iframe");
    }

    @Test
    void the_first_tool_moves_with_the_port_and_keeps_its_client() {
        String client = demo.lms().registration().clientId();
        demo.sql.execute("UPDATE tool SET login_url = 'http://127.0.0.1:1/lti/login' WHERE id = 1");
        demo.restart();
        assertThat(demo.lms().administrator().tools().get(0).at().login())
                .isEqualTo(demo.tool.location().loginUrl().toString());
        assertThat(demo.lms().registration().clientId()).isEqualTo(client);
    }
}
