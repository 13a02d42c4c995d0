package org.acquis.web.lti;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import org.acquis.ops.RateLimit;
import org.acquis.web.ClientAddress;
import org.acquis.web.ErrorPages;

/**
 * How many logins may begin in a minute: each writes a row, and anybody may ask for one. The page that comes before some
 * of them writes nothing, and does not count. A whole school behind one
 * address stays far below; the limit in total holds whatever addresses are claimed.
 */
public final class LoginLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int OF_ONE_ADDRESS = 1_200;
    private static final int IN_TOTAL = 30_000;
    private static final int ADDRESSES = 10_000;

    private final RateLimit byAddress;
    private final RateLimit total;
    private final ErrorPages errors;

    public LoginLimit(ErrorPages errors, Clock clock) {
        this(
                errors,
                new RateLimit(OF_ONE_ADDRESS, WINDOW, ADDRESSES, clock),
                new RateLimit(IN_TOTAL, WINDOW, 1, clock));
    }

    LoginLimit(ErrorPages errors, RateLimit byAddress, RateLimit total) {
        this.errors = errors;
        this.byAddress = byAddress;
        this.total = total;
    }

    /** Otherwise the answer is given already. */
    boolean admits(Context context) {
        boolean within = byAddress.allows(ClientAddress.of(context)) && total.allows("all");
        if (!within) {
            context.header("Retry-After", Long.toString(WINDOW.toSeconds()));
            errors.show(context, 429, "too-many");
        }
        return within;
    }
}
