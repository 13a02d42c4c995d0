package org.acquis.lti13;

import java.time.Duration;

/**
 * Port: one HTTP exchange with a platform (RFC 9110; Security Framework 4 and 6.3). The implementation resolves and checks the host, follows no redirect (a 3xx is
 * an answer like another), and holds a deadline and a size cap over the whole exchange, body included.
 */
public interface LtiHttp {
    /**
     * @return whatever the platform answered, of any status
     * @throws LtiHttpException when there is no complete answer; its kind says whether the request can have had an effect
     */
    LtiResponse send(LtiRequest request) throws LtiHttpException;

    /**
     * The same with less patience than usual, as part of a longer conversation.
     *
     * @param patience for the whole exchange; more than the usual deadline changes nothing
     */
    default LtiResponse send(LtiRequest request, Duration patience) throws LtiHttpException {
        return send(request);
    }
}
