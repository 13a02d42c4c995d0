package org.acquis.lti13.service;

import org.acquis.lti13.Registration;

/**
 * Port: is told what came of each request for an access token (RFC 6749, 5; Security Framework 4.1), so that an
 * administrator can be told too.
 */
@FunctionalInterface
public interface TokenObserver {
    /**
     * Called once a request, by the thread that made it, before its token is used; not for tokens that were kept. It must
     * not throw: what it does with the outcome is no reason to send nothing.
     */
    void answered(Registration registration, TokenAnswer answer);
}
