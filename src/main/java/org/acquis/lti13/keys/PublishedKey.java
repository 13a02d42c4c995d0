package org.acquis.lti13.keys;

import java.security.interfaces.RSAPublicKey;

/** The public half of a key of this tool (RFC 7517, 4). */
public record PublishedKey(String keyId, RSAPublicKey publicKey) {
    @Override
    public String toString() {
        return "PublishedKey[" + keyId + "]";
    }
}
