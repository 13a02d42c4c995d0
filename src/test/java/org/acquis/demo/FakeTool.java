package org.acquis.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.acquis.demo.site.ToolLocation;

/** The least of a tool: keys of its own, served over HTTP, and assertions signed with them. */
final class FakeTool implements AutoCloseable {
    private static final RSAKey FIRST_KEY = newKey("tool-1");

    private final HttpServer server;
    private volatile String jwks;
    private volatile int status = 200;
    private volatile String userAgent = "";
    private RSAKey key;

    FakeTool() throws IOException {
        key = FIRST_KEY;
        jwks = new JWKSet(key.toPublicJWK()).toString();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/lti/jwks", exchange -> {
            userAgent = exchange.getRequestHeaders().getFirst("User-Agent");
            byte[] body = jwks.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    ToolLocation location() {
        return ToolLocation.below(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    RSAKey key() {
        return key;
    }

    String userAgent() {
        return userAgent;
    }

    /** Publishes this key only. */
    void changeKey(RSAKey changed) {
        key = changed;
        jwks = new JWKSet(changed.toPublicJWK()).toString();
    }

    void reset() {
        changeKey(FIRST_KEY);
        status = 200;
    }

    void answerWith(int changed) {
        status = changed;
    }

    void publish(String keys) {
        jwks = keys;
    }

    static RSAKey newKey(String kid) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(kid)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String assertion(JWTClaimsSet claims) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims,
                key);
    }

    static String sign(JWSHeader header, JWTClaimsSet claims, RSAKey with) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
