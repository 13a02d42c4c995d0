package org.acquis.lti13.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/** A key of this tool with its private half, to sign with (Security Framework 6.1). */
public record ToolKey(PublishedKey published, RSAPrivateKey privateKey) {

    /** A new RSA key of 2048 bits; its id is the thumbprint (RFC 7638). */
    public static ToolKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            RSAPublicKey publicKey = (RSAPublicKey) pair.getPublic();
            String keyId =
                    new RSAKey.Builder(publicKey).build().computeThumbprint().toString();
            return new ToolKey(new PublishedKey(keyId, publicKey), (RSAPrivateKey) pair.getPrivate());
        } catch (NoSuchAlgorithmException | JOSEException e) {
            throw new IllegalStateException("every Java runtime has RSA and SHA-256", e);
        }
    }

    public String keyId() {
        return published.keyId();
    }

    @Override
    public String toString() {
        return "ToolKey[" + keyId() + "]";
    }
}
