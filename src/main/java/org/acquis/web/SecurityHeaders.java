package org.acquis.web;

import io.javalin.http.Context;

/** Headers of every answer. Frames are allowed only to the platform that a session came from. */
public final class SecurityHeaders {
    private SecurityHeaders() {}

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOBODY = "'none'";

    /** Before any handler: nobody may frame, nothing may load from elsewhere, no script or style stands in a page. */
    public static void strictest(Context context) {
        policy(context, NOBODY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
    }

    /** @param origins of platforms, space separated; none: nobody may frame */
    public static void frameAncestors(Context context, String origins) {
        policy(context, origins.isBlank() ? NOBODY : origins);
    }

    /** A form of this page is posted to the platform. After {@link #frameAncestors}. */
    public static void formsMayGoTo(Context context, String origin) {
        String policy = context.res().getHeader(POLICY);
        context.header(POLICY, policy.replace("form-action 'self'", "form-action 'self' " + origin));
    }

    private static void policy(Context context, String frameAncestors) {
        context.header(
                POLICY,
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
                        + frameAncestors);
    }
}
