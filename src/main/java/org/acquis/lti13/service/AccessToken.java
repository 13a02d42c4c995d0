package org.acquis.lti13.service;

import java.time.Instant;

/**
 * A bearer token of a platform (RFC 6749, 5.1; RFC 6750).
 *
 * @param expiresAt when the platform forgets it
 */
public record AccessToken(String value, Instant expiresAt) implements TokenAnswer {

    /** The header's value; Moodle wants the capital B. */
    public String authorization() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "AccessToken[hidden, expiresAt=" + expiresAt + "]";
    }
}
