package org.acquis.lti13.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.acquis.lti13.keys.KeyLookup;
import org.acquis.lti13.keys.PlatformKeys;

/**
 * Signature of the token (Security Framework 5.1.3, steps 1 and 6): RS256 and nothing else, by a key from the registered
 * key set. {@code jku}, {@code x5u}, {@code jwk} and {@code x5c} of the header are never looked at.
 */
final class SignatureCheck {
    private static final JWSHeader RS256 = new JWSHeader(JWSAlgorithm.RS256);

    private final PlatformKeys keys;

    SignatureCheck(PlatformKeys keys) {
        this.keys = keys;
    }

    Optional<LaunchRefusal> check(IdToken token, URI jwksUri, Instant now) {
        // Decided before any key is touched. A critical extension would change what the signature means.
        boolean rs256 = "RS256".equals(token.header().path("alg").textValue());
        if (!rs256 || token.header().has("crit")) {
            return Optional.of(new KeyRefusal.AlgorithmNotAllowed());
        }
        JsonNode keyId = token.header().path("kid");
        if (!keyId.isTextual() || keyId.textValue().isBlank()) {
            return Optional.of(new KeyRefusal.KeyIdMissing());
        }
        KeyLookup lookup = keys.find(jwksUri, keyId.textValue(), now);
        if (lookup instanceof KeyLookup.Found found) {
            return verify(token, found);
        }
        if (lookup instanceof KeyLookup.Unreachable unreachable) {
            return Optional.of(new KeyRefusal.KeysUnreachable(unreachable.late()));
        }
        return Optional.of(
                lookup instanceof KeyLookup.Unusable ? new KeyRefusal.KeyUnusable() : new KeyRefusal.KeyUnknown());
    }

    private static Optional<LaunchRefusal> verify(IdToken token, KeyLookup.Found key) {
        try {
            boolean signed = key.verifier().verify(RS256, token.signingInput(), token.signature());
            return signed ? Optional.empty() : Optional.of(new KeyRefusal.SignatureInvalid());
        } catch (JOSEException e) {
            return Optional.of(new KeyRefusal.SignatureInvalid());
        }
    }
}
