package org.acquis.lti13.deeplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.json.BoundedJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conformance matrix 2.4: the answer. */
class DeepLinkingResponsesTest {
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final URI RETURN = URI.create(Samples.ISSUER + "/mod/lti/contentitem_return.php?sesskey=s3cret");

    private final DeepLinkingResponses responses =
            new DeepLinkingResponses(Keys.of(Keys.TOOL, Keys.STRANGER), new SecureRandom());

    @Test
    @DisplayName("D11 signed by the tool's current key, RS256, kid in the header")
    void the_answer_is_signed_by_the_tool() throws Exception {
        SignedJWT token =
                SignedJWT.parse(signed(settings(), Selection.nothing()).jwt());

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getKeyID()).isEqualTo(Keys.TOOL.keyId());
        assertThat(token.verify(new RSASSAVerifier(Keys.TOOL.published().publicKey())))
                .isTrue();
    }

    @Test
    @DisplayName("D12 it is a deep linking response, from this tool, to this platform and deployment")
    void the_required_claims_are_there() {
        JsonNode claims = claims(settings(), Selection.nothing());

        assertThat(claims.path("iss").textValue()).isEqualTo(Samples.CLIENT_ID);
        assertThat(claims.path("aud").textValue()).isEqualTo(Samples.ISSUER);
        assertThat(claims.path(Samples.lti("message_type")).textValue()).isEqualTo("LtiDeepLinkingResponse");
        assertThat(claims.path(Samples.lti("version")).textValue()).isEqualTo("1.3.0");
        assertThat(claims.path(Samples.lti("deployment_id")).textValue()).isEqualTo("1");
        assertThat(signed(settings(), Selection.nothing()).returnUrl()).isEqualTo(RETURN);
    }

    @Test
    @DisplayName("D13 times hold for platforms whose clock is behind")
    void the_times_are_valid() {
        JsonNode claims = claims(settings(), Selection.nothing());
        long now = Samples.NOW.getEpochSecond();

        assertThat(claims.path("iat").longValue()).isEqualTo(now - 30);
        assertThat(claims.path("exp").longValue()).isEqualTo(now + 300);
    }

    @Test
    @DisplayName("D14 the nonce is of 256 random bits and never twice")
    void the_nonce_is_random() {
        String first = claims(settings(), Selection.nothing()).path("nonce").textValue();

        assertThat(Base64.getUrlDecoder().decode(first)).hasSize(32);
        assertThat(claims(settings(), Selection.nothing()).path("nonce").textValue())
                .isNotEqualTo(first);
    }

    @Test
    @DisplayName("D15 data is given back to the character, and left out when none came")
    void data_is_echoed() {
        String data = " csrf:\u0001\u202e é€😀 \"<b>&amp;</b>\\ ";

        assertThat(claims(settings().data(data), Selection.nothing())
                        .path(DEEP_LINKING + "data")
                        .textValue())
                .isEqualTo(data);
        assertThat(claims(settings(), Selection.nothing()).has(DEEP_LINKING + "data"))
                .isFalse();
    }

    @Test
    @DisplayName("D16 several activities with all that Moodle honours")
    void items_are_written_whole() {
        ResourceLinkItem full = new ResourceLinkItem(
                "Étude de cas <1>",
                Optional.of("Épreuve E1"),
                Optional.of(URI.create("https://acquis.example.org/lti/launch")),
                Optional.of(new Icon(URI.create("https://acquis.example.org/icon.png"), 64, 64)),
                Map.of("acquis_map", "C1.1,C1.2"),
                Optional.of(new DeclaredLineItem("Étude de cas", 100, "link-1", "overall")));

        JsonNode items = items(settings(), Selection.of(List.of(full, item("Deux"))));

        assertThat(items).hasSize(2);
        assertThat(items.get(0))
                .isEqualTo(BoundedJson.object("""
                        {"type":"ltiResourceLink","title":"Étude de cas <1>","text":"Épreuve E1",
                         "url":"https://acquis.example.org/lti/launch",
                         "icon":{"url":"https://acquis.example.org/icon.png","width":64,"height":64},
                         "custom":{"acquis_map":"C1.1,C1.2"},
                         "lineItem":{"label":"Étude de cas","scoreMaximum":100,"resourceId":"link-1","tag":"overall"}}
                        """.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .orElseThrow());
        assertThat(items.get(1).has("icon")).isFalse();
    }

    @Test
    @DisplayName("D17 only types that the platform accepts")
    void a_type_that_is_not_accepted_is_not_sent() {
        Settings links = settings().types("link", "html");

        assertThat(answer(links, Selection.of(List.of(item("Un"))))).isEqualTo(new SelectionRefusal.TypeNotAccepted());
        assertThat(answer(links, Selection.nothing())).isInstanceOf(DeepLinkingAnswer.Signed.class);
    }

    @Test
    @DisplayName("D18 accept_multiple false means at most one")
    void several_items_are_refused_where_one_is_taken() {
        Selection two = Selection.of(List.of(item("Un"), item("Deux")));

        assertThat(answer(settings().single(), two)).isEqualTo(new SelectionRefusal.TooManyItems(2));
        assertThat(items(settings().single(), Selection.of(List.of(item("Un")))))
                .hasSize(1);
    }

    @Test
    @DisplayName("D19 accept_lineitem false means no lineItem, otherwise it is always sent")
    void a_column_is_declared_unless_refused() {
        Selection one = Selection.of(List.of(item("Un")));

        assertThat(items(settings(), one).get(0).has("lineItem")).isTrue();
        assertThat(items(settings().withoutColumns(), one).get(0).has("lineItem"))
                .isFalse();
    }

    @Test
    @DisplayName("D20 an empty selection is valid")
    void an_empty_selection_is_sent() {
        JsonNode items = items(settings(), Selection.nothing());

        assertThat(items.isArray()).isTrue();
        assertThat(items).isEmpty();
    }

    @Test
    @DisplayName("D21 the names of msg and errormsg are exact")
    void messages_for_the_person_have_their_exact_names() {
        assertThat(claims(settings(), Selection.nothing().saying("3 activités"))
                        .path(DEEP_LINKING + "msg")
                        .textValue())
                .isEqualTo("3 activités");
        assertThat(claims(settings(), Selection.failed("Rien"))
                        .path(DEEP_LINKING + "errormsg")
                        .textValue())
                .isEqualTo("Rien");
        List<String> names = new ArrayList<>();
        claims(settings(), Selection.nothing()).fieldNames().forEachRemaining(names::add);
        assertThat(names).doesNotContain(DEEP_LINKING + "msg", DEEP_LINKING + "errormsg");
    }

    @ParameterizedTest(name = "D22 scoreMaximum {0}")
    @ValueSource(ints = {-1, 0, 101, 250})
    void a_maximum_that_moodle_cannot_keep_is_not_made(int maximum) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeclaredLineItem("Un", maximum, "r", "t"));
    }

    @ParameterizedTest(name = "a title of {0} characters")
    @ValueSource(ints = {0, 256})
    void a_title_that_moodle_cannot_keep_is_not_made(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> item("x".repeat(length)));
    }

    @Test
    void no_session_key_in_a_text_for_the_log() {
        assertThat(signed(settings(), Selection.nothing()).toString() + settings().value)
                .doesNotContain("s3cret", "eyJ");
    }

    private JsonNode items(Settings settings, Selection selection) {
        return claims(settings, selection).path(DEEP_LINKING + "content_items");
    }

    private JsonNode claims(Settings settings, Selection selection) {
        String payload = signed(settings, selection).jwt().split("\\.")[1];
        return BoundedJson.read(Base64.getUrlDecoder().decode(payload)).orElseThrow();
    }

    private DeepLinkingAnswer.Signed signed(Settings settings, Selection selection) {
        return (DeepLinkingAnswer.Signed) answer(settings, selection);
    }

    private DeepLinkingAnswer answer(Settings settings, Selection selection) {
        return responses.answer(Samples.moodle(), "1", settings.value, selection, Samples.NOW);
    }

    private static ResourceLinkItem item(String title) {
        return new ResourceLinkItem(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("acquis_map", "C1.1"),
                Optional.of(new DeclaredLineItem("Un", 100, "r", "overall")));
    }

    private static Settings settings() {
        return new Settings(new DeepLinkingSettings(
                RETURN,
                List.of("ltiResourceLink"),
                List.of("iframe"),
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /** Settings of Moodle with one change at a time. */
    private record Settings(DeepLinkingSettings value) {
        Settings data(String data) {
            return with(value.acceptTypes(), true, true, Optional.of(data));
        }

        Settings types(String... types) {
            return with(List.of(types), true, true, Optional.empty());
        }

        Settings single() {
            return with(value.acceptTypes(), false, true, Optional.empty());
        }

        Settings withoutColumns() {
            return with(value.acceptTypes(), true, false, Optional.empty());
        }

        private Settings with(List<String> types, boolean several, boolean columns, Optional<String> data) {
            return new Settings(new DeepLinkingSettings(
                    RETURN,
                    types,
                    value.presentationTargets(),
                    several,
                    columns,
                    data,
                    Optional.empty(),
                    Optional.empty()));
        }
    }
}
