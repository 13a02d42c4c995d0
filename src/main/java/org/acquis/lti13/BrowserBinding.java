package org.acquis.lti13;

import java.security.SecureRandom;
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
    private final Optional<PlatformStorage> storage;

    private BrowserBinding(String secret, Optional<PlatformStorage> storage) {
        this.secret = secret;
        this.fingerprint = Fingerprint.of(secret);
        this.storage = storage;
    }

    /** A new one of 256 random bits. */
    public static BrowserBinding fresh(SecureRandom random) {
        return new BrowserBinding(RandomText.of(32, random), Optional.empty());
    }

    /** What a browser sent back; empty when it cannot be one of ours. */
    public static Optional<BrowserBinding> read(String sent) {
        return SHAPE.matcher(sent).matches()
                ? Optional.of(new BrowserBinding(sent, Optional.empty()))
                : Optional.empty();
    }

    /** The same secret, kept by the platform instead of a cookie: then a secret serves one launch, never two. */
    public BrowserBinding keptIn(PlatformStorage where) {
        return new BrowserBinding(secret, Optional.of(where));
    }

    /** Where the platform keeps the secret; empty: the browser keeps it in a cookie. */
    public Optional<PlatformStorage> storage() {
        return storage;
    }

    /** The secret itself, for the cookie or the platform's storage only. */
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
