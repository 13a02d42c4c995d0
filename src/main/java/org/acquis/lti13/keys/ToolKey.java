package org.acquis.lti13.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
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

    /** The claims as a token in compact form, RS256 with this key's id (RFC 7515; Security Framework 5.2). */
    public String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(keyId())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(privateKey));
        } catch (JOSEException e) {
            throw new IllegalStateException("the tool's key cannot sign", e);
        }
        return token.serialize();
    }

    public String keyId() {
        return published.keyId();
    }

    @Override
    public String toString() {
        return "ToolKey[" + keyId() + "]";
    }
}
