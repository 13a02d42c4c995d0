package org.acquis.platform;

import com.nimbusds.jwt.JWTParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP port for token requests, which notes how they end. Whose request it is stands in our own client assertion
 * ({@code sub}, RFC 7523, 3); of the answer only its status is looked at.
 */
public final class NotingTokens implements LtiHttp {
    private static final Logger LOG = LoggerFactory.getLogger(NotingTokens.class);
    private static final String ASSERTION = "client_assertion=";

    private final LtiHttp http;
    private final PlatformJournal journal;
    private final Clock clock;

    public NotingTokens(LtiHttp http, PlatformJournal journal, Clock clock) {
        this.http = http;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public LtiResponse send(LtiRequest request) throws LtiHttpException {
        return noting(request, () -> http.send(request));
    }

    @Override
    public LtiResponse send(LtiRequest request, Duration patience) throws LtiHttpException {
        return noting(request, () -> http.send(request, patience));
    }

    private LtiResponse noting(LtiRequest request, Exchange exchange) throws LtiHttpException {
        try {
            LtiResponse response = exchange.run();
            note(request, response.successful() ? "" : "token-status-" + response.status());
            return response;
        } catch (LtiHttpException e) {
            note(request, "token-endpoint-unreachable");
            throw e;
        }
    }

    /** @param code empty: a token was given */
    private void note(LtiRequest request, String code) {
        Instant now = clock.instant();
        String endpoint = request.uri().toString();
        try {
            clientOf(request).ifPresent(client -> {
                if (code.isEmpty()) {
                    journal.tokenGiven(client, endpoint, now);
                } else {
                    journal.tokenRefused(client, endpoint, code, now);
                }
            });
        } catch (DataAccessException away) {
            LOG.warn("how a token request ended could not be noted");
        }
    }

    private static Optional<String> clientOf(LtiRequest request) {
        return Arrays.stream(new String(request.body(), StandardCharsets.UTF_8).split("&"))
                .filter(field -> field.startsWith(ASSERTION))
                .map(field -> URLDecoder.decode(field.substring(ASSERTION.length()), StandardCharsets.UTF_8))
                .findFirst()
                .flatMap(NotingTokens::subject);
    }

    private static Optional<String> subject(String assertion) {
        try {
            return Optional.ofNullable(
                    JWTParser.parse(assertion).getJWTClaimsSet().getSubject());
        } catch (ParseException notOurs) {
            return Optional.empty();
        }
    }

    private interface Exchange {
        LtiResponse run() throws LtiHttpException;
    }
}
