package org.acquis.lti13.launch;

import static org.acquis.lti13.fixture.Samples.lti;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conformance matrix 2.2: correctly signed tokens with wrong claims. */
class BadClaimsTest {
    private static final long NOW = Samples.NOW.getEpochSecond();

    private final LaunchDesk desk = new LaunchDesk();

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("cases")
    void is_refused_and_nothing_is_written(String id, String what, Consumer<ObjectNode> change, String code) {
        LaunchDesk.Begun begun = desk.begin();
        ObjectNode claims = desk.claims(begun);
        change.accept(claims);

        LaunchOutcome outcome = desk.launch(begun, claims);

        assertThat(outcome).isInstanceOfSatisfying(LaunchOutcome.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().status()).isBetween(400, 499);
            assertThat(refused.registration()).contains(Samples.moodle());
            assertThat(refused.toString()).doesNotContain(begun.nonce(), begun.state());
        });
        assertThat(desk.logins.consumed()).isZero();
        assertThat(desk.launch(begun, desk.claims(begun)))
                .as("the login is still good for a good launch")
                .isInstanceOf(LaunchOutcome.Accepted.class);
    }

    static Stream<Arguments> cases() {
        return Stream.of(message(), times(), audience(), issuer(), nonce()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> message() {
        return Stream.of(
                bad("B3", "LTI version 1.1", c -> c.put(lti("version"), "1.1"), "version-unsupported"),
                bad("B3", "LTI version as number", c -> c.put(lti("version"), 1.3), "claim-invalid"),
                bad("B4", "no LTI version", c -> c.remove(lti("version")), "claim-missing"),
                bad(
                        "B6",
                        "no LTI claims at all",
                        c -> c.retain("iss", "aud", "sub", "exp", "iat", "nonce"),
                        "claim-missing"),
                bad("B8", "no message type", c -> c.remove(lti("message_type")), "claim-missing"),
                bad("B9", "no roles", c -> c.remove(lti("roles")), "claim-missing"),
                bad("B9", "roles null", c -> c.putNull(lti("roles")), "claim-missing"),
                bad("B9", "roles as text", c -> c.put(lti("roles"), "Instructor"), "claim-invalid"),
                bad("B10", "no deployment", c -> c.remove(lti("deployment_id")), "claim-missing"),
                bad("B10", "deployment blank", c -> c.put(lti("deployment_id"), " "), "claim-missing"),
                bad("B10", "deployment as number", c -> c.put(lti("deployment_id"), 1), "claim-invalid"),
                bad("B11", "no resource link", c -> c.remove(lti("resource_link")), "claim-missing"),
                bad("B11", "resource link as text", c -> c.put(lti("resource_link"), "9"), "claim-missing"),
                bad("B11", "no id in it", c -> c.putObject(lti("resource_link")).put("title", "x"), "claim-missing"),
                bad(
                        "B11",
                        "empty id in it",
                        c -> c.putObject(lti("resource_link")).put("id", ""),
                        "claim-missing"),
                bad(
                        "B11",
                        "id longer than any",
                        c -> c.putObject(lti("resource_link")).put("id", "9".repeat(256)),
                        "claim-invalid"),
                bad("B12", "no sub", c -> c.remove("sub"), "claim-missing"),
                bad("B32", "sub empty", c -> c.put("sub", ""), "claim-missing"),
                bad("B32", "sub with a control character", c -> c.put("sub", "5\u0000"), "claim-invalid"),
                bad("B13", "message type unknown", c -> type(c, "LtiOther"), "message-type-unsupported"),
                bad("B14", "deployment not registered", c -> c.put(lti("deployment_id"), "2"), "deployment-unknown"),
                bad("B28", "no target", c -> c.remove(lti("target_link_uri")), "claim-missing"),
                bad(
                        "B28",
                        "another target",
                        c -> c.put(lti("target_link_uri"), Samples.TARGET + "2"),
                        "target-mismatch"));
    }

    private static Stream<Arguments> times() {
        return Stream.of(
                bad("B7", "expired", c -> c.put("iat", NOW - 200).put("exp", NOW - 60), "token-expired"),
                bad("B7", "no exp", c -> c.remove("exp"), "claim-missing"),
                bad("B7", "exp as text", c -> c.put("exp", "soon"), "claim-invalid"),
                bad("B7", "exp beyond time", c -> c.put("exp", 1e300), "claim-invalid"),
                bad("B7", "no iat", c -> c.remove("iat"), "claim-missing"),
                bad("B7", "iat ahead", c -> c.put("iat", NOW + 61).put("exp", NOW + 120), "token-issued-in-future"),
                bad("B7", "nbf ahead", c -> c.put("nbf", NOW + 61), "token-issued-in-future"),
                bad("B7", "exp before iat", c -> c.put("iat", NOW).put("exp", NOW - 1), "token-lifetime-invalid"),
                bad("B7", "exp at iat", c -> c.put("iat", NOW).put("exp", NOW), "token-lifetime-invalid"));
    }

    private static Stream<Arguments> audience() {
        String us = Samples.CLIENT_ID;
        return Stream.of(
                bad("B15", "aud wrong, text", c -> c.put("aud", "other"), "audience-mismatch"),
                bad("B15", "aud wrong, array", c -> c.putArray("aud").add("other"), "audience-mismatch"),
                bad("B15", "no aud", c -> c.remove("aud"), "audience-mismatch"),
                bad(
                        "B15",
                        "aud in other case",
                        c -> c.put("aud", us.toLowerCase(java.util.Locale.ROOT)),
                        "audience-mismatch"),
                bad("B16", "several aud, no azp", c -> c.putArray("aud").add(us).add("b"), "authorized-party-mismatch"),
                bad(
                        "B16",
                        "several aud, azp other",
                        c -> azp(c, "b").putArray("aud").add(us).add("b"),
                        "authorized-party-mismatch"),
                bad("B16", "one aud, azp other", c -> azp(c, "b"), "authorized-party-mismatch"),
                bad("B17", "extra aud", c -> azp(c, us).putArray("aud").add(us).add("b"), "audience-untrusted"),
                bad(
                        "B17",
                        "extra aud, no text",
                        c -> azp(c, us).putArray("aud").add(us).add(1),
                        "audience-untrusted"),
                bad("B18", "aud empty array", c -> c.putArray("aud"), "audience-mismatch"));
    }

    private static Stream<Arguments> issuer() {
        return Stream.of(
                bad("B19", "iss with slash", c -> c.put("iss", Samples.ISSUER + "/"), "issuer-mismatch"),
                bad("B19", "iss in capitals", c -> c.put("iss", "https://Moodle.example.org"), "issuer-mismatch"),
                bad("B19", "iss homoglyph", c -> c.put("iss", "https://mo\u043edle.example.org"), "issuer-mismatch"),
                bad("B19", "iss as array", c -> c.putArray("iss").add(Samples.ISSUER), "issuer-mismatch"),
                bad("B19", "no iss", c -> c.remove("iss"), "issuer-mismatch"));
    }

    private static Stream<Arguments> nonce() {
        return Stream.of(
                bad("B25", "no nonce", c -> c.remove("nonce"), "nonce-missing"),
                bad("B25", "nonce empty", c -> c.put("nonce", ""), "nonce-missing"),
                bad("B25", "nonce as number", c -> c.put("nonce", 1), "nonce-missing"),
                bad("B26", "nonce not issued by us", c -> c.put("nonce", "x".repeat(43)), "nonce-mismatch"));
    }

    private static ObjectNode azp(ObjectNode claims, String party) {
        return claims.put("azp", party);
    }

    private static void type(ObjectNode claims, String type) {
        claims.put(lti("message_type"), type);
    }

    private static Arguments bad(String id, String what, Consumer<ObjectNode> change, String code) {
        return Arguments.of(id, what, change, code);
    }
}
