package org.acquis.lti13;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that one browser holds (OpenID Connect core, 3.1.2.1; RFC 6749, 10.12). A login is bound to it, and
 * only that browser can finish the launch. The same secret serves all tabs, so parallel launches do not disturb each
 * other: keep a valid cookie instead of replacing it.
 */
public final class BrowserBinding {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String secret;
    private final Fingerprint fingerprint;

    private BrowserBinding(String secret) {
        this.secret = secret;
        this.fingerprint = Fingerprint.of(secret);
    }

    /** A new one of 256 random bits. */
    public static BrowserBinding fresh(SecureRandom random) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return new BrowserBinding(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What a browser sent back; empty when it cannot be one of ours. */
    public static Optional<BrowserBinding> read(String sent) {
        return SHAPE.matcher(sent).matches() ? Optional.of(new BrowserBinding(sent)) : Optional.empty();
    }

    /** The secret itself, for the cookie only. */
    public String secret() {
        return secret;
    }

    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public String toString() {
        return "BrowserBinding[hidden]";
    }
}
