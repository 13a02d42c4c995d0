package org.acquis.gradesync.sending;

import java.util.Optional;
import org.acquis.gradesync.sending.Verdict.Health;
import org.acquis.lti13.service.ServiceFailure;
import org.acquis.lti13.service.TokenRefusal;

/** What a failed call means for a score (statuses as Moodle 4.5 uses them). */
final class FailureVerdict {
    private FailureVerdict() {}

    static Verdict of(ServiceFailure failure) {
        if (failure instanceof ServiceFailure.Conflict) {
            return new Verdict.Clash("newer-grade", Optional.empty());
        }
        if (failure instanceof ServiceFailure.Gone) {
            return new Verdict.ColumnGone();
        }
        if (failure instanceof ServiceFailure.TokenRefused token) {
            return withoutToken(token.reason());
        }
        if (failure instanceof ServiceFailure.Unauthorized) {
            return new Verdict.Later("token-refused", Optional.empty(), true, Health.BARRED);
        }
        if (failure instanceof ServiceFailure.ScopeNotOffered) {
            return new Verdict.Later("scope-not-offered", Optional.empty(), true, Health.WELL);
        }
        if (failure instanceof ServiceFailure.RateLimited limited) {
            return new Verdict.Later("rate-limited", limited.retryAfter(), false, Health.TROUBLED);
        }
        if (failure instanceof ServiceFailure.ServerTrouble trouble) {
            return broken(trouble);
        }
        return switch (failure.next()) {
            case UNKNOWN -> new Verdict.Unknown(failure.code(), failure.retryAfter());
            case RETRY -> new Verdict.Later(failure.code(), failure.retryAfter(), false, Health.TROUBLED);
            case CONFLICT, PERMANENT -> new Verdict.Refused(failure.code());
        };
    }

    /** 500 is what Moodle answers for a locked grade or column: others may go through, this one is tried seldom. */
    private static Verdict broken(ServiceFailure.ServerTrouble trouble) {
        if (trouble.next() == ServiceFailure.Next.UNKNOWN) {
            return new Verdict.Unknown("server-trouble", trouble.retryAfter());
        }
        return trouble.status() == 500
                ? new Verdict.Later("perhaps-locked", trouble.retryAfter(), true, Health.WELL)
                : new Verdict.Later("server-trouble", trouble.retryAfter(), false, Health.TROUBLED);
    }

    private static Verdict withoutToken(TokenRefusal reason) {
        if (reason instanceof TokenRefusal.FewerScopes) {
            return new Verdict.Later("scope-not-granted", Optional.empty(), true, Health.WELL);
        }
        return reason.mayPass()
                ? new Verdict.Later("token-not-had", reason.retryAfter(), false, Health.TROUBLED)
                : new Verdict.Later("token-refused", Optional.empty(), true, Health.BARRED);
    }
}
