package org.acquis.lti13;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess: states, nonces, secrets of browsers and links (RFC 6749, 10.10). */
public final class RandomText {
    private RandomText() {}

    /**
     * As many random bytes, in base64url without padding (RFC 4648, 5).
     *
     * @param bytes 32 for whatever is a secret
     */
    public static String of(int bytes, SecureRandom random) {
        byte[] bits = new byte[bytes];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
