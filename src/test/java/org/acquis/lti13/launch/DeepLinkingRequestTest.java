package org.acquis.lti13.launch;

import static org.acquis.lti13.fixture.Samples.lti;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Registration;
import org.acquis.lti13.deeplink.DeepLinkingSettings;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conformance matrix 2.4: the request of a platform that wants content. */
class DeepLinkingRequestTest {
    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    private final LaunchDesk desk = new LaunchDesk();

    @Test
    @DisplayName("D1 the request of Moodle is read whole")
    void the_request_of_moodle_is_read_whole() {
        Launch launch = accepted(claims -> {});

        assertThat(launch.message()).isInstanceOfSatisfying(Message.DeepLinkingRequest.class, request -> {
            DeepLinkingSettings settings = request.settings();
            assertThat(settings.returnUrl()).asString().startsWith(Samples.ISSUER + "/mod/lti/contentitem_return.php?");
            assertThat(settings.acceptTypes()).containsExactly("ltiResourceLink");
            assertThat(settings.presentationTargets()).containsExactly("frame", "iframe", "window");
            assertThat(settings.acceptMultiple()).isTrue();
            assertThat(settings.acceptLineItem())
                    .as("Moodle does not say it, and means yes")
                    .isTrue();
            assertThat(settings.data()).isEmpty();
            assertThat(settings.title()).contains("Acquis");
            assertThat(settings.text()).isEmpty();
            assertThat(request.resourceLink()).isEmpty();
        });
        assertThat(launch.context()).isPresent();
        assertThat(launch.ags()).isPresent();
        assertThat(launch.toString() + launch.message()).doesNotContain("sesskey");
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("bad")
    void is_refused_and_nothing_is_written(String id, String what, Consumer<ObjectNode> change, String code) {
        LaunchDesk.Begun begun = desk.begin();
        ObjectNode claims = claims(begun);
        change.accept(claims);

        LaunchOutcome outcome = desk.launch(begun, claims);

        assertThat(outcome).isInstanceOfSatisfying(LaunchOutcome.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().status()).isBetween(400, 499);
        });
        assertThat(desk.logins.consumed()).isZero();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("D2", "no settings", c -> c.remove(SETTINGS), "deep-linking-setting-missing"),
                bad("D2", "settings as text", c -> c.put(SETTINGS, ""), "deep-linking-setting-missing"),
                bad("D3", "no return url", c -> set(c).remove("deep_link_return_url"), "deep-linking-setting-missing"),
                bad("D3", "return url blank", c -> returns(c, " "), "deep-linking-setting-missing"),
                bad("D3", "return url a script", c -> returns(c, "javascript:x"), "deep-linking-setting-invalid"),
                bad("D4", "no types", c -> set(c).remove("accept_types"), "deep-linking-setting-missing"),
                bad("D4", "types empty", c -> set(c).putArray("accept_types"), "deep-linking-setting-missing"),
                bad(
                        "D4",
                        "types no texts",
                        c -> set(c).putArray("accept_types").add(1),
                        "deep-linking-setting-invalid"),
                bad(
                        "D5",
                        "no presentation targets",
                        c -> set(c).remove("accept_presentation_document_targets"),
                        "deep-linking-setting-missing"),
                bad(
                        "D5",
                        "presentation targets as number",
                        c -> set(c).put("accept_presentation_document_targets", 1),
                        "deep-linking-setting-invalid"),
                bad("D6", "learner", c -> roles(c, MEMBERSHIP + "Learner"), "deep-linking-by-learner"),
                bad("D6", "mentor", c -> roles(c, "Mentor"), "deep-linking-by-learner"),
                bad("D6", "roles as text", c -> c.put(lti("roles"), "Instructor"), "claim-invalid"),
                bad("D7", "other host", c -> returns(c, "https://evil.example/x"), "deep-linking-return-foreign"),
                bad("D7", "other port", c -> returns(c, Samples.ISSUER + ":8443/x"), "deep-linking-return-foreign"),
                bad(
                        "D7",
                        "host of the user part",
                        c -> returns(c, Samples.ISSUER + "@evil.example/x"),
                        "deep-linking-setting-invalid"),
                bad("D7", "plain http", c -> returns(c, "http://moodle.example.org/x"), "deep-linking-return-foreign"));
    }

    @Test
    @DisplayName("D7 plain http is refused even of an origin of the registration, unless the platform itself is plain")
    void plain_http_is_only_for_platforms_that_speak_it_themselves() {
        Registration https = Samples.moodle();
        Set<Origin> origins = Set.of(
                Origin.parse(Samples.ISSUER).orElseThrow(),
                Origin.parse("http://10.0.0.2:8000").orElseThrow());
        URI back = URI.create("http://10.0.0.2:8000/return");

        desk.registrations.add(with(https, https.authorizationEndpoint(), origins));
        assertThat(launch(c -> returns(c, back.toString()))).isInstanceOf(LaunchOutcome.Refused.class);

        desk.registrations.add(with(https, URI.create("http://10.0.0.2:8000/auth"), origins));
        assertThat(((Message.DeepLinkingRequest)
                                accepted(c -> returns(c, back.toString())).message())
                        .settings()
                        .returnUrl())
                .isEqualTo(back);
    }

    @Test
    @DisplayName("D8 a resource link is not required, roles neither; without roles there is no power")
    void roles_may_be_unsaid() {
        Launch launch = accepted(claims -> claims.remove(List.of(lti("roles"), lti("resource_link"))));

        assertThat(launch.roles()).isEmpty();
    }

    @ParameterizedTest(name = "D9 {0}")
    @ValueSource(strings = {"Instructor", "ContentDeveloper", "Administrator"})
    void those_who_add_content_are_let_in(String role) {
        assertThat(accepted(claims -> roles(claims, MEMBERSHIP + role, "Learner"))
                        .roles())
                .hasSize(2);
    }

    @Test
    @DisplayName("D10 several items are sent only where promised, columns unless refused")
    void what_is_unsaid_is_read_with_care() {
        DeepLinkingSettings said = settings(claims -> set(claims)
                .put("accept_multiple", "false")
                .put("accept_lineitem", false)
                .put("data", " csrf:\u0007 é\"x\" ")
                .put("text", "Texte"));
        assertThat(said.acceptMultiple()).isFalse();
        assertThat(said.acceptLineItem()).isFalse();
        assertThat(said.data()).as("as it came, to the character").contains(" csrf:\u0007 é\"x\" ");
        assertThat(said.text()).contains("Texte");

        DeepLinkingSettings unsaid = settings(claims -> set(claims).remove("accept_multiple"));
        assertThat(unsaid.acceptMultiple()).isFalse();
        assertThat(unsaid.acceptLineItem()).isTrue();
    }

    private DeepLinkingSettings settings(Consumer<ObjectNode> change) {
        return ((Message.DeepLinkingRequest) accepted(change).message()).settings();
    }

    private Launch accepted(Consumer<ObjectNode> change) {
        return AcceptedLaunchTest.accepted(launch(change));
    }

    private LaunchOutcome launch(Consumer<ObjectNode> change) {
        LaunchDesk.Begun begun = desk.begin();
        ObjectNode claims = claims(begun);
        change.accept(claims);
        return desk.launch(begun, claims);
    }

    private static ObjectNode claims(LaunchDesk.Begun begun) {
        return Samples.moodleClaims("idtoken-deeplink-teacher1", begun.nonce());
    }

    private static ObjectNode set(ObjectNode claims) {
        return (ObjectNode) claims.get(SETTINGS);
    }

    private static void returns(ObjectNode claims, String url) {
        set(claims).put("deep_link_return_url", url);
    }

    private static void roles(ObjectNode claims, String... names) {
        var roles = claims.putArray(lti("roles"));
        List.of(names).forEach(roles::add);
    }

    private static Registration with(Registration moodle, URI authorization, Set<Origin> origins) {
        return new Registration(
                moodle.id(),
                moodle.issuer(),
                moodle.clientId(),
                authorization,
                moodle.tokenEndpoint(),
                Optional.empty(),
                moodle.jwksUri(),
                origins,
                true);
    }

    private static Arguments bad(String id, String what, Consumer<ObjectNode> change, String code) {
        return Arguments.of(id, what, change, code);
    }
}
