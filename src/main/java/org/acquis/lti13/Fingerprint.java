package org.acquis.lti13;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** SHA-256 of a random secret, 32 bytes: what is stored instead of it (OpenID Connect core, 15.5.2). */
public final class Fingerprint {
    private final byte[] digest;

    private Fingerprint(byte[] digest) {
        this.digest = digest;
    }

    public static Fingerprint of(String secret) {
        try {
            return new Fingerprint(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** As it came from the store. */
    public static Fingerprint stored(byte[] digest) {
        if (digest.length != 32) {
            throw new IllegalArgumentException("a fingerprint has 32 bytes, not " + digest.length);
        }
        return new Fingerprint(digest.clone());
    }

    /** The 32 bytes to store. */
    public byte[] bytes() {
        return digest.clone();
    }

    /** Compares in constant time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && MessageDigest.isEqual(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return "Fingerprint[hidden]";
    }
}
