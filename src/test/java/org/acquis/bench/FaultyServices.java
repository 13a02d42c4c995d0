package org.acquis.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiHttpException.Kind;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;

/**
 * A platform in a bad mood: of the posted scores 10 % get 503, 10 % get 429 with Retry-After, 5 % lose their connection
 * and 1 % hang for longer than anybody waits (each second one of these after it was stored); now and then all tokens are
 * forgotten.
 */
final class FaultyServices implements LtiHttp {
    private static final Pattern USER = Pattern.compile("\"userId\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration HANGING = Duration.ofSeconds(12);

    private final LtiHttp usual;
    private final int tokensLastFor;
    private final Random random = new Random(20261124);
    private final ConcurrentMap<String, Instant> notBefore = new ConcurrentHashMap<>();
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger early = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private volatile boolean tokensForgotten;

    /** @param tokensLastFor so many posts of scores */
    FaultyServices(LtiHttp usual, int tokensLastFor) {
        this.usual = usual;
        this.tokensLastFor = tokensLastFor;
    }

    @Override
    public LtiResponse send(LtiRequest request) throws LtiHttpException {
        if (request.uri().getPath().equals("/token")) {
            tokensForgotten = false;
            return usual.send(request);
        }
        if (tokensForgotten) {
            return status(401, Map.of());
        }
        return request.uri().getPath().endsWith("/scores") ? score(request) : usual.send(request);
    }

    int posts() {
        return posts.get();
    }

    int faults() {
        return faults.get();
    }

    /** Scores posted again for a learner before the time that a 429 had asked for. */
    int early() {
        return early.get();
    }

    private LtiResponse score(LtiRequest request) throws LtiHttpException {
        String user = user(request);
        if (Instant.now().isBefore(notBefore.getOrDefault(user, Instant.MIN))) {
            early.incrementAndGet();
        }
        if (posts.incrementAndGet() % tokensLastFor == 0) {
            tokensForgotten = true;
        }
        double fate;
        boolean stored;
        synchronized (random) {
            fate = random.nextDouble();
            stored = random.nextBoolean();
        }
        if (fate >= 0.26) {
            return usual.send(request);
        }
        faults.incrementAndGet();
        if (fate < 0.10) {
            return status(503, Map.of());
        }
        if (fate < 0.20) {
            notBefore.put(user, Instant.now().plus(RETRY_AFTER));
            return status(429, Map.of("Retry-After", List.of(String.valueOf(RETRY_AFTER.toSeconds()))));
        }
        if (stored) {
            usual.send(request);
        }
        if (fate >= 0.25) {
            pause(HANGING);
        }
        throw new LtiHttpException(Kind.NO_ANSWER, "dropped");
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private static LtiResponse status(int status, Map<String, List<String>> headers) {
        return new LtiResponse(status, headers, new byte[0]);
    }

    private static String user(LtiRequest request) {
        Matcher user = USER.matcher(new String(request.body(), StandardCharsets.UTF_8));
        return user.find() ? user.group(1) : "";
    }
}
