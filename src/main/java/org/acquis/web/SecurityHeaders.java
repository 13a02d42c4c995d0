package org.acquis.web;

import io.javalin.http.Context;

/** Headers of every answer. Frames are allowed only to the platform that a session came from. */
public final class SecurityHeaders {
    private SecurityHeaders() {}

    /** Before any handler: nobody may frame, nothing may load from elsewhere, no script or style stands in a page. */
    public static void strictest(Context context) {
        frameAncestors(context, "'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
    }

    /** @param origins space separated origins, or {@code 'none'} */
    public static void frameAncestors(Context context, String origins) {
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors " + origins);
    }
}
