package org.acquis.lti13.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.StubHttp;
import org.acquis.lti13.keys.KeyLookup;
import org.acquis.lti13.keys.PlatformKeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conformance matrix 2.2, B31: the platform's keys cannot be had. */
class UnreachableKeysTest {
    private final LaunchDesk desk = new LaunchDesk();

    @ParameterizedTest(name = "B31 keys {0}: {2}")
    @MethodSource("troubles")
    void a_cold_launch_says_whose_trouble_it_is(String what, StubHttp.Handler trouble, int status) {
        desk.http.now(trouble);
        LaunchDesk.Begun begun = desk.begin();

        LaunchOutcome outcome = desk.launch(begun, desk.claims(begun));

        assertThat(((LaunchOutcome.Refused) outcome).refusal()).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("platform-keys-unreachable");
            assertThat(refusal.status()).isEqualTo(status);
        });
        assertThat(desk.logins.consumed()).isZero();
    }

    @ParameterizedTest(name = "B31 keys {0}: kept keys still serve")
    @MethodSource("troubles")
    void kept_keys_still_serve(String what, StubHttp.Handler trouble, int status) {
        PlatformKeys keys = new PlatformKeys(desk.http);
        String kid = Keys.PLATFORM.keyId();
        KeyLookup known = keys.find(Samples.JWKS, kid, Samples.NOW);
        desk.http.now(trouble);

        assertThat(known).isInstanceOf(KeyLookup.Found.class);
        assertThat(keys.find(Samples.JWKS, kid, Samples.NOW.plus(Duration.ofHours(3))))
                .isEqualTo(known);
        assertThat(keys.find(Samples.JWKS, kid, Samples.NOW.plus(Duration.ofHours(25))))
                .isInstanceOf(KeyLookup.Unreachable.class);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                trouble("refused", request -> fail(LtiHttpException.Kind.CONNECT_FAILED), 502),
                trouble("too slow", request -> fail(LtiHttpException.Kind.NO_ANSWER), 504),
                trouble("oversize", request -> fail(LtiHttpException.Kind.TOO_LARGE), 502),
                trouble("larger than any set", request -> StubHttp.json(" ".repeat(300_000) + "{}"), 502),
                trouble("error 500", request -> StubHttp.status(500), 502),
                trouble("redirect", request -> StubHttp.status(302), 502),
                trouble("empty set", request -> StubHttp.json("{\"keys\":[]}"), 502),
                trouble("not JSON", request -> StubHttp.json("<html>"), 502));
    }

    private static Arguments trouble(String what, StubHttp.Handler handler, int status) {
        return Arguments.of(what, handler, status);
    }

    private static org.acquis.lti13.LtiResponse fail(LtiHttpException.Kind kind) throws LtiHttpException {
        throw new LtiHttpException(kind, "made for the test");
    }
}
