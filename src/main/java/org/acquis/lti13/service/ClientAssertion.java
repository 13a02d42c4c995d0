package org.acquis.lti13.service;

import com.nimbusds.jwt.JWTClaimsSet;
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
        return key.sign(new JWTClaimsSet.Builder()
                .issuer(registration.clientId())
                .subject(registration.clientId())
                .audience(registration
                        .tokenAudience()
                        .orElse(registration.tokenEndpoint().toString()))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now.minus(BACKDATED)))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build());
    }
}
