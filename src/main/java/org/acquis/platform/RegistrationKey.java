package org.acquis.platform;

import java.security.SecureRandom;
import java.util.Base64;
import org.acquis.lti13.Fingerprint;

/**
 * The secret part of a registration link. Whoever has it may register one platform.
 *
 * @param secret 43 letters, digits, - and _
 */
public record RegistrationKey(String secret) {

    static RegistrationKey fresh(SecureRandom random) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return new RegistrationKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is stored of it. */
    Fingerprint fingerprint() {
        return Fingerprint.of(secret);
    }

    @Override
    public String toString() {
        return "RegistrationKey[hidden]";
    }
}
