package org.acquis.lti13.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.StubHttp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformKeysTest {
    private static final String KID = Keys.PLATFORM.keyId();

    private final StubHttp http = new StubHttp(request -> StubHttp.json(Keys.jwks(Keys.PLATFORM)));
    private final PlatformKeys keys = new PlatformKeys(http);

    @ParameterizedTest(name = "Cache-Control {0} keeps for {1} s")
    @CsvSource({"no-store,300", "max-age=0,300", "'public, max-age=900',900", "max-age=999999999,3600", "'',3600"})
    void a_set_is_kept_as_long_as_the_platform_says_within_bounds(String said, long seconds) {
        http.now(request -> StubHttp.with(StubHttp.json(Keys.jwks(Keys.PLATFORM)), "cache-control", said));

        find(KID, Duration.ZERO);
        find(KID, Duration.ofSeconds(seconds - 1));
        assertThat(http.requests()).hasSize(1);
        find(KID, Duration.ofSeconds(seconds));
        assertThat(http.requests()).hasSize(2);
    }

    @Test
    void a_key_taken_from_the_set_stops_working_with_the_next_look() {
        find(KID, Duration.ZERO);
        http.now(request -> StubHttp.json(Keys.jwks(Keys.PLATFORM_NEXT)));

        assertThat(find(KID, Duration.ofMinutes(61))).isInstanceOf(KeyLookup.Unknown.class);
    }

    @Test
    @DisplayName("B2 unknown key ids fetch at once, then every 10 seconds at most")
    void unknown_key_ids_are_rate_limited() {
        find(KID, Duration.ZERO);
        for (int i = 0; i < 10; i++) {
            assertThat(find("nobody-" + i, Duration.ofSeconds(1))).isInstanceOf(KeyLookup.Unknown.class);
        }
        assertThat(http.requests()).hasSize(2);

        find("nobody", Duration.ofSeconds(11));
        assertThat(http.requests()).hasSize(3);
        assertThat(find(KID, Duration.ofSeconds(11))).isInstanceOf(KeyLookup.Found.class);
    }

    @Test
    void a_stale_set_of_a_dead_platform_is_tried_again_every_30_seconds() {
        find(KID, Duration.ZERO);
        http.now(request -> StubHttp.status(503));

        for (int second = 0; second < 30; second++) {
            assertThat(find(KID, Duration.ofHours(2).plusSeconds(second))).isInstanceOf(KeyLookup.Found.class);
        }
        assertThat(http.requests()).hasSize(2);
        find(KID, Duration.ofHours(2).plusSeconds(30));
        assertThat(http.requests()).hasSize(3);
    }

    @Test
    void a_dead_platform_is_not_asked_for_each_cold_launch() {
        http.now(request -> StubHttp.status(503));
        find(KID, Duration.ZERO);
        find(KID, Duration.ofMillis(1900));
        assertThat(http.requests()).hasSize(1);

        http.now(request -> StubHttp.json(Keys.jwks(Keys.PLATFORM)));
        assertThat(find(KID, Duration.ofSeconds(2))).isInstanceOf(KeyLookup.Found.class);
    }

    @Test
    void cold_threads_share_one_fetch() throws Exception {
        assertThat(together(request -> StubHttp.json(Keys.jwks(Keys.PLATFORM))))
                .allMatch(KeyLookup.Found.class::isInstance);
        assertThat(http.requests()).hasSize(1);
    }

    @Test
    void cold_threads_share_one_failure() throws Exception {
        assertThat(together(request -> {
                    throw new LtiHttpException(LtiHttpException.Kind.NO_ANSWER, "made for the test");
                }))
                .containsOnly(new KeyLookup.Unreachable(true));
        assertThat(http.requests()).hasSize(1);
    }

    @Test
    @DisplayName("B34 two different keys with one id: neither is used, the others are")
    void a_duplicate_key_id_is_not_guessed() {
        String one = Keys.jwks(Keys.PLATFORM, Keys.PLATFORM_NEXT);
        http.now(request -> StubHttp.json(one.replace(
                "]}", "," + Keys.jwks(Keys.STRANGER).replace("{\"keys\":[", "").replace(Keys.STRANGER.keyId(), KID))));

        assertThat(find(KID, Duration.ZERO)).isInstanceOf(KeyLookup.Unusable.class);
        assertThat(find(Keys.PLATFORM_NEXT.keyId(), Duration.ZERO)).isInstanceOf(KeyLookup.Found.class);
    }

    @Test
    void a_key_without_alg_or_use_is_good() {
        http.now(request -> StubHttp.json(Keys.jwks(Keys.PLATFORM)
                .replace("\"alg\":\"RS256\"", "\"x\":1")
                .replace("\"use\":\"sig\"", "\"y\":1")));

        assertThat(find(KID, Duration.ZERO)).isInstanceOf(KeyLookup.Found.class);
    }

    @Test
    void one_odd_key_does_not_hide_the_good_one() {
        http.now(request -> StubHttp.json(Keys.jwks(Keys.PLATFORM)
                .replace("{\"keys\":[", "{\"keys\":[{\"kty\":\"RSA\",\"n\":\"%\",\"e\":7,\"kid\":\"odd\"},7,{},")));

        assertThat(find(KID, Duration.ZERO)).isInstanceOf(KeyLookup.Found.class);
    }

    private KeyLookup find(String kid, Duration later) {
        return keys.find(Samples.JWKS, kid, Samples.NOW.plus(later));
    }

    /** Thirty-two threads want the key before the first fetch is answered. */
    private List<KeyLookup> together(StubHttp.Handler answer) throws Exception {
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
            List<Future<KeyLookup>> running = new ArrayList<>();
            Instant now = Samples.NOW;
            for (int i = 0; i < many; i++) {
                running.add(threads.submit(() -> {
                    arrived.countDown();
                    return keys.find(Samples.JWKS, KID, now);
                }));
            }
            List<KeyLookup> found = new ArrayList<>();
            for (Future<KeyLookup> one : running) {
                found.add(one.get());
            }
            return found;
        } finally {
            threads.shutdownNow();
        }
    }
}
