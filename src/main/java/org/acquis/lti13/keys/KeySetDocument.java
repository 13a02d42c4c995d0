package org.acquis.lti13.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import org.acquis.lti13.json.BoundedJson;

/**
 * Reads a key set (RFC 7517) as launches do. Each key is read for itself, so that one odd key does not hide the good ones; certificates
 * and addresses in it are not looked at.
 */
public final class KeySetDocument {
    private static final int LARGEST = 256 * 1024;
    private static final int MOST_KEYS = 100;
    private static final int LONGEST_ID = 255;

    private KeySetDocument() {}

    /** The keys by id; empty when the document has none or is no key set. */
    public static Map<String, KeyLookup> read(byte[] json) {
        if (json.length > LARGEST) {
            return Map.of();
        }
        JsonNode keys =
                BoundedJson.object(json).map(object -> object.path("keys")).orElse(null);
        if (keys == null || !keys.isArray() || keys.size() > MOST_KEYS) {
            return Map.of();
        }
        Map<String, KeyLookup> byId = new HashMap<>();
        for (JsonNode key : keys) {
            String id = key.path("kid").asText("");
            if (!id.isEmpty() && id.length() <= LONGEST_ID) {
                // Of two keys with one id nobody can say which is meant: neither is used.
                byId.merge(id, usable(key), (one, other) -> new KeyLookup.Unusable());
            }
        }
        return Map.copyOf(byId);
    }

    private static KeyLookup usable(JsonNode key) {
        boolean forUs = key.path("kty").asText("").equals("RSA")
                && key.path("use").asText("sig").equals("sig")
                && key.path("alg").asText("RS256").equals("RS256");
        if (!forUs) {
            return new KeyLookup.Unusable();
        }
        try {
            RSAPublicKey rsa = new RSAKey.Builder(
                            new Base64URL(key.path("n").asText("")),
                            new Base64URL(key.path("e").asText("")))
                    .build()
                    .toRSAPublicKey();
            int bits = rsa.getModulus().bitLength();
            boolean sound =
                    bits >= 2048 && bits <= 8192 && rsa.getPublicExponent().bitLength() <= 64;
            return sound ? new KeyLookup.Found(new RSASSAVerifier(rsa)) : new KeyLookup.Unusable();
        } catch (JOSEException | IllegalArgumentException | IllegalStateException e) {
            return new KeyLookup.Unusable();
        }
    }
}
