package org.acquis.web.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import org.acquis.lti13.BrowserBinding;

/**
 * How a request shows which browser it comes from: by the cookie, or, where the platform keeps the secret instead, by
 * what only a page of ours can send. It is never read from an address.
 */
public final class BrowserSecret {
    private static final String HEADER = "X-Acquis-Browser";
    private static final String FIELD = "acquis_browser";

    private BrowserSecret() {}

    /** Whichever the request brought. */
    static Optional<BrowserBinding> read(Context context) {
        return inHeader(context).or(() -> inField(context)).or(() -> BrowserCookie.read(context));
    }

    /** Another site cannot send this header: its browser would ask us first, and be told no. */
    public static Optional<BrowserBinding> inHeader(Context context) {
        return Optional.ofNullable(context.header(HEADER)).flatMap(BrowserBinding::read);
    }

    /** A form of another site could hold such a field, so the browser has to say that the form is one of ours. */
    private static Optional<BrowserBinding> inField(Context context) {
        if (context.method() != HandlerType.POST || !"same-origin".equals(context.header("Sec-Fetch-Site"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(context.formParam(FIELD)).flatMap(BrowserBinding::read);
    }
}
