package org.acquis.web.caseapi;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.acquis.ops.RateLimit;
import org.acquis.platform.ApiToken;
import org.acquis.platform.ApiTokens;
import org.acquis.platform.SchoolId;
import org.acquis.web.ClientAddress;
import org.acquis.web.caseapi.CaseAnswer.Reason;
import org.acquis.web.caseapi.CaseAnswer.Refused;

/**
 * Who may read, by a token in the header (RFC 6750). A token is read from no other place: addresses stand in logs. A
 * good one is never held up by bad ones of the same address.
 */
final class Bearers {
    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 200;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int OF_ONE_SCHOOL = 600;
    private static final int BAD_ONES_OF_ONE_ADDRESS = 60;
    private static final int REMEMBERED = 10_000;

    private final ApiTokens tokens;
    private final RateLimit good;
    private final RateLimit bad;

    Bearers(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.good = new RateLimit(OF_ONE_SCHOOL, WINDOW, REMEMBERED, clock);
        this.bad = new RateLimit(BAD_ONES_OF_ONE_ADDRESS, WINDOW, REMEMBERED, clock);
    }

    /** Whom a request is let in for, or why not. */
    sealed interface Entry {}

    record Admitted(SchoolId school) implements Entry {}

    /** @param challenge for the header {@code WWW-Authenticate}; empty where another token would not help */
    record Stopped(Refused refused, Optional<String> challenge) implements Entry {}

    Entry admit(Context context) {
        Optional<ApiToken> shown = shown(context);
        if (shown.isEmpty()) {
            return stopped("Send the token that the operator of Acquis made: Authorization: Bearer TOKEN", "");
        }
        Optional<SchoolId> school = shown.flatMap(tokens::school);
        if (school.isPresent()) {
            return good.allows(Long.toString(school.get().value())) ? new Admitted(school.get()) : busy();
        }
        return bad.allows(ClientAddress.of(context))
                ? stopped(
                        "This token is unknown, has run out, or was revoked. The operator of Acquis makes another one.",
                        ", error=\"invalid_token\"")
                : busy();
    }

    private static Optional<ApiToken> shown(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(secret -> !secret.isEmpty() && secret.length() <= LONGEST)
                .map(ApiToken::new);
    }

    private static Stopped stopped(String description, String error) {
        return new Stopped(
                new Refused(Reason.UNAUTHORISED, description), Optional.of("Bearer realm=\"Acquis CASE\"" + error));
    }

    private static Stopped busy() {
        return new Stopped(new Refused(Reason.BUSY, "Too many requests. Come again in a minute."), Optional.empty());
    }

    static String patience() {
        return Long.toString(WINDOW.toSeconds());
    }
}
