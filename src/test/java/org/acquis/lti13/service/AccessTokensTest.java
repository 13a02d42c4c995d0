package org.acquis.lti13.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.SettableClock;
import org.acquis.lti13.fixture.StubHttp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conformance matrix 2.6, token. */
class AccessTokensTest {
    private static final Set<Scope> SCORE = Set.of(Scope.SCORE);

    private final Registration registration = Samples.moodle();
    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final StubHttp http = new StubHttp(request -> granted("t1", ",\"expires_in\":3600"));
    private final AccessTokens tokens = new AccessTokens(http, Keys.of(Keys.TOOL), clock);

    @Test
    @DisplayName("T1 the assertion says what RFC 7523 asks, 30 s back, with a fresh jti")
    void the_assertion_is_complete() throws Exception {
        bearer();
        SignedJWT first = assertion(http.last());
        tokens.bearer(registration, Set.of(Scope.LINE_ITEM));
        SignedJWT second = assertion(http.last());

        assertThat(first.verify(new RSASSAVerifier(Keys.TOOL.published().publicKey())))
                .isTrue();
        assertThat(first.getHeader().toJSONObject())
                .containsExactlyInAnyOrderEntriesOf(Map.of("alg", "RS256", "kid", Keys.TOOL.keyId(), "typ", "JWT"));
        assertThat(first.getJWTClaimsSet().getIssuer()).isEqualTo(Samples.CLIENT_ID);
        assertThat(first.getJWTClaimsSet().getSubject()).isEqualTo(Samples.CLIENT_ID);
        assertThat(first.getJWTClaimsSet().getAudience()).containsExactly(Samples.TOKEN.toString());
        assertThat(first.getJWTClaimsSet().getIssueTime()).isEqualTo(Samples.NOW.minusSeconds(30));
        assertThat(first.getJWTClaimsSet().getExpirationTime()).isEqualTo(Samples.NOW.plusSeconds(300));
        assertThat(first.getJWTClaimsSet().getJWTID())
                .isNotBlank()
                .isNotEqualTo(second.getJWTClaimsSet().getJWTID());
    }

    @Test
    @DisplayName("T2 the audience of the assertion can be set")
    void the_audience_can_be_set() throws Exception {
        Registration d2l = new Registration(
                1,
                registration.issuer(),
                registration.clientId(),
                registration.authorizationEndpoint(),
                registration.tokenEndpoint(),
                Optional.of("https://api.brightspace.com/auth/token"),
                registration.jwksUri(),
                registration.serviceOrigins(),
                true);

        tokens.bearer(d2l, SCORE);

        assertThat(assertion(http.last()).getJWTClaimsSet().getAudience())
                .containsExactly("https://api.brightspace.com/auth/token");
    }

    @Test
    void the_request_is_a_form_of_client_credentials() {
        tokens.bearer(registration, Set.of(Scope.SCORE, Scope.LINE_ITEM));

        assertThat(http.last().uri()).isEqualTo(Samples.TOKEN);
        assertThat(http.last().headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
        assertThat(form(http.last()))
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .containsEntry("scope", Scope.LINE_ITEM.uri() + " " + Scope.SCORE.uri());
    }

    @Test
    void a_token_is_kept_until_a_minute_before_its_end() {
        bearer();
        clock.advance(Duration.ofSeconds(3539));
        bearer();
        assertThat(http.requests()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        bearer();
        assertThat(http.requests()).hasSize(2);
    }

    @Test
    void an_observer_is_told_the_outcome_of_each_request_and_of_nothing_else() {
        List<String> told = new ArrayList<>();
        AccessTokens observed = new AccessTokens(
                http,
                Keys.of(Keys.TOOL),
                clock,
                (whose, answer) -> told.add(
                        whose.id() + " " + (answer instanceof TokenRefusal refusal ? refusal.code() : "given")));
        observed.bearer(registration, SCORE);
        observed.bearer(registration, SCORE);
        http.now(request -> StubHttp.status(503));
        observed.bearer(registration, Set.of(Scope.LINE_ITEM));
        assertThat(told).containsExactly(registration.id() + " given", registration.id() + " token-endpoint-busy");
    }

    @Test
    void a_short_token_is_kept_for_three_quarters_of_its_life() {
        http.now(request -> granted("t", ",\"expires_in\":20"));
        bearer();
        clock.advance(Duration.ofSeconds(14));
        bearer();
        assertThat(http.requests()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        bearer();
        assertThat(http.requests()).hasSize(2);
    }

    @ParameterizedTest(name = "T5 {0} lives {1} s")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 3600",
                ",\"expires_in\":\"1800\" | 1800",
                ",\"expires_in\":-5 | 0",
                ",\"expires_in\":999999999 | 86400"
            })
    void a_life_that_is_not_said_is_an_hour(String said, long seconds) {
        http.now(request -> granted("t", said));

        assertThat(bearer())
                .isInstanceOfSatisfying(
                        AccessToken.class,
                        token -> assertThat(token.expiresAt()).isEqualTo(Samples.NOW.plusSeconds(seconds)));
    }

    @ParameterizedTest(name = "T7 token_type {0}")
    @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
    void the_token_type_is_read_without_case_and_sent_with_a_capital(String type) {
        http.now(request -> StubHttp.json("{\"access_token\":\"abc\",\"token_type\":\"" + type + "\"}"));

        assertThat(((AccessToken) bearer()).authorization()).isEqualTo("Bearer abc");
    }

    @ParameterizedTest(name = "T10 an answer that says {0}")
    @ValueSource(strings = {"application/json", "application/json;charset=UTF-8", "text/html; charset=utf-8"})
    void an_answer_of_any_content_type_is_read(String type) {
        http.now(request -> StubHttp.answer(200, type, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\"}"));

        assertThat(bearer()).isInstanceOf(AccessToken.class);
    }

    @Test
    @DisplayName("T6 an answer without scope grants what was asked")
    void unsaid_scopes_are_those_asked_for() {
        http.now(request -> granted("t", ""));

        assertThat(tokens.bearer(registration, Set.of(Scope.SCORE, Scope.LINE_ITEM)))
                .isInstanceOf(AccessToken.class);
    }

    @Test
    @DisplayName("T8 fewer scopes than asked is an error that names them")
    void fewer_scopes_are_refused() {
        http.now(request -> granted("t", ",\"scope\":\"" + Scope.SCORE.uri() + "\""));

        assertThat(tokens.bearer(registration, Set.of(Scope.SCORE, Scope.LINE_ITEM)))
                .isEqualTo(new TokenRefusal.FewerScopes(Set.of(Scope.LINE_ITEM)));
        assertThat(bearer()).isInstanceOf(AccessToken.class);
    }

    @ParameterizedTest(name = "T3 T4 {0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"invalid_client\"} | token-denied | false",
                "401 | {\"error\":\"invalid_client\",\"error_description\":\"x\"} | token-denied | false",
                "400 | { \"error\" : \"\"kid\" invalid\" } | token-answer-unreadable | true",
                "404 | <html>Not found</html> | token-answer-unreadable | true",
                "400 | {} | token-answer-unreadable | true",
                "200 | <html></html> | token-answer-unreadable | true",
                "200 | {\"token_type\":\"Bearer\"} | token-answer-unreadable | true",
                "200 | {\"access_token\":\"a\",\"token_type\":\"mac\"} | token-answer-unreadable | true",
                "200 | {\"access_token\":\"a b\"} | token-answer-unreadable | true",
                "200 | {\"access_token\":\"a\\r\\nX: y\"} | token-answer-unreadable | true",
                "302 | '' | token-answer-unreadable | true",
                "503 | <html></html> | token-endpoint-busy | true",
                "429 | {\"error\":\"slow_down\"} | token-endpoint-busy | true"
            })
    void errors_are_typed(int status, String body, String code, boolean mayPass) {
        http.now(request -> StubHttp.answer(status, "text/html", body));

        assertThat(bearer()).isInstanceOfSatisfying(TokenRefusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.mayPass()).isEqualTo(mayPass);
        });
    }

    @Test
    void a_busy_endpoint_says_how_long_to_wait() {
        http.now(request -> StubHttp.with(StubHttp.status(429), "retry-after", "120"));

        assertThat(bearer()).isEqualTo(new TokenRefusal.Busy(429, Optional.of(Duration.ofMinutes(2))));
    }

    @Test
    void a_silent_endpoint_is_told_apart() {
        http.now(request -> {
            throw new LtiHttpException(LtiHttpException.Kind.HOST_REFUSED, "made for the test");
        });

        assertThat(bearer()).isEqualTo(new TokenRefusal.Unreachable(LtiHttpException.Kind.HOST_REFUSED));
        assertThat(((TokenRefusal) bearer()).mayPass()).isFalse();
    }

    @Test
    void a_refusal_is_not_kept() {
        http.now(request -> StubHttp.status(503));
        bearer();
        http.now(request -> granted("t", ""));

        assertThat(bearer()).isInstanceOf(AccessToken.class);
    }

    @Test
    void a_changed_registration_has_a_token_of_its_own() {
        bearer();
        tokens.bearer(Samples.registration(1, Samples.ISSUER, "another-client", true), SCORE);

        assertThat(http.requests()).hasSize(2);
    }

    @Test
    void only_the_token_that_was_refused_is_forgotten() {
        AccessToken old = (AccessToken) bearer();
        tokens.invalidate(registration, SCORE, old);
        http.now(request -> granted("t2", ""));
        bearer();
        tokens.invalidate(registration, SCORE, old);
        bearer();

        assertThat(http.requests()).hasSize(2);
    }

    @Test
    @DisplayName("T9 thirty-two cold senders make one token call")
    void cold_senders_share_one_call() throws Exception {
        assertThat(together(request -> granted("t1", "")))
                .containsOnly(bearer())
                .hasSize(32);
        assertThat(http.requests()).hasSize(1);
    }

    @Test
    @DisplayName("T9 cold senders share one refusal")
    void cold_senders_share_one_refusal() throws Exception {
        assertThat(together(request -> StubHttp.status(503)))
                .containsOnly(new TokenRefusal.Busy(503, Optional.empty()));
    }

    @Test
    void a_breakdown_of_our_own_leaves_nobody_waiting() {
        http.now(request -> {
            throw new IllegalStateException("made for the test");
        });

        assertThatThrownBy(this::bearer).hasMessage("made for the test");
        http.now(request -> granted("t", ""));
        assertThat(bearer()).isInstanceOf(AccessToken.class);
    }

    private List<TokenAnswer> together(StubHttp.Handler answer) throws Exception {
        int many = 32;
        CountDownLatch arrived = new CountDownLatch(many);
        http.now(request -> {
            try {
                arrived.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return answer.answer(request);
        });
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<TokenAnswer>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(threads.submit(() -> {
                    arrived.countDown();
                    return bearer();
                }));
            }
            List<TokenAnswer> answers = new ArrayList<>();
            for (Future<TokenAnswer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private TokenAnswer bearer() {
        return tokens.bearer(registration, SCORE);
    }

    private static LtiResponse granted(String token, String more) {
        return StubHttp.json("{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\"" + more + "}");
    }

    private static Map<String, String> form(LtiRequest request) {
        return LaunchDesk.query(URI.create("https://form/?" + new String(request.body(), StandardCharsets.UTF_8)));
    }

    private static SignedJWT assertion(LtiRequest request) throws java.text.ParseException {
        return SignedJWT.parse(form(request).get("client_assertion"));
    }
}
