package org.acquis.lti13.launch;

import java.util.Optional;

/**
 * How the same things were named in LTI 1.1 (LTI 1.3 Migration Guide, the claim {@code lti1p1}). The consumer key proves
 * nothing: only its signature with the old secret would.
 *
 * @param userId absent where it equals {@code sub}
 * @param contextId absent where it equals the context's id
 * @param resourceLinkId absent where it equals the resource link's id
 * @param consumerKey {@code oauth_consumer_key}
 * @param consumerKeySign {@code oauth_consumer_key_sign}, Base64 of an HMAC-SHA256
 */
public record Lti11Ids(
        Optional<String> userId,
        Optional<String> contextId,
        Optional<String> resourceLinkId,
        Optional<String> consumerKey,
        Optional<String> consumerKeySign) {

    @Override
    public String toString() {
        return "Lti11Ids[hidden]";
    }
}
