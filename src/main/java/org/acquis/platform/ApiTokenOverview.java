package org.acquis.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * A token as the operator sees it.
 *
 * @param name who uses it
 * @param lastUsedAt to the hour
 */
public record ApiTokenOverview(
        ApiTokenId id,
        SchoolId school,
        String name,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsedAt) {
    /** Whether it opens anything at this time. */
    public State state(Instant now) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.VALID : State.EXPIRED;
    }

    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }
}
