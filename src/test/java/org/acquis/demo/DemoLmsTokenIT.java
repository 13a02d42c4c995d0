package org.acquis.demo;

import static org.acquis.demo.RunningDemo.AGS;
import static org.acquis.demo.RunningDemo.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.acquis.demo.trial.DemoRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The token endpoint, held against what was seen of Moodle 4.5. */
class DemoLmsTokenIT {
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

    private HttpResponse<String> ask(JWTClaimsSet claims) {
        return demo.askToken(demo.tool.assertion(claims), AGS + "score");
    }

    private JWTClaimsSet claims() {
        return demo.assertionClaims().build();
    }

    private long fetches() {
        return demo.counted(DemoRequest.TOOL_KEYS_FETCHED);
    }

    private void refused(HttpResponse<String> response, String error) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response.body()).path("error").asText()).isEqualTo(error);
    }

    @Test
    void a_good_answer_is_json_that_says_it_is_html() {
        HttpResponse<String> response = ask(claims());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        JsonNode answer = json(response.body());
        assertThat(answer.path("access_token").asText()).matches("[0-9a-f]{32}");
        assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(answer.path("scope").asText()).isEqualTo(AGS + "score");
        assertThat(demo.counted(DemoRequest.TOKEN_ISSUED)).isEqualTo(1);
    }

    @Test
    void only_the_permitted_of_the_scopes_are_granted() {
        HttpResponse<String> response = demo.askToken(
                demo.tool.assertion(claims()), AGS + "score https://purl.imsglobal.org/spec/lti-ts/scope/toolsetting");
        assertThat(json(response.body()).path("scope").asText()).isEqualTo(AGS + "score");
    }

    @ParameterizedTest
    @CsvSource({"openid", "'a,b'", "https://purl.imsglobal.org/spec/lti-ts/scope/toolsetting"})
    void no_permitted_scope_at_all_is_refused(String scope) {
        refused(demo.askToken(demo.tool.assertion(claims()), scope), "invalid_scope");
    }

    @Test
    void audience_issuer_and_replay_are_not_checked() {
        String assertion = demo.tool.assertion(new JWTClaimsSet.Builder()
                .subject(demo.lms().registration().clientId())
                .build());
        assertThat(demo.askToken(assertion, AGS + "score").statusCode()).isEqualTo(200);
        assertThat(demo.askToken(assertion, AGS + "score").statusCode()).isEqualTo(200);
    }

    @Test
    void an_assertion_from_the_future_is_refused_without_leeway() {
        Date soon = Date.from(demo.clock.instant().plusSeconds(5));
        HttpResponse<String> response =
                ask(demo.assertionClaims().issueTime(soon).build());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response.body()).path("error").asText()).startsWith("Cannot handle token with iat prior to ");
        Date now = Date.from(demo.clock.instant());
        assertThat(ask(demo.assertionClaims().issueTime(soon).notBeforeTime(now).build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_expired_assertion_is_refused() {
        Date now = Date.from(demo.clock.instant());
        refused(ask(demo.assertionClaims().expirationTime(now).build()), "Expired token");
    }

    @Test
    void an_unknown_subject_is_refused() {
        refused(ask(demo.assertionClaims().subject("somebody").build()), "invalid_client");
        refused(ask(demo.assertionClaims().subject(null).build()), "invalid_request");
    }

    @Test
    void an_unknown_kid_is_refused_in_what_is_not_json() {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("other").build();
        HttpResponse<String> response = demo.askToken(FakeTool.sign(header, claims(), demo.tool.key()), AGS + "score");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"error\" : \"\"kid\" invalid, unable to lookup correct key\"");
    }

    @Test
    void no_kid_another_algorithm_or_none_is_refused() {
        RSAKey key = demo.tool.key();
        refused(
                demo.askToken(FakeTool.sign(new JWSHeader(JWSAlgorithm.RS256), claims(), key), AGS + "score"),
                "error/Error: kid must be provided in JWT header.");
        JWSHeader other =
                new JWSHeader.Builder(JWSAlgorithm.RS384).keyID(key.getKeyID()).build();
        refused(demo.askToken(FakeTool.sign(other, claims(), key), AGS + "score"), "Incorrect key for this algorithm");
        String plain = new PlainJWT(claims()).serialize();
        String withKid = java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\",\"kid\":\"tool-1\"}".getBytes())
                + plain.substring(plain.indexOf('.'));
        refused(demo.askToken(withKid, AGS + "score"), "Algorithm not supported");
    }

    @Test
    void a_signature_by_another_key_is_refused() {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("tool-1").build();
        refused(
                demo.askToken(FakeTool.sign(header, claims(), FakeTool.newKey("tool-1")), AGS + "score"),
                "Signature verification failed");
    }

    @Test
    void the_form_must_be_right() {
        Map<String, String> form = demo.tokenForm(demo.tool.assertion(claims()), AGS + "score");
        String url = demo.base + "/mod/lti/token.php";
        form.put("grant_type", "password");
        refused(demo.postForm(url, form, Map.of()), "unsupported_grant_type");
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", "other");
        refused(demo.postForm(url, form, Map.of()), "unsupported_grant_type");
        form.remove("client_assertion");
        refused(demo.postForm(url, form, Map.of()), "invalid_request");
        refused(demo.service("POST", url, "application/json", "x", "{}"), "invalid_request");
        refused(demo.get(url, Map.of()), "invalid_request");
    }

    @Test
    void the_keys_are_kept_until_an_assertion_does_not_verify() {
        RSAKey old = demo.tool.key();
        ask(claims());
        ask(claims());
        assertThat(fetches()).isEqualTo(1);
        assertThat(demo.tool.userAgent()).isEqualTo("MoodleBot/4.5 (+" + demo.base + ")");
        demo.tool.changeKey(FakeTool.newKey("tool-2"));
        JWSHeader oldHeader =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("tool-1").build();
        assertThat(demo.askToken(FakeTool.sign(oldHeader, claims(), old), AGS + "score")
                        .statusCode())
                .isEqualTo(200);
        assertThat(fetches()).isEqualTo(1);
        assertThat(ask(claims()).statusCode()).isEqualTo(200);
        assertThat(fetches()).isEqualTo(2);
        assertThat(demo.askToken(FakeTool.sign(oldHeader, claims(), old), AGS + "score")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void keys_without_algorithm_are_fetched_every_time() {
        RSAKey bare = new RSAKey.Builder(demo.tool.key().toPublicJWK())
                .algorithm(null)
                .build();
        demo.tool.publish(new JWKSet(bare).toString());
        ask(claims());
        assertThat(ask(claims()).statusCode()).isEqualTo(200);
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void keys_that_cannot_be_had_break_the_endpoint_down() {
        demo.tool.answerWith(503);
        HttpResponse<String> response = ask(claims());
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("<html");
    }

    @Test
    void a_token_lives_an_hour_and_over_a_restart() {
        String token = demo.token(AGS + "lineitem");
        demo.restart();
        String type = "application/vnd.ims.lis.v2.lineitemcontainer+json";
        assertThat(demo.service("GET", demo.lineItems(), type, token, "").statusCode())
                .isEqualTo(200);
        demo.clock.advance(Duration.ofHours(1));
        assertThat(demo.service("GET", demo.lineItems(), type, token, "").statusCode())
                .isEqualTo(401);
    }
}
