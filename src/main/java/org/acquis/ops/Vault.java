package org.acquis.ops;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must not be read from a copy of the database: AES-256-GCM (NIST SP 800-38D) with a key derived from the
 * master secret. The place (table, column, row) is bound to the text, so that it cannot be moved to another row.
 */
public final class Vault {
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    public Vault(MasterSecret secret) {
        this.key = new SecretKeySpec(secret.derive("acquis encryption 1"), "AES");
    }

    /**
     * @param place where it will be kept, such as {@code tool_key/private_jwk/<kid>}; needed again to decrypt
     * @return format, nonce, cipher text, tag: 29 bytes longer than the text in UTF-8
     */
    public byte[] encrypt(String text, String place) {
        return encrypt(text.getBytes(StandardCharsets.UTF_8), place);
    }

    /** As {@link #encrypt(String, String)}, for bytes. */
    public byte[] encrypt(byte[] plain, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("Encrypting failed", e);
        }
    }

    /** @throws VaultFailure when it was encrypted with another secret or for another place, or was changed */
    public String decrypt(byte[] encrypted, String place) {
        return new String(decryptBytes(encrypted, place), StandardCharsets.UTF_8);
    }

    /** As {@link #decrypt}, for bytes. */
    public byte[] decryptBytes(byte[] encrypted, String place) {
        if (encrypted.length < 1 + NONCE_BYTES + TAG_BITS / 8 || encrypted[0] != FORMAT) {
            throw new VaultFailure("Not something this vault has encrypted", null);
        }
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(encrypted, 1, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, place)
                    .doFinal(encrypted, 1 + NONCE_BYTES, encrypted.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("Encrypted with another secret or for another place, or changed since", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "Vault";
    }
}
