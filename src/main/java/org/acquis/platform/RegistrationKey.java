package org.acquis.platform;

import java.security.SecureRandom;
import org.acquis.lti13.Fingerprint;
import org.acquis.lti13.RandomText;

/**
 * The secret part of a registration link. Whoever has it may register one platform.
 *
 * @param secret 43 letters, digits, - and _
 */
public record RegistrationKey(String secret) {

    static RegistrationKey fresh(SecureRandom random) {
        return new RegistrationKey(RandomText.of(32, random));
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
