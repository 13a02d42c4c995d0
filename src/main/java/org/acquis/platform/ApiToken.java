package org.acquis.platform;

import java.security.SecureRandom;
import org.acquis.lti13.Fingerprint;
import org.acquis.lti13.RandomText;

/**
 * What a program shows to read the published versions of one school.
 *
 * @param secret begins with {@code acquis_}, so that scanners for leaked secrets know it; 43 letters, digits, - and _ follow
 */
public record ApiToken(String secret) {
    private static final String PREFIX = "acquis_";

    static ApiToken fresh(SecureRandom random) {
        return new ApiToken(PREFIX + RandomText.of(32, random));
    }

    /** What is stored of it. */
    Fingerprint fingerprint() {
        return Fingerprint.of(secret);
    }

    @Override
    public String toString() {
        return "ApiToken[hidden]";
    }
}
