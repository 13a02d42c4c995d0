package org.acquis.lti13.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiHttpException.Kind;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Scope;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.SettableClock;
import org.acquis.lti13.fixture.StubHttp;
import org.acquis.lti13.json.BoundedJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LTI Dynamic Registration 1.0 against a platform that answers as Moodle 4.5 was seen to answer. */
class DynamicRegistrationTest {
    private static final String CONFIGURATION = Samples.ISSUER + "/mod/lti/openid-configuration.php";
    private static final URI REGISTRATION = URI.create(Samples.ISSUER + "/mod/lti/openid-registration.php");
    private static final String TOKEN = "eyJ0.eyJzdWIi.sig";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final URI LAUNCH = URI.create("https://acquis.example.org:8443/lti/launch");

    private final SettableClock clock = new SettableClock(Samples.NOW);
    private LtiResponse configuration =
            StubHttp.answer(200, "application/json; charset=utf-8", Samples.text("moodle-openid-configuration.json"));
    private LtiResponse reply =
            StubHttp.answer(200, "application/json", Samples.text("moodle-registration-response.json"));
    private final StubHttp http = new StubHttp(request -> request.uri().equals(REGISTRATION) ? reply : configuration);
    private final DynamicRegistration registration = with(http, PlatformHosts.issuerOnly(false));

    @Test
    void the_configuration_of_moodle_is_read() {
        assertThat(registration.discover(initiation())).isInstanceOfSatisfying(PlatformConfiguration.class, moodle -> {
            assertThat(moodle.issuer()).isEqualTo(Samples.ISSUER);
            assertThat(moodle.authorizationEndpoint()).isEqualTo(URI.create(Samples.ISSUER + "/mod/lti/auth.php"));
            assertThat(moodle.tokenEndpoint()).isEqualTo(Samples.TOKEN);
            assertThat(moodle.jwksUri()).isEqualTo(Samples.JWKS);
            assertThat(moodle.registrationEndpoint()).isEqualTo(REGISTRATION);
            assertThat(moodle.tokenAudience()).isEmpty();
            assertThat(moodle.productFamily()).contains("moodle");
            assertThat(moodle.version()).contains("4.5.6 (Build: 20250811)");
            assertThat(moodle.scopes()).isEqualTo(Set.of(Scope.values()));
            assertThat(moodle.messages()).containsExactly("LtiResourceLinkRequest", "LtiDeepLinkingRequest");
            assertThat(moodle.origins())
                    .containsExactly(Origin.parse(Samples.ISSUER).orElseThrow());
        });
        assertThat(http.requests()).hasSize(1);
        assertThat(http.last().headers()).as("nothing is spent by looking").doesNotContainKey("Authorization");
    }

    @Test
    void the_audience_of_token_calls_is_taken_where_a_platform_names_one() {
        change(json -> json.put("authorization_server", "https://auth.example"));

        assertThat(((PlatformConfiguration) registration.discover(initiation())).tokenAudience())
                .contains("https://auth.example");
    }

    @Test
    void the_tool_is_registered_and_its_deployment_is_found() {
        assertThat(registration.register(initiation(), tool()))
                .isInstanceOfSatisfying(RegisteredTool.class, registered -> {
                    assertThat(registered.clientId()).isEqualTo("yZFQ64DO7TVvphF");
                    assertThat(registered.deploymentId()).contains("1");
                    assertThat(registered.platform().issuer()).isEqualTo(Samples.ISSUER);
                });
        LtiRequest sent = http.last();
        assertThat(sent.method()).isEqualTo(LtiRequest.Method.POST);
        assertThat(sent.headers())
                .containsEntry("Authorization", "Bearer " + TOKEN)
                .containsEntry("Content-Type", "application/json");
    }

    @Test
    void all_that_moodle_requires_and_reads_is_told() {
        registration.register(initiation(), tool());
        JsonNode sent = BoundedJson.read(http.last().body()).orElseThrow();

        assertThat(sent)
                .isEqualTo(
                        BoundedJson.object("""
                {"application_type":"web",
                 "response_types":["id_token"],
                 "grant_types":["implicit","client_credentials"],
                 "initiate_login_uri":"https://acquis.example.org:8443/lti/login",
                 "redirect_uris":["https://acquis.example.org:8443/lti/launch"],
                 "client_name":"Acquis",
                 "jwks_uri":"https://acquis.example.org:8443/lti/jwks",
                 "logo_uri":"https://acquis.example.org:8443/icon.png",
                 "token_endpoint_auth_method":"private_key_jwt",
                 "scope":"https://purl.imsglobal.org/spec/lti-ags/scope/lineitem https://purl.imsglobal.org/spec/lti-ags/scope/score",
                 "https://purl.imsglobal.org/spec/lti-tool-configuration":{
                   "domain":"acquis.example.org:8443",
                   "description":"Évaluer",
                   "description#en":"Assess",
                   "target_link_uri":"https://acquis.example.org:8443/lti/launch",
                   "custom_parameters":{"acquis_history":"$Context.id.history"},
                   "claims":["iss","sub","name"],
                   "messages":[
                     {"type":"LtiDeepLinkingRequest",
                      "target_link_uri":"https://acquis.example.org:8443/lti/launch",
                      "label":"Épreuves","label#en":"Tasks",
                      "icon_uri":"https://acquis.example.org:8443/icon.png",
                      "placements":["ContentArea"]},
                     {"type":"LtiResourceLinkRequest",
                      "target_link_uri":"https://acquis.example.org:8443/lti/launch",
                      "label":"Acquis"}]}}
                """.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    @Test
    void only_scopes_that_the_platform_lists_are_asked_for() {
        change(json -> json.putArray("scopes_supported").add("openid").add(Scope.SCORE.uri()));
        registration.register(initiation(), tool());

        assertThat(body().path("scope").textValue()).isEqualTo(Scope.SCORE.uri());
    }

    @Test
    void all_scopes_are_asked_for_where_a_platform_lists_none() {
        change(json -> json.remove("scopes_supported"));
        registration.register(initiation(), tool());

        assertThat(body().path("scope").textValue()).contains(Scope.SCORE.uri(), Scope.LINE_ITEM.uri());
    }

    @Test
    void created_is_as_good_as_ok_and_the_deployment_may_come_later() {
        reply = StubHttp.answer(201, "text/html", "{\"client_id\":\"abc\"}");

        assertThat(registration.register(initiation(), tool()))
                .isInstanceOfSatisfying(RegisteredTool.class, registered -> {
                    assertThat(registered.clientId()).isEqualTo("abc");
                    assertThat(registered.deploymentId()).isEmpty();
                });
    }

    @Test
    void a_platform_without_registration_tokens_is_asked_without() {
        registration.register(new RegistrationInitiation(CONFIGURATION, null), tool());

        assertThat(http.last().headers()).doesNotContainKey("Authorization");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("badConfigurations")
    void a_bad_configuration_is_refused_before_anything_is_sent(
            String what, Consumer<ObjectNode> change, RegistrationRefusal refusal) {
        change(change);

        assertThat(registration.register(initiation(), tool())).isEqualTo(refusal);
        assertThat(http.requests()).hasSize(1);
    }

    static Stream<Arguments> badConfigurations() {
        return Stream.of(
                bad("no issuer", c -> c.remove("issuer"), incomplete("issuer")),
                bad("issuer no address", c -> c.put("issuer", "moodle"), incomplete("issuer")),
                bad(
                        "issuer elsewhere",
                        c -> c.put("issuer", "https://bank.example"),
                        new RegistrationRefusal.IssuerMismatch()),
                bad(
                        "issuer on another port",
                        c -> c.put("issuer", Samples.ISSUER + ":444"),
                        new RegistrationRefusal.IssuerMismatch()),
                bad("no login", c -> c.remove("authorization_endpoint"), incomplete("authorization_endpoint")),
                bad("no token", c -> c.remove("token_endpoint"), incomplete("token_endpoint")),
                bad("no keys", c -> c.put("jwks_uri", ""), incomplete("jwks_uri")),
                bad("no registration", c -> c.putNull("registration_endpoint"), incomplete("registration_endpoint")),
                bad("no LTI", c -> c.remove(PLATFORM), incomplete("lti-platform-configuration")),
                bad(
                        "registration elsewhere",
                        c -> c.put("registration_endpoint", "https://169.254.169.254/x"),
                        foreign("registration_endpoint")),
                bad("keys in plain", c -> c.put("jwks_uri", "http://moodle.example.org/k"), foreign("jwks_uri")),
                bad(
                        "host of a user part",
                        c -> c.put("token_endpoint", Samples.ISSUER + "@evil.example/"),
                        incomplete("token_endpoint")),
                bad("no RS256", c -> c.putArray(ALGORITHMS).add("ES256"), unsupported(ALGORITHMS)),
                bad("only secrets", c -> c.putArray(METHODS).add("client_secret_basic"), unsupported(METHODS)),
                bad("codes only", c -> c.putArray(TYPES).add("code"), unsupported(TYPES)));
    }

    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final String ALGORITHMS = "id_token_signing_alg_values_supported";
    private static final String METHODS = "token_endpoint_auth_methods_supported";
    private static final String TYPES = "response_types_supported";

    @Test
    void an_operator_may_allow_other_hosts() {
        change(json -> json.put("token_endpoint", "https://auth.example/token"));
        PlatformHosts two = (issuer, address) ->
                address.equals(issuer) || address.toString().equals("https://auth.example");

        assertThat(with(http, two).register(initiation(), tool())).isInstanceOf(RegisteredTool.class);
    }

    @Test
    void plain_http_needs_to_be_allowed() {
        String plain = Samples.text("moodle-openid-configuration.json").replace("https://moodle", "http://moodle");
        StubHttp local = new StubHttp(request ->
                StubHttp.json(request.method() == LtiRequest.Method.GET ? plain : "{\"client_id\":\"abc\"}"));
        RegistrationInitiation initiation = new RegistrationInitiation(CONFIGURATION.replace("https:", "http:"), TOKEN);

        assertThat(with(local, PlatformHosts.issuerOnly(false)).register(initiation, tool()))
                .isEqualTo(new RegistrationRefusal.ConfigurationAddressInvalid());
        assertThat(local.requests()).isEmpty();
        assertThat(with(local, PlatformHosts.issuerOnly(true)).register(initiation, tool()))
                .isInstanceOf(RegisteredTool.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://moodle.example.org/", "no address", "https://u:p@moodle.example.org"
            })
    void an_address_that_is_none_is_not_called(String address) {
        assertThat(registration.discover(new RegistrationInitiation(address, TOKEN)))
                .isEqualTo(new RegistrationRefusal.ConfigurationAddressInvalid());
        assertThat(http.requests()).isEmpty();
    }

    @Test
    void a_page_that_no_platform_opened_says_so() {
        assertThat(registration.discover(RegistrationInitiation.from(name -> " ")))
                .isEqualTo(new RegistrationRefusal.ConfigurationMissing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\r\nX: y", "é"})
    void a_token_that_would_break_the_header_is_not_sent(String token) {
        assertThat(registration.register(new RegistrationInitiation(CONFIGURATION, token), tool()))
                .isEqualTo(new RegistrationRefusal.TokenMalformed());
        assertThat(http.requests()).isEmpty();
    }

    @Test
    void what_is_no_json_is_no_configuration() {
        configuration = StubHttp.answer(200, "text/html", "<html>");
        assertThat(registration.discover(initiation())).isEqualTo(new RegistrationRefusal.ConfigurationUnreadable(200));
        configuration = StubHttp.with(StubHttp.status(302), "Location", "http://169.254.169.254/");
        assertThat(registration.discover(initiation())).isEqualTo(new RegistrationRefusal.ConfigurationUnreadable(302));
        configuration = StubHttp.json("[".repeat(5_000));
        assertThat(registration.discover(initiation())).isEqualTo(new RegistrationRefusal.ConfigurationUnreadable(200));
        configuration = StubHttp.json("{\"a\":\"" + "x".repeat(300_000) + "\"}");
        assertThat(registration.discover(initiation())).isEqualTo(new RegistrationRefusal.ConfigurationUnreadable(200));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "401|token_already_used|registration-token-used",
                "401|{\"error\":\"token_already_used\"}|registration-token-used",
                "401|expired|registration-token-refused",
                "403||registration-token-refused",
                "400|missing required attribute jwks_uri|registration-declined",
                "404|<!DOCTYPE html><p>error</p>|registration-declined",
                "302||registration-declined",
                "500||registration-platform-failed",
                "200|<html>|registration-answer-unreadable",
                "200|{\"client_id\":\"\"}|registration-answer-unreadable",
                "201|{}|registration-answer-unreadable"
            })
    void an_answer_that_is_no_registration_has_a_code_of_its_own(int status, String body, String code) {
        reply = StubHttp.answer(status, "text/html", body == null ? "" : body);

        assertThat(((RegistrationRefusal) registration.register(initiation(), tool())).code())
                .isEqualTo(code);
    }

    @Test
    void the_platforms_words_are_short_and_plain() {
        reply = StubHttp.answer(400, "text/html", "domain_targetlinkuri_mismatch\n\u202e" + "x".repeat(1_000));
        assertThat(registration.register(initiation(), tool()))
                .isInstanceOfSatisfying(RegistrationRefusal.Declined.class, declined -> {
                    assertThat(declined.answered()).isEqualTo(400);
                    assertThat(declined.reason())
                            .startsWith("domain_targetlinkuri_mismatch xx")
                            .hasSizeLessThanOrEqualTo(200);
                });
        reply = StubHttp.answer(404, "text/html", "<p>session " + TOKEN + "</p>");
        assertThat(registration.register(initiation(), tool())).isEqualTo(new RegistrationRefusal.Declined(404, ""));
        reply = StubHttp.answer(
                422, "application/json", "{\"error\":\"invalid\",\"error_description\":\"Redirect URI\"}");
        assertThat(registration.register(initiation(), tool()))
                .isEqualTo(new RegistrationRefusal.Declined(422, "Redirect URI"));
    }

    @Test
    void a_missing_token_is_told_from_a_bad_one() {
        reply = StubHttp.answer(401, "text/html", "missing_registration_token");

        assertThat(registration.register(new RegistrationInitiation(CONFIGURATION, null), tool()))
                .isEqualTo(new RegistrationRefusal.TokenMissing());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_platform_that_cannot_be_reached_has_registered_nothing(Kind kind) {
        http.now(request -> {
            throw new LtiHttpException(kind, "x");
        });
        RegistrationRefusal expected =
                switch (kind) {
                    case CONNECT_FAILED -> new RegistrationRefusal.PlatformUnreachable(false);
                    case NO_ANSWER -> new RegistrationRefusal.PlatformUnreachable(true);
                    case TOO_LARGE -> new RegistrationRefusal.ConfigurationUnreadable(200);
                    case HOST_REFUSED -> new RegistrationRefusal.HostRefused();
                };

        assertThat(registration.register(initiation(), tool())).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_registration_without_an_answer_may_have_happened(Kind kind) {
        http.now(request -> {
            if (request.method() == LtiRequest.Method.POST) {
                throw new LtiHttpException(kind, "x");
            }
            return configuration;
        });
        RegistrationRefusal expected =
                switch (kind) {
                    case CONNECT_FAILED -> new RegistrationRefusal.PlatformUnreachable(false);
                    case HOST_REFUSED -> new RegistrationRefusal.HostRefused();
                    case NO_ANSWER, TOO_LARGE -> new RegistrationRefusal.Unanswered();
                };

        assertThat(registration.register(initiation(), tool())).isEqualTo(expected);
    }

    @Test
    void one_deadline_holds_for_both_requests() {
        Patient slow = new Patient(Duration.ofSeconds(9));
        assertThat(with(slow, PlatformHosts.issuerOnly(false)).register(initiation(), tool()))
                .isInstanceOf(RegisteredTool.class);
        assertThat(slow.given).containsExactly(PATIENCE, PATIENCE.minusSeconds(9));

        Patient slower = new Patient(PATIENCE);
        assertThat(with(slower, PlatformHosts.issuerOnly(false)).register(initiation(), tool()))
                .isEqualTo(new RegistrationRefusal.PlatformUnreachable(true));
        assertThat(slower.given).as("the registration is not sent").hasSize(1);
    }

    @Test
    void no_token_in_a_text_for_the_log() {
        assertThat(initiation().toString()).doesNotContain(TOKEN);
        registration.register(initiation(), tool());
        assertThat(http.last().toString()).doesNotContain(TOKEN);
    }

    /** A platform that takes its time, and notes how much it was given. */
    private final class Patient implements LtiHttp {
        private final Duration takes;
        private final List<Duration> given = new java.util.ArrayList<>();

        Patient(Duration takes) {
            this.takes = takes;
        }

        @Override
        public LtiResponse send(LtiRequest request) throws LtiHttpException {
            return http.send(request);
        }

        @Override
        public LtiResponse send(LtiRequest request, Duration patience) throws LtiHttpException {
            given.add(patience);
            clock.advance(takes);
            return send(request);
        }
    }

    private DynamicRegistration with(LtiHttp platform, PlatformHosts hosts) {
        return new DynamicRegistration(platform, hosts, clock, PATIENCE);
    }

    private void change(Consumer<ObjectNode> change) {
        ObjectNode json = BoundedJson.object(configuration.body()).orElseThrow();
        change.accept(json);
        configuration = StubHttp.json(BoundedJson.write(json));
    }

    private JsonNode body() {
        return BoundedJson.read(http.last().body()).orElseThrow();
    }

    private static RegistrationInitiation initiation() {
        return RegistrationInitiation.from(
                Map.of("openid_configuration", CONFIGURATION, "registration_token", TOKEN)::get);
    }

    private static ToolDescription tool() {
        Optional<URI> icon = Optional.of(URI.create("https://acquis.example.org:8443/icon.png"));
        return new ToolDescription(
                LocalizedText.of("Acquis"),
                new LocalizedText("Évaluer", Map.of("en", "Assess")),
                URI.create("https://acquis.example.org:8443/lti/login"),
                List.of(LAUNCH),
                URI.create("https://acquis.example.org:8443/lti/jwks"),
                LAUNCH,
                icon,
                Set.of(Scope.LINE_ITEM, Scope.SCORE),
                List.of("iss", "sub", "name"),
                Map.of("acquis_history", "$Context.id.history"),
                List.of(
                        ToolMessage.deepLinking(LAUNCH, new LocalizedText("Épreuves", Map.of("en", "Tasks")), icon),
                        ToolMessage.resourceLink(LAUNCH, LocalizedText.of("Acquis"), Optional.empty())));
    }

    private static RegistrationRefusal incomplete(String member) {
        return new RegistrationRefusal.ConfigurationIncomplete(member);
    }

    private static RegistrationRefusal foreign(String member) {
        return new RegistrationRefusal.EndpointForeign(member);
    }

    private static RegistrationRefusal unsupported(String member) {
        return new RegistrationRefusal.MethodUnsupported(member);
    }

    private static Arguments bad(String what, Consumer<ObjectNode> change, RegistrationRefusal refusal) {
        return Arguments.of(what, change, refusal);
    }
}
