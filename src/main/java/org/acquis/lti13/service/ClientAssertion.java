package org.acquis.lti13.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.acquis.lti13.Registration;
import org.acquis.lti13.keys.ToolKey;

/** The assertion by which this tool shows a platform who it is (RFC 7523, 3; Security Framework 4.1.1). */
final class ClientAssertion {
    /** Moodle gives no leeway to clocks: 5 seconds ahead are refused. */
    private static final Duration BACKDATED = Duration.ofSeconds(30);

    private static final Duration LIFE = Duration.ofMinutes(5);

    private ClientAssertion() {}

    static String sign(Registration registration, ToolKey key, Instant now) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.keyId())
                .build();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(registration.clientId())
                .subject(registration.clientId())
                .audience(registration
                        .tokenAudience()
                        .orElse(registration.tokenEndpoint().toString()))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now.minus(BACKDATED)))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        SignedJWT assertion = new SignedJWT(header, claims);
        try {
            assertion.sign(new RSASSASigner(key.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("the tool's key cannot sign", e);
        }
        return assertion.serialize();
    }
}
