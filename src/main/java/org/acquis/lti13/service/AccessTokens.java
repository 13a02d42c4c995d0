package org.acquis.lti13.service;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;
import org.acquis.lti13.keys.ToolKeys;

/**
 * Access tokens by client credentials (Security Framework 4.1; RFC 7523). A token is kept by registration and scopes until
 * shortly before its end; senders that need the same one wait for one call and share its outcome. A refusal is shared by
 * those who waited, not kept.
 */
public final class AccessTokens {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    /** All that the token depends on: a changed registration is another key. */
    private record Key(
            long registration, String clientId, URI endpoint, Optional<String> audience, Set<Scope> scopes) {}

    /** An asked-for token and from when on it is asked for anew. */
    private record Asked(TokenAnswer answer, Instant renewAt) {}

    private final LtiHttp http;
    private final ToolKeys keys;
    private final Clock clock;
    private final TokenObserver observer;
    private final ConcurrentMap<Key, CompletableFuture<Asked>> tokens = new ConcurrentHashMap<>();

    public AccessTokens(LtiHttp http, ToolKeys keys, Clock clock) {
        this(http, keys, clock, (registration, answer) -> {});
    }

    /** @param observer is told how each request ended */
    public AccessTokens(LtiHttp http, ToolKeys keys, Clock clock, TokenObserver observer) {
        this.http = http;
        this.keys = keys;
        this.clock = clock;
        this.observer = observer;
    }

    /** A token good for all of these scopes, or why there is none. */
    public TokenAnswer bearer(Registration registration, Set<Scope> scopes) {
        Key key = key(registration, scopes);
        while (true) {
            CompletableFuture<Asked> current = tokens.get(key);
            // Whoever finds a call under way shares what it brings.
            if (current != null && (!current.isDone() || usable(current.join()))) {
                return current.join().answer();
            }
            CompletableFuture<Asked> mine = new CompletableFuture<>();
            boolean ours = current == null ? tokens.putIfAbsent(key, mine) == null : tokens.replace(key, current, mine);
            if (ours) {
                return ask(key, registration, mine);
            }
        }
    }

    /** Forgets a token the platform no longer takes, unless a newer one is already there. */
    public void invalidate(Registration registration, Set<Scope> scopes, AccessToken refused) {
        Key key = key(registration, scopes);
        CompletableFuture<Asked> current = tokens.get(key);
        if (current != null && current.isDone() && current.join().answer().equals(refused)) {
            tokens.remove(key, current);
        }
    }

    private TokenAnswer ask(Key key, Registration registration, CompletableFuture<Asked> mine) {
        TokenAnswer answer = null;
        try {
            answer = request(registration, key.scopes());
            observer.answered(registration, answer);
            return answer;
        } finally {
            if (answer instanceof AccessToken token) {
                mine.complete(new Asked(token, renewAt(token)));
            } else {
                tokens.remove(key, mine);
                // A breakdown of our own is thrown to us; the others only learn that there was no answer.
                mine.complete(new Asked(
                        answer == null ? new TokenRefusal.Unreachable(LtiHttpException.Kind.CONNECT_FAILED) : answer,
                        Instant.MIN));
            }
        }
    }

    private TokenAnswer request(Registration registration, Set<Scope> scopes) {
        Instant now = clock.instant();
        String form = "grant_type=client_credentials"
                + "&client_assertion_type=" + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion=" + encoded(ClientAssertion.sign(registration, keys.current(), now))
                + "&scope=" + encoded(Scope.joined(scopes));
        LtiRequest request = LtiRequest.sending(
                LtiRequest.Method.POST,
                registration.tokenEndpoint(),
                "application/json",
                "application/x-www-form-urlencoded",
                form);
        try {
            return TokenResponse.read(http.send(request), scopes, now);
        } catch (LtiHttpException e) {
            return new TokenRefusal.Unreachable(e.kind());
        }
    }

    private boolean usable(Asked asked) {
        return asked.answer() instanceof AccessToken && clock.instant().isBefore(asked.renewAt());
    }

    /** A minute before the end, or for short lives a quarter of them. */
    private Instant renewAt(AccessToken token) {
        Duration life = Duration.between(clock.instant(), token.expiresAt());
        Duration quarter = life.dividedBy(4);
        return token.expiresAt().minus(quarter.compareTo(MARGIN) < 0 ? quarter : MARGIN);
    }

    private static Key key(Registration registration, Set<Scope> scopes) {
        return new Key(
                registration.id(),
                registration.clientId(),
                registration.tokenEndpoint(),
                registration.tokenAudience(),
                Set.copyOf(scopes));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
