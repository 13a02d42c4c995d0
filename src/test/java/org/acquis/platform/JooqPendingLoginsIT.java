package org.acquis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acquis.lti13.Fingerprint;
import org.acquis.lti13.login.PendingLogin;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.junit.jupiter.api.Test;

class JooqPendingLoginsIT {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Fingerprint STATE = Fingerprint.of("state");
    private static final Fingerprint BROWSER = Fingerprint.of("browser");

    private static final Database DATABASE = TestDatabase.fresh();

    private final Database database = emptied();
    private final JooqPendingLogins logins = new JooqPendingLogins(database);
    private final PendingLogin login = new PendingLogin(
            STATE,
            Fingerprint.of("nonce"),
            BROWSER,
            Platforms.moodle(database, "a").value(),
            URI.create("https://acquis.example.org/lti/launch"),
            Optional.of("_parent"),
            NOW,
            NOW.plusSeconds(600),
            Optional.empty());

    @Test
    void a_login_is_found_as_it_was_saved() {
        logins.save(login);
        assertThat(logins.find(STATE)).contains(login);
        assertThat(logins.find(Fingerprint.of("another"))).isEmpty();
    }

    @Test
    void a_login_is_consumed_once() {
        logins.save(login);
        assertThat(logins.consume(STATE, BROWSER, NOW)).isTrue();
        assertThat(logins.consume(STATE, BROWSER, NOW)).isFalse();
        assertThat(logins.find(STATE).flatMap(PendingLogin::consumedAt)).contains(NOW);
    }

    @Test
    void another_browser_does_not_spend_a_login() {
        logins.save(login);
        assertThat(logins.consume(STATE, Fingerprint.of("thief"), NOW)).isFalse();
        assertThat(logins.consume(STATE, BROWSER, NOW)).isTrue();
    }

    @Test
    void a_login_cannot_be_consumed_from_its_expiry_on() {
        logins.save(login);
        assertThat(logins.consume(STATE, BROWSER, login.expiresAt())).isFalse();
        assertThat(logins.find(STATE).flatMap(PendingLogin::consumedAt)).isEmpty();
    }

    @Test
    void of_many_at_the_same_moment_exactly_one_wins() throws Exception {
        int rivals = 8;
        ExecutorService threads = Executors.newFixedThreadPool(rivals);
        try {
            for (int round = 0; round < 10; round++) {
                Fingerprint state = Fingerprint.of("state " + round);
                logins.save(new PendingLogin(
                        state,
                        login.nonce(),
                        BROWSER,
                        login.registrationId(),
                        login.targetLinkUri(),
                        Optional.empty(),
                        NOW,
                        login.expiresAt(),
                        Optional.empty()));
                CyclicBarrier start = new CyclicBarrier(rivals);
                Callable<Boolean> rival = () -> {
                    start.await();
                    return logins.consume(state, BROWSER, NOW);
                };
                List<Future<Boolean>> results = new ArrayList<>();
                for (int i = 0; i < rivals; i++) {
                    results.add(threads.submit(rival));
                }
                int winners = 0;
                for (Future<Boolean> result : results) {
                    winners += result.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_login_stays_ten_minutes_beyond_its_expiry_and_then_goes() {
        logins.save(login);
        Instant end = login.expiresAt().plus(Duration.ofMinutes(10));
        assertThat(logins.sweep(end)).isZero();
        assertThat(logins.find(STATE)).isPresent();
        assertThat(logins.sweep(end.plusSeconds(1))).isEqualTo(1);
        assertThat(logins.find(STATE)).isEmpty();
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        return DATABASE;
    }
}
