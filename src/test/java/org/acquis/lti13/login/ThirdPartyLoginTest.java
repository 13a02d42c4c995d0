package org.acquis.lti13.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.DeploymentStatus;
import org.acquis.lti13.Registration;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.launch.LaunchOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conformance matrix 2.1. */
class ThirdPartyLoginTest {
    private final LaunchDesk desk = new LaunchDesk();
    private final BrowserBinding browser = BrowserBinding.fresh(new SecureRandom());

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("refusals")
    void a_login_that_cannot_be_is_refused_and_writes_nothing(
            String id, String what, Map<String, String> changes, String code, int status) {
        desk.registrations.deployment(1, "9", DeploymentStatus.PENDING);

        LoginOutcome outcome = start(changes);

        assertThat(outcome).isInstanceOfSatisfying(LoginOutcome.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().status()).isEqualTo(status);
        });
        assertThat(desk.logins.rows()).isEmpty();
    }

    static Stream<Arguments> refusals() {
        String deployment = "lti_deployment_id";
        return Stream.of(
                refusal("I1", "iss missing", Map.of("iss", ""), "login-parameter-missing", 400),
                refusal("I2", "login_hint missing", Map.of("login_hint", ""), "login-parameter-missing", 400),
                refusal("I3", "target missing", Map.of("target_link_uri", ""), "login-parameter-missing", 400),
                refusal("I3", "target blank", Map.of("target_link_uri", " "), "login-parameter-missing", 400),
                refusal(
                        "I13",
                        "hint too long",
                        Map.of("login_hint", "x".repeat(2001)),
                        "login-parameter-too-long",
                        400),
                refusal("I4", "issuer unknown", Map.of("iss", "https://x.example"), "login-platform-unknown", 403),
                refusal("I4", "issuer in capitals", Map.of("iss", upper()), "login-platform-unknown", 403),
                refusal("I4", "issuer with slash", Map.of("iss", Samples.ISSUER + "/"), "login-platform-unknown", 403),
                refusal("I4", "client unknown", Map.of("client_id", "other"), "login-platform-unknown", 403),
                refusal("I6", "deployment unknown", Map.of(deployment, "77"), "login-deployment-unknown", 403),
                refusal("I6", "deployment pending", Map.of(deployment, "9"), "login-deployment-pending", 403),
                refusal(
                        "I6",
                        "Canvas' deployment_id unknown",
                        Map.of(deployment, "", "deployment_id", "77"),
                        "login-deployment-unknown",
                        403));
    }

    private static Arguments refusal(String id, String what, Map<String, String> changes, String code, int status) {
        return Arguments.of(id, what, changes, code, status);
    }

    private static String upper() {
        return "https://MOODLE.example.org";
    }

    @Test
    @DisplayName("I5 without client_id the only registration of the issuer is meant")
    void one_registration_needs_no_client_id() {
        assertThat(start(Map.of("client_id", ""))).isInstanceOf(LoginOutcome.Redirect.class);
    }

    @Test
    @DisplayName("I5 without client_id several registrations are ambiguous")
    void several_registrations_need_a_client_id() {
        desk.registrations.add(Samples.registration(2, Samples.ISSUER, "second", true));

        assertThat(refusalOf(start(Map.of("client_id", "")))).isEqualTo(new LoginRefusal.PlatformAmbiguous(2));
        assertThat(start(Map.of())).isInstanceOf(LoginOutcome.Redirect.class);
    }

    @Test
    @DisplayName("I6 Canvas' deployment_id is read like lti_deployment_id")
    void canvas_deployment_id_is_read() {
        assertThat(start(Map.of("lti_deployment_id", "", "deployment_id", "1")))
                .isInstanceOf(LoginOutcome.Redirect.class);
    }

    @Test
    @DisplayName("I6 a tool that lets deployments wait leaves an unknown one to its launch")
    void an_unknown_deployment_may_be_left_to_its_launch() {
        desk.registrations.deployment(1, "9", DeploymentStatus.PENDING);
        ThirdPartyLogin waiting = new ThirdPartyLogin(
                Samples.BASE_URL,
                Samples.LAUNCH_URL,
                desk.registrations,
                desk.logins,
                new SecureRandom(),
                UnknownDeployment.LEFT_TO_THE_LAUNCH);
        BrowserBinding browser = BrowserBinding.fresh(new SecureRandom());
        assertThat(waiting.start(LaunchDesk.initiation(Map.of("lti_deployment_id", "77")), browser, Samples.NOW))
                .isInstanceOf(LoginOutcome.Redirect.class);
        assertThat(waiting.start(LaunchDesk.initiation(Map.of("lti_deployment_id", "9")), browser, Samples.NOW))
                .as("what waits already is not asked again")
                .isInstanceOf(LoginOutcome.Refused.class);
    }

    @Test
    @DisplayName("I5 I6 blank client_id and deployment count as absent")
    void blank_optional_parameters_count_as_absent() {
        assertThat(start(Map.of("client_id", " ", "lti_deployment_id", " "))).isInstanceOf(LoginOutcome.Redirect.class);
    }

    @Test
    @DisplayName("I7 an authorization address that has a query keeps it")
    void the_query_of_the_authorization_address_stays() {
        Registration moodle = Samples.moodle();
        desk.registrations.add(new Registration(
                1,
                moodle.issuer(),
                moodle.clientId(),
                URI.create(Samples.ISSUER + "/auth?tenant=a%20b&x"),
                moodle.tokenEndpoint(),
                Optional.empty(),
                moodle.jwksUri(),
                moodle.serviceOrigins(),
                true));

        assertThat(location(start(Map.of())).toString())
                .startsWith(Samples.ISSUER + "/auth?tenant=a%20b&x&scope=openid&response_type=id_token&");
    }

    @ParameterizedTest(name = "I8 lti_message_hint {0}")
    @ValueSource(strings = {"{\"cmid\":11,\"launchid\":\"ltilaunch9_138\"}", "42", "a+b &=%20é#\u20ac"})
    void the_message_hint_is_given_back_as_it_came(String hint) {
        URI location = location(start(Map.of("lti_message_hint", hint)));

        assertThat(LaunchDesk.query(location)).containsEntry("lti_message_hint", hint);
        assertThat(location.getRawQuery()).doesNotContain("+").doesNotContain("\"");
    }

    @Test
    @DisplayName("I8 no lti_message_hint, none sent")
    void an_absent_message_hint_stays_absent() {
        assertThat(LaunchDesk.query(location(start(Map.of())))).doesNotContainKey("lti_message_hint");
    }

    @Test
    @DisplayName("I9 the authentication request has what it must have, with fresh secrets of 256 bits")
    void the_authentication_request_is_complete() {
        Map<String, String> first = LaunchDesk.query(location(start(Map.of())));
        Map<String, String> second = LaunchDesk.query(location(start(Map.of())));

        Map<String, String> fixed = new HashMap<>(first);
        assertThat(fixed.remove("state")).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(second.get("state"));
        assertThat(fixed.remove("nonce"))
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(second.get("nonce"))
                .isNotEqualTo(first.get("state"));
        assertThat(fixed)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "scope", "openid",
                        "response_type", "id_token",
                        "response_mode", "form_post",
                        "prompt", "none",
                        "client_id", Samples.CLIENT_ID,
                        "redirect_uri", Samples.LAUNCH_URL.toString(),
                        "login_hint", "5"));
    }

    @ParameterizedTest(name = "I10 target {0}")
    @ValueSource(
            strings = {
                "https://evil.example/lti/launch",
                "http://acquis.example.org/lti/launch",
                "https://acquis.example.org:8443/lti/launch",
                "https://acquis.example.org@evil.example/",
                "https://acquis.example.org.evil.example/",
                "//evil.example/",
                "/lti/launch",
                "javascript:alert(1)",
                "https://acquis.example.org/a b"
            })
    void a_target_elsewhere_is_refused(String target) {
        assertThat(refusalOf(start(Map.of("target_link_uri", target)))).isEqualTo(new LoginRefusal.TargetForeign());
    }

    @ParameterizedTest(name = "I10 below /tool: {0} -> {1}")
    @CsvSource({
        "https://acquis.example.org/tool,true",
        "https://acquis.example.org/tool/a?b=c,true",
        "https://acquis.example.org/toolbox,false",
        "https://acquis.example.org/tool/../other,false",
        "https://acquis.example.org/tool/%2e%2e/other,false"
    })
    void a_target_must_be_below_the_base_path(String target, boolean own) {
        OwnAddresses addresses = new OwnAddresses(URI.create("https://acquis.example.org/tool"));

        assertThat(addresses.read(target).isPresent()).isEqualTo(own);
    }

    @Test
    @DisplayName("I11 a closed registration is refused, and named for the audit")
    void a_closed_registration_is_refused() {
        desk.registrations.add(Samples.registration(1, Samples.ISSUER, Samples.CLIENT_ID, false));

        assertThat(start(Map.of())).isInstanceOfSatisfying(LoginOutcome.Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(new LoginRefusal.PlatformInactive());
            assertThat(refused.registration()).isPresent();
        });
    }

    @Test
    @DisplayName("I12 two logins in parallel tabs both complete")
    void parallel_tabs_both_complete() {
        LaunchDesk.Begun one = desk.begin(LaunchDesk.initiation(Map.of()), browser);
        LaunchDesk.Begun two = desk.begin(LaunchDesk.initiation(Map.of()), browser);

        assertThat(desk.launch(two, desk.claims(two))).isInstanceOf(LaunchOutcome.Accepted.class);
        assertThat(desk.launch(one, desk.claims(one))).isInstanceOf(LaunchOutcome.Accepted.class);
    }

    @Test
    void the_store_sees_only_fingerprints() {
        Map<String, String> sent = LaunchDesk.query(location(start(Map.of())));

        assertThat(desk.logins.rows()).singleElement().satisfies(row -> {
            assertThat(row.registrationId()).isEqualTo(1);
            assertThat(row.targetLinkUri()).isEqualTo(URI.create(Samples.TARGET));
            assertThat(row.browser()).isEqualTo(browser.fingerprint());
            assertThat(row.expiresAt()).isEqualTo(Samples.NOW.plus(ThirdPartyLogin.VALID_FOR));
            assertThat(row.toString()).doesNotContain(sent.get("state"), sent.get("nonce"), browser.secret());
        });
    }

    private LoginOutcome start(Map<String, String> changes) {
        return desk.login.start(LaunchDesk.initiation(changes), browser, Samples.NOW);
    }

    private static URI location(LoginOutcome outcome) {
        return ((LoginOutcome.Redirect) outcome).location();
    }

    private static LoginRefusal refusalOf(LoginOutcome outcome) {
        return ((LoginOutcome.Refused) outcome).refusal();
    }
}
