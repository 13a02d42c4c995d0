package org.acquis.lti13.registration;

import org.acquis.lti13.Origin;

/**
 * Port: where a platform may have its endpoints (Dynamic Registration 1.0). A registration is an invitation to call addresses that somebody else
 * wrote down, so the answer is "only where the issuer lives" unless an operator says otherwise.
 */
public interface PlatformHosts {
    /**
     * @param issuer of the platform
     * @param address of its configuration or of one of its endpoints
     */
    boolean allow(Origin issuer, Origin address);

    /**
     * The issuer's own origin, and https.
     *
     * @param plainHttp also lets a platform speak plain http; the HTTP port still decides for which networks
     */
    static PlatformHosts issuerOnly(boolean plainHttp) {
        return (issuer, address) ->
                issuer.equals(address) && (plainHttp || address.scheme().equals("https"));
    }
}
