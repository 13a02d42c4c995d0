package org.acquis.lti13.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.Signing;
import org.acquis.lti13.fixture.StubHttp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conformance matrix 2.2: tokens whose form, algorithm, key or signature is wrong. */
class BadTokenTest {
    private final LaunchDesk desk = new LaunchDesk();

    /** Header and claims as a good token has them, to be made bad. */
    private interface Forgery extends BiFunction<ObjectNode, ObjectNode, String> {}

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource({"forms", "algorithms", "signatures"})
    void is_refused_and_nothing_is_written(
            String id, String what, BiFunction<ObjectNode, ObjectNode, String> forgery, String code) {
        LaunchDesk.Begun begun = desk.begin();

        LaunchOutcome outcome = desk.launch(begun, forgery.apply(Signing.header(Keys.PLATFORM), desk.claims(begun)));

        assertThat(outcome).isInstanceOfSatisfying(LaunchOutcome.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().status()).isBetween(400, 499);
        });
        assertThat(desk.logins.consumed()).isZero();
    }

    static Stream<Arguments> forms() {
        String deep = "{\"a\":".repeat(500) + "1" + "}".repeat(500);
        return Stream.of(
                bad("B5", "JSON", (h, c) -> c.toString(), "token-malformed"),
                bad("B5", "two parts", (h, c) -> Signing.input(h, c), "token-malformed"),
                bad("B5", "empty signature", (h, c) -> Signing.input(h, c) + ".", "token-malformed"),
                bad("B5", "four parts", (h, c) -> rs256(h, c) + ".x", "token-malformed"),
                bad("B5", "dots only", (h, c) -> "..", "token-malformed"),
                bad("B5", "bad base64", (h, c) -> "%%%.***.!!!", "token-malformed"),
                bad("B5", "not ASCII", (h, c) -> "é" + rs256(h, c), "token-malformed"),
                bad(
                        "B5",
                        "claims as array",
                        (h, c) -> part(h) + "." + Signing.base64url("[]") + ".x",
                        "token-malformed"),
                bad("B5", "no JSON inside", (h, c) -> Signing.base64url("hello") + ".e30.x", "token-malformed"),
                bad(
                        "B5",
                        "member twice",
                        (h, c) -> part(h) + "." + Signing.base64url("{\"a\":1,\"a\":2}") + ".x",
                        "token-malformed"),
                bad("B29", "token missing", (h, c) -> "", "token-missing"),
                bad("B37", "nested JSON", (h, c) -> part(h) + "." + Signing.base64url(deep) + ".x", "token-malformed"),
                bad(
                        "B37",
                        "over the limit",
                        (h, c) -> rs256(h, c.put("x", "y".repeat(128 * 1024))),
                        "token-too-large"));
    }

    static Stream<Arguments> algorithms() {
        return Stream.of(
                bad("B1", "no kid", (h, c) -> rs256(without(h, "kid"), c), "key-id-missing"),
                bad("B1", "kid as number", (h, c) -> rs256(h.put("kid", 1), c), "key-id-missing"),
                bad(
                        "B20",
                        "alg none",
                        (h, c) -> Signing.input(h.put("alg", "none"), c) + ".AA",
                        "algorithm-not-allowed"),
                bad(
                        "B20",
                        "HS256 with the public key",
                        (h, c) -> Signing.hs256WithPublicKey(h.put("alg", "HS256"), c, Keys.PLATFORM),
                        "algorithm-not-allowed"),
                bad(
                        "B20",
                        "RS384",
                        (h, c) -> Signing.rsa(h.put("alg", "RS384"), c, Keys.PLATFORM, "SHA384withRSA"),
                        "algorithm-not-allowed"),
                bad("B20", "alg in small letters", (h, c) -> rs256(h.put("alg", "rs256"), c), "algorithm-not-allowed"),
                bad("B20", "no alg", (h, c) -> rs256(without(h, "alg"), c), "algorithm-not-allowed"),
                bad("B20", "a critical extension", (h, c) -> rs256(crit(h), c), "algorithm-not-allowed"));
    }

    static Stream<Arguments> signatures() {
        return Stream.of(
                bad(
                        "B21",
                        "signed by another key",
                        (h, c) -> Signing.rsa(h, c, Keys.STRANGER, "SHA256withRSA"),
                        "signature-invalid"),
                bad(
                        "B21",
                        "RS384 said to be RS256",
                        (h, c) -> Signing.rsa(h, c, Keys.PLATFORM, "SHA384withRSA"),
                        "signature-invalid"),
                bad("B21", "tampered payload", BadTokenTest::tampered, "signature-invalid"),
                bad("B21", "signature that is no base64", (h, c) -> Signing.input(h, c) + ".%%%", "signature-invalid"),
                bad("B2", "kid not published", (h, c) -> Signing.rs256(c, Keys.STRANGER), "key-unknown"),
                bad(
                        "B33",
                        "jku of an attacker",
                        (h, c) -> stranger(h.put("jku", "https://evil.example/jwks"))
                                .apply(c),
                        "key-unknown"),
                bad(
                        "B33",
                        "x5u of an attacker",
                        (h, c) ->
                                stranger(h.put("x5u", "https://evil.example/x")).apply(c),
                        "key-unknown"),
                bad("B33", "embedded jwk", (h, c) -> stranger(embedded(h)).apply(c), "key-unknown"),
                bad("B34", "kid with a path", (h, c) -> rs256(h.put("kid", "../../etc/passwd"), c), "key-unknown"),
                bad("B34", "kid with SQL", (h, c) -> rs256(h.put("kid", "' OR 1=1 --"), c), "key-unknown"));
    }

    @Test
    @DisplayName("B2 an unknown kid fetches the keys exactly once more")
    void an_unknown_key_is_looked_for_once() {
        LaunchDesk.Begun good = desk.begin();
        desk.launch(good, desk.claims(good));
        LaunchDesk.Begun bad = desk.begin();

        desk.launch(bad, Signing.rs256(desk.claims(bad), Keys.STRANGER));

        assertThat(desk.http.requests()).hasSize(2);
    }

    @Test
    @DisplayName("B20 the algorithm is judged before any key is looked at")
    void a_forbidden_algorithm_fetches_no_keys() {
        LaunchDesk.Begun begun = desk.begin();
        ObjectNode header = Signing.header(Keys.PLATFORM).put("alg", "none");

        desk.launch(begun, Signing.input(header, desk.claims(begun)) + ".AA");

        assertThat(desk.http.requests()).isEmpty();
    }

    @Test
    @DisplayName("B33 only the registered address is asked for keys")
    void only_registered_keys_are_fetched() {
        LaunchDesk.Begun begun = desk.begin();
        ObjectNode header = Signing.header(Keys.STRANGER).put("jku", "https://evil.example/jwks");

        desk.launch(begun, Signing.rsa(header, desk.claims(begun), Keys.STRANGER, "SHA256withRSA"));

        assertThat(desk.http.requests()).allMatch(request -> request.uri().equals(Samples.JWKS));
    }

    @ParameterizedTest(name = "B22 published as {0}")
    @MethodSource("misfits")
    void a_key_that_does_not_fit_is_refused(String what, String jwks) {
        desk.http.now(request -> StubHttp.json(jwks));
        LaunchDesk.Begun begun = desk.begin();

        LaunchOutcome outcome = desk.launch(begun, desk.claims(begun));

        assertThat(((LaunchOutcome.Refused) outcome).refusal()).isEqualTo(new KeyRefusal.KeyUnusable());
    }

    static Stream<Arguments> misfits() {
        String good = Keys.jwks(Keys.PLATFORM);
        String kid = Keys.PLATFORM.keyId();
        return Stream.of(
                Arguments.of("another algorithm", good.replace("RS256", "RS512")),
                Arguments.of("an encryption key", good.replace("\"sig\"", "\"enc\"")),
                Arguments.of("an elliptic curve", "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"" + kid + "\"}]}"),
                Arguments.of("a secret", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\",\"kid\":\"" + kid + "\"}]}"),
                Arguments.of("a key of 1024 bits", small(kid)),
                Arguments.of("no key", "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"" + kid + "\"}]}"));
    }

    private static String small(String kid) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
            return new JWKSet(new RSAKey.Builder(key).keyID(kid).build()).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rs256(ObjectNode header, ObjectNode claims) {
        return Signing.rsa(header, claims, Keys.PLATFORM, "SHA256withRSA");
    }

    private static String part(ObjectNode header) {
        return Signing.base64url(header.toString());
    }

    private static ObjectNode without(ObjectNode header, String member) {
        header.remove(member);
        return header;
    }

    private static ObjectNode crit(ObjectNode header) {
        header.putArray("crit").add("exp");
        return header;
    }

    private static ObjectNode embedded(ObjectNode header) {
        header.putObject("jwk").put("kty", "RSA");
        return header;
    }

    private static java.util.function.Function<ObjectNode, String> stranger(ObjectNode header) {
        header.put("kid", Keys.STRANGER.keyId());
        return claims -> Signing.rsa(header, claims, Keys.STRANGER, "SHA256withRSA");
    }

    private static String tampered(ObjectNode header, ObjectNode claims) {
        String good = rs256(header, claims);
        String forged = Signing.input(header, claims.put("sub", "1"));
        return forged + good.substring(good.lastIndexOf('.'));
    }

    private static Arguments bad(String id, String what, Forgery forgery, String code) {
        return Arguments.of(id, what, forgery, code);
    }
}
