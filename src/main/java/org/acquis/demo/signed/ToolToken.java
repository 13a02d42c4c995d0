package org.acquis.demo.signed;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.acquis.demo.site.PhpJson;

/**
 * A JWT that a tool signed, as client assertion (RFC 7523) or as answer to a deep-linking request, and what Moodle 4.5
 * checks of either: kid, algorithm, signature and, without any leeway, the times. Not aud, not jti.
 */
public final class ToolToken {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    private final String compact;
    private final JsonNode header;
    private final JsonNode claims;

    private ToolToken(String compact, JsonNode header, JsonNode claims) {
        this.compact = compact;
        this.header = header;
        this.claims = claims;
    }

    /** Empty when it has not three parts of which the first two are JSON. */
    public static Optional<ToolToken> read(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Optional<JsonNode> claims = PhpJson.read(new Base64URL(parts[1]).decodeToString());
        return PhpJson.read(new Base64URL(parts[0]).decodeToString())
                .flatMap(header -> claims.map(body -> new ToolToken(compact, header, body)));
    }

    public JsonNode claims() {
        return claims;
    }

    /** The first thing wrong, in Moodle's words; empty when it is good. */
    Optional<String> wrong(JWKSet keys, Instant now) {
        String kid = header.path("kid").asText();
        if (kid.isEmpty()) {
            return Optional.of("error/Error: kid must be provided in JWT header.");
        }
        JWSAlgorithm algorithm = JWSAlgorithm.parse(header.path("alg").asText());
        if (!ALGORITHMS.contains(algorithm)) {
            return Optional.of("Algorithm not supported");
        }
        JWK key = keys.getKeyByKeyId(kid);
        if (key == null) {
            return Optional.of("\"kid\" invalid, unable to lookup correct key");
        }
        if (key.getAlgorithm() != null && !key.getAlgorithm().getName().equals(algorithm.getName())) {
            return Optional.of("Incorrect key for this algorithm");
        }
        if (!signedWith(key)) {
            return Optional.of("Signature verification failed");
        }
        return untimely(now);
    }

    private boolean signedWith(JWK key) {
        try {
            JWSObject signed = JWSObject.parse(compact);
            if (!(key instanceof AsymmetricJWK pair)) {
                return false;
            }
            JWSVerifier verifier =
                    new DefaultJWSVerifierFactory().createJWSVerifier(signed.getHeader(), pair.toPublicKey());
            return signed.verify(verifier);
        } catch (ParseException | JOSEException notVerifiable) {
            return false;
        }
    }

    /** Where nbf is there, iat is not looked at. */
    private Optional<String> untimely(Instant now) {
        String start = claims.has("nbf") ? "nbf" : "iat";
        if (claims.has(start) && claims.path(start).asLong() > now.getEpochSecond()) {
            return Optional.of("Cannot handle token with " + start + " prior to "
                    + Instant.ofEpochSecond(claims.path(start).asLong()));
        }
        if (claims.has("exp") && now.getEpochSecond() >= claims.path("exp").asLong()) {
            return Optional.of("Expired token");
        }
        return Optional.empty();
    }
}
