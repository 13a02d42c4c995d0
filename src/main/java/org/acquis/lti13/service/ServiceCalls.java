package org.acquis.lti13.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;

/**
 * One call of a platform's service with a bearer token (Security Framework 4.1.3): only to the registration's own origins,
 * with one new token after a 401, and with every failure as a value.
 */
public final class ServiceCalls {
    private final LtiHttp http;
    private final AccessTokens tokens;
    private final Clock clock;

    public ServiceCalls(LtiHttp http, AccessTokens tokens, Clock clock) {
        this.http = http;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Done with any 2xx. */
    public ServiceAnswer<LtiResponse> send(Registration registration, Scope scope, LtiRequest request) {
        if (!registration.allows(request.uri())) {
            return ServiceAnswer.failed(new ServiceFailure.AddressForeign());
        }
        ServiceAnswer<LtiResponse> first = attempt(registration, scope, request);
        boolean renew = first.failure()
                .filter(ServiceFailure.Unauthorized.class::isInstance)
                .isPresent();
        return renew ? attempt(registration, scope, request) : first;
    }

    private ServiceAnswer<LtiResponse> attempt(Registration registration, Scope scope, LtiRequest request) {
        TokenAnswer answer = tokens.bearer(registration, Set.of(scope));
        if (answer instanceof TokenRefusal refusal) {
            return ServiceAnswer.failed(new ServiceFailure.TokenRefused(refusal));
        }
        AccessToken token = (AccessToken) answer;
        try {
            LtiResponse response = http.send(request.with("Authorization", token.authorization()));
            if (response.status() == 401) {
                tokens.invalidate(registration, Set.of(scope), token);
            }
            return response.successful()
                    ? ServiceAnswer.done(response)
                    : ServiceAnswer.failed(failureOf(response, clock.instant()));
        } catch (LtiHttpException e) {
            return ServiceAnswer.failed(
                    e.surelyNotSent() ? new ServiceFailure.NotSent() : new ServiceFailure.NoAnswer());
        }
    }

    private static ServiceFailure failureOf(LtiResponse response, Instant now) {
        int status = response.status();
        if (status >= 500) {
            return new ServiceFailure.ServerTrouble(status, RetryAfter.read(response, now));
        }
        return switch (status) {
            case 400 -> new ServiceFailure.BadRequest();
            case 401 -> new ServiceFailure.Unauthorized();
            case 403 -> new ServiceFailure.Forbidden();
            case 404, 410 -> new ServiceFailure.Gone();
            case 409 -> new ServiceFailure.Conflict();
            case 429 -> new ServiceFailure.RateLimited(RetryAfter.read(response, now));
            default -> new ServiceFailure.Unexpected(status);
        };
    }
}
