package org.acquis.lti13.keys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.ArrayList;
import java.util.List;

/** The key set this tool publishes (RFC 7517; Security Framework 6.3). */
public final class ToolJwks {
    private final ToolKeys keys;

    public ToolJwks(ToolKeys keys) {
        this.keys = keys;
    }

    /** The document, public halves only; Moodle needs {@code alg} and {@code kid} in every key. */
    public String json() {
        List<JWK> published = new ArrayList<>();
        for (PublishedKey key : keys.published()) {
            published.add(new RSAKey.Builder(key.publicKey())
                    .keyID(key.keyId())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .build());
        }
        return new JWKSet(published).toString(true);
    }
}
