package org.acquis.lti13.login;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.acquis.lti13.Fingerprint;

/**
 * A login that was sent to the platform and waits for its launch. One row holds the state and the nonce, so consuming it
 * spends both (OpenID Connect core, 3.1.2.1 and 3.1.3.7).
 *
 * @param browser of the browser that began
 * @param storageTarget the platform's frame that keeps the browser's secret; empty: a cookie does
 * @param consumedAt when a launch spent it
 */
public record PendingLogin(
        Fingerprint state,
        Fingerprint nonce,
        Fingerprint browser,
        long registrationId,
        URI targetLinkUri,
        Optional<String> storageTarget,
        Instant startedAt,
        Instant expiresAt,
        Optional<Instant> consumedAt) {}
