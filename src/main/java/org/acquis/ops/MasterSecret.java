package org.acquis.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The 32 bytes that everything encrypted depends on. What is lost with them cannot be read again. */
public final class MasterSecret {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final byte[] bytes;

    private MasterSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Base64 with either alphabet; empty when it is not exactly 32 bytes. */
    public static Optional<MasterSecret> parse(String base64) {
        try {
            var bytes =
                    Base64.getDecoder().decode(base64.strip().replace('-', '+').replace('_', '/'));
            return bytes.length == BYTES ? Optional.of(new MasterSecret(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The secret in the file {@code secret} of this home, which is made, for its owner only, when it is absent.
     *
     * @throws MasterSecretRefused when the file is open to others, or holds something else
     */
    public static MasterSecret ofHome(Path home) {
        var file = home.resolve("secret");
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                Folders.createPrivate(home);
                Folders.writePrivate(file, Base64.getEncoder().encodeToString(fresh) + "\n");
            }
            if (isOpenToOthers(file)) {
                throw new MasterSecretRefused(
                        "Others than its owner can read or change " + file + ". Close it with: chmod 600 " + file);
            }
            return parse(Files.readString(file))
                    .orElseThrow(() -> new MasterSecretRefused(
                            file + " does not hold 32 bytes in base64. Restore it from your backup."));
        } catch (IOException e) {
            throw new MasterSecretRefused("The secret in " + file + " cannot be read or made: " + e.getMessage());
        }
    }

    /**
     * The same, and nothing is made.
     *
     * @throws MasterSecretRefused also when the file is absent
     */
    public static MasterSecret keptInHome(Path home) {
        if (!Files.exists(home.resolve("secret"))) {
            throw new MasterSecretRefused(
                    "There is no file secret in " + home
                            + ". Restore it from your backup, or set ACQUIS_SECRET to the one that the database was begun with.");
        }
        return ofHome(home);
    }

    /** Tells secrets apart without telling them: 64 hexadecimal digits. */
    public String fingerprint() {
        return HexFormat.of().formatHex(derive("acquis fingerprint 1"));
    }

    /** A key of 32 bytes for one purpose; from it neither the secret nor another key can be found (RFC 2104). */
    byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    @Override
    public String toString() {
        return "MasterSecret";
    }
}
