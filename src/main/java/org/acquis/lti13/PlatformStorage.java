package org.acquis.lti13;

/**
 * Where a platform keeps data for tools whose cookies are blocked (LTI Client Side postMessages 0.1; LTI postMessage
 * Storage 0.1; LTI OIDC Login with LTI Client Side postMessages 0.1).
 *
 * @param origin of the platform's authorization endpoint: messages go to it and are believed from it, nowhere else
 * @param target name of the platform's frame that answers, or {@code _parent}
 */
public record PlatformStorage(Origin origin, String target) {

    /** @param target as the platform named it when the login began */
    public static PlatformStorage of(Registration registration, String target) {
        Origin origin = Origin.of(registration.authorizationEndpoint())
                .orElseThrow(() -> new IllegalArgumentException("an authorization endpoint is a web address"));
        return new PlatformStorage(origin, target);
    }

    /** What {@link #toString()} wrote. */
    public static PlatformStorage read(String written) {
        int blank = written.indexOf(' ');
        return new PlatformStorage(
                Origin.parse(written.substring(0, blank)).orElseThrow(), written.substring(blank + 1));
    }

    /** Origin, blank, target. */
    @Override
    public String toString() {
        return origin + " " + target;
    }
}
