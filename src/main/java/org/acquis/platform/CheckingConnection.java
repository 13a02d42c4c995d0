package org.acquis.platform;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiHttpException.Kind;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Registration;
import org.acquis.lti13.keys.KeyLookup;
import org.acquis.lti13.keys.KeySetDocument;
import org.acquis.platform.PlatformOverview.Deployment;

/**
 * Looks at the connection with one platform both ways: its keys as we read them, and a token, for which the platform must
 * read ours. Moodle answers 404 with a page when its own security settings keep it from reading them.
 */
public final class CheckingConnection {
    /** Moodle refuses a token request from the future at once, and launches last a minute. */
    private static final Duration SKEW = Duration.ofSeconds(20);

    private final LtiHttp http;
    private final CheckingScopes scopes;
    private final Clock clock;

    public CheckingConnection(LtiHttp http, CheckingScopes scopes, Clock clock) {
        this.http = http;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** In the order of a launch: whether it may come in at all, its keys, clocks, our token. */
    public List<ConnectionFinding> of(PlatformOverview platform, Registration registration) {
        List<ConnectionFinding> findings = new ArrayList<>();
        if (platform.status() != PlatformStatus.ACTIVE) {
            findings.add(ConnectionFinding.ill(platform.status().code(), ""));
        }
        deployments(platform).ifPresent(findings::add);
        keys(registration, findings);
        findings.add(TokenFinding.of(scopes.ask(registration)));
        return findings;
    }

    private static Optional<ConnectionFinding> deployments(PlatformOverview platform) {
        long waiting =
                platform.deployments().stream().filter(each -> !each.accepted()).count();
        if (waiting > 0) {
            return Optional.of(ConnectionFinding.ill("deployment-waiting", waiting));
        }
        return platform.deployments().stream().anyMatch(Deployment::accepted)
                ? Optional.empty()
                : Optional.of(ConnectionFinding.ill("deployment-none", ""));
    }

    private void keys(Registration registration, List<ConnectionFinding> findings) {
        try {
            LtiResponse response = http.send(LtiRequest.get(registration.jwksUri(), "application/json"));
            findings.add(keySet(response));
            skew(response).ifPresent(findings::add);
        } catch (LtiHttpException e) {
            findings.add(ConnectionFinding.ill(
                    e.kind() == Kind.HOST_REFUSED ? "private-address" : "keys-unreachable",
                    registration.jwksUri().getHost()));
        }
    }

    private static ConnectionFinding keySet(LtiResponse response) {
        if (response.status() != 200) {
            return ConnectionFinding.ill("keys-status", response.status());
        }
        Collection<KeyLookup> keys = KeySetDocument.read(response.body()).values();
        if (keys.isEmpty()) {
            return ConnectionFinding.ill("keys-unreadable", "");
        }
        return keys.stream().anyMatch(KeyLookup.Found.class::isInstance)
                ? ConnectionFinding.well("keys")
                : ConnectionFinding.ill("keys-unusable", "");
    }

    private Optional<ConnectionFinding> skew(LtiResponse response) {
        return response.header("Date").flatMap(CheckingConnection::date).map(theirs -> {
            Duration ahead = Duration.between(theirs, clock.instant());
            return ahead.abs().compareTo(SKEW) > 0
                    ? ConnectionFinding.ill("clock-differs", ahead.toSeconds())
                    : ConnectionFinding.well("clock");
        });
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
