package org.acquis.bench;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.acquis.gradesync.sending.StubGradebook;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.service.AccessTokens;
import org.acquis.platform.HttpClientLti;

/** How many token calls it takes when many senders begin at the same moment without a token. */
final class TokenPart {
    private static final int SENDERS = 32;

    private final Platform platform;
    private final PrintStream out;

    TokenPart(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
    }

    void run() {
        StubGradebook gradebook = new StubGradebook(Clock.systemUTC());
        platform.answerWith(request -> {
            FaultyServices.pause(Duration.ofMillis(50));
            return gradebook.send(request);
        });
        HttpClientLti http = new HttpClientLti(true, Duration.ofSeconds(10));
        AccessTokens tokens = new AccessTokens(http, Keys.of(Keys.TOOL), Clock.systemUTC());
        Registration registration = registration();
        CountDownLatch start = new CountDownLatch(SENDERS);
        new Load(SENDERS).run(SENDERS, number -> {
            start.countDown();
            await(start);
            tokens.bearer(registration, Set.of(Scope.SCORE));
            return 0;
        });
        out.printf("tokens: %d call for %d cold senders%n", gradebook.tokens(), SENDERS);
    }

    private Registration registration() {
        URI url = platform.url();
        return new Registration(
                1,
                url.toString(),
                Tool.CLIENT_ID,
                url.resolve("/auth"),
                url.resolve("/token"),
                Optional.empty(),
                url.resolve("/jwks"),
                Set.of(Origin.of(url).orElseThrow()),
                true);
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
