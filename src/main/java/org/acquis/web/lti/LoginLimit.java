package org.acquis.web.lti;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.acquis.ops.RateLimit;
import org.acquis.platform.Reach;
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
        boolean within =
                byAddress.allows(address(context.ip(), context.header("X-Forwarded-For"))) && total.allows("all");
        if (!within) {
            context.header("Retry-After", Long.toString(WINDOW.toSeconds()));
            errors.show(context, 429, "too-many");
        }
        return within;
    }

    /** The last address that a proxy of our own network added; what strangers send in that header is not believed. */
    static String address(String peer, @org.jspecify.annotations.Nullable String forwarded) {
        return Optional.ofNullable(forwarded)
                .filter(list -> isNear(peer))
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .filter(last -> !last.isEmpty() && last.length() <= 64)
                .orElse(peer);
    }

    private static boolean isNear(String peer) {
        try {
            // A peer is always written as an address: nothing is looked up.
            InetAddress address = InetAddress.getByName(peer);
            return Reach.PRIVATE.allows(address);
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
