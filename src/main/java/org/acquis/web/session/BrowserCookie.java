package org.acquis.web.session;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one cookie of a browser: 256 random bits that bind logins and sessions to it. Only its hash is ever stored.
 * Partitioned (CHIPS), because the tool lives in a frame of the platform and third-party cookies are dropped otherwise.
 */
public final class BrowserCookie {
    static final String NAME = "acquis_browser";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private BrowserCookie() {}

    /** The browser's secret, where the request brought a well-formed one. */
    public static Optional<String> read(Context context) {
        return Optional.ofNullable(context.cookie(NAME))
                .filter(value -> SHAPE.matcher(value).matches());
    }

    /** The browser's secret; a browser without one is given one with this answer. */
    public static String readOrGive(Context context) {
        return read(context).orElseGet(() -> {
            String secret = randomToken();
            context.res()
                    .addHeader(
                            "Set-Cookie",
                            NAME + "=" + secret
                                    + "; Path=/; Max-Age=43200; HttpOnly; Secure; SameSite=None; Partitioned");
            return secret;
        });
    }

    /** SHA-256 of the secret: what tables hold. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 256 random bits, base64url. */
    static String randomToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
