package org.acquis.demo.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The one RSA-2048 key of the site, made at the first start and never changed, as in Moodle. */
public final class SiteKey {
    private final FutureTask<RSAKey> key;

    public SiteKey(Settings settings) {
        key = new FutureTask<>(() -> keptOrMade(settings));
    }

    /** Makes the key before anybody needs it, which takes up to a second. */
    public void prepare() {
        key.run();
    }

    /** JSON of the public key set. */
    public String publicKeys() {
        return new JWKSet(key().toPublicJWK()).toString();
    }

    /** Compact RS256 signature over this JSON. */
    public String sign(String claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key().getKeyID())
                    .build();
            JWSObject signed = new JWSObject(header, new Payload(claims));
            signed.sign(new RSASSASigner(key()));
            return signed.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The claims of a JWT that this key signed; its times are not looked at. */
    public Optional<JsonNode> read(String compact) {
        try {
            JWSObject signed = JWSObject.parse(compact);
            return signed.verify(new RSASSAVerifier(key().toRSAPublicKey()))
                    ? PhpJson.read(signed.getPayload().toString())
                    : Optional.empty();
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private RSAKey key() {
        prepare();
        try {
            return key.get();
        } catch (ExecutionException damaged) {
            throw new IllegalStateException("The demo LMS's signing key cannot be read from its table", damaged);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the demo LMS's signing key was made", stopped);
        }
    }

    private static RSAKey keptOrMade(Settings settings) throws ParseException {
        return RSAKey.parse(settings.keptOrMade("signing_key", SiteKey::generate));
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(Secrets.hex(20))
                    .algorithm(JWSAlgorithm.RS256)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate()
                    .toJSONString();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
