package org.acquis.lti13.login;

import java.time.Instant;
import java.util.Optional;
import org.acquis.lti13.Fingerprint;
import org.acquis.lti13.Registrations;

/**
 * Port: logins that wait for their launch (Security Framework 5.1.1). Rows stay at least ten minutes beyond their expiry, used or not, so that a
 * replay is told apart from nonsense; then a sweep may delete them.
 */
public interface PendingLogins {
    /** Stores a new one; the state is the key. */
    void save(PendingLogin login);

    /** Reads without writing anything, used and expired ones included. */
    Optional<PendingLogin> find(Fingerprint state);

    /**
     * The same with the registration it was sent to, and the status of one of that one's deployments: what a launch asks.
     * A store that holds both answers with one read.
     *
     * @param registrations where registrations are found otherwise
     */
    default Optional<AwaitedLaunch> find(Fingerprint state, String deploymentId, Registrations registrations) {
        return find(state)
                .map(login -> new AwaitedLaunch(login, registrations.find(login.registrationId(), deploymentId)));
    }

    /**
     * Marks as used in one atomic statement: state and browser match, not used, {@code expiresAt > now}. Returns only
     * after the commit.
     *
     * @return true for exactly one caller, ever
     */
    boolean consume(Fingerprint state, Fingerprint browser, Instant now);
}
