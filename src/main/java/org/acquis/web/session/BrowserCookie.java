package org.acquis.web.session;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Optional;
import org.acquis.lti13.BrowserBinding;

/**
 * The one cookie of a browser: it carries the secret that binds logins and sessions to it. Partitioned (CHIPS), because
 * the tool lives in a frame of the platform, where third-party cookies are dropped otherwise.
 */
public final class BrowserCookie {
    private static final String NAME = "acquis_browser";
    /** Browsers take such a cookie only over https, for this host alone, so that no neighbour can set it (RFC 6265bis). */
    private static final String OF_HOST = "__Host-" + NAME;

    private static final String OVER_HTTPS = "browser-cookie-over-https";
    private static final String ATTRIBUTES = "; Path=/; Max-Age=43200; HttpOnly; Secure; SameSite=None; Partitioned";

    private BrowserCookie() {}

    /** To be called before any other handler of a tool whose public address is https. */
    public static void overHttps(Context context) {
        context.attribute(OVER_HTTPS, true);
    }

    private static String name(Context context) {
        return context.attribute(OVER_HTTPS) == null ? NAME : OF_HOST;
    }

    /** What the request brought, where it is well formed. */
    public static Optional<BrowserBinding> read(Context context) {
        return Optional.ofNullable(context.cookie(name(context))).flatMap(BrowserBinding::read);
    }

    /** A valid cookie is kept, so that parallel tabs do not disturb each other, and lives on for another twelve hours. */
    public static BrowserBinding readOrGive(Context context, SecureRandom random) {
        BrowserBinding binding = read(context).orElseGet(() -> BrowserBinding.fresh(random));
        context.res().addHeader("Set-Cookie", name(context) + "=" + binding.secret() + ATTRIBUTES);
        return binding;
    }
}
