package org.acquis.lti13.launch;

import java.util.Set;

/** The error codes a platform may post instead of a token (OpenID Connect core, 3.1.2.6; RFC 6749, 4.1.2.1). */
final class PlatformErrors {
    private static final Set<String> KNOWN = Set.of(
            "access_denied",
            "account_selection_required",
            "consent_required",
            "interaction_required",
            "invalid_request",
            "invalid_scope",
            "login_required",
            "server_error",
            "temporarily_unavailable",
            "unauthorized_client",
            "unsupported_response_type");

    private PlatformErrors() {}

    /** The code, or {@code other}: what a stranger posted is not repeated. */
    static String known(String posted) {
        return KNOWN.contains(posted) ? posted : "other";
    }
}
