package org.acquis.lti13.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.PlatformStorage;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.Signing;
import org.acquis.lti13.login.LoginOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Logins of browsers without cookies, whose secret the platform keeps. */
class KeptSecretTest {
    private static final PlatformStorage STORAGE = PlatformStorage.of(Samples.moodle(), "post_message_forwarding");

    private final LaunchDesk desk = new LaunchDesk();
    private final BrowserBinding browser =
            BrowserBinding.fresh(new SecureRandom()).keptIn(STORAGE);

    @Test
    @DisplayName("K1 messages go to the origin of the authorization endpoint, and to the frame that the platform named")
    void a_storage_is_written_and_read() {
        assertThat(STORAGE).hasToString(Samples.ISSUER + " post_message_forwarding");
        assertThat(PlatformStorage.read(STORAGE.toString())).isEqualTo(STORAGE);
        PlatformStorage odd = PlatformStorage.of(Samples.moodle(), "a frame 1");
        assertThat(PlatformStorage.read(odd.toString())).isEqualTo(odd);
    }

    @Test
    @DisplayName("K2 looking at a login writes nothing and spends nothing")
    void a_look_writes_nothing() {
        assertThat(desk.login.look(LaunchDesk.initiation(Map.of()))).isInstanceOf(LoginOutcome.Ready.class);
        assertThat(desk.login.look(LaunchDesk.initiation(Map.of("iss", "https://x.example"))))
                .isInstanceOf(LoginOutcome.Refused.class);
        assertThat(desk.logins.rows()).isEmpty();
    }

    @Test
    @DisplayName("K3 a launch of such a login awaits the secret, one of another login does not")
    void a_launch_awaits_the_secret() {
        LaunchDesk.Begun kept = desk.begin(LaunchDesk.initiation(Map.of()), browser);
        LaunchDesk.Begun byCookie = desk.begin();

        assertThat(desk.verifier.awaited(form(kept))).contains(new AwaitedSecret(Samples.moodle(), STORAGE));
        assertThat(desk.verifier.awaited(form(byCookie))).isEmpty();
        assertThat(desk.verifier.awaited(new LaunchForm("x", "unknown", null, null)))
                .isEmpty();
        assertThat(desk.logins.consumed()).isZero();
    }

    @Test
    @DisplayName("K4 without the secret, or with another, there is no session")
    void without_the_secret_the_launch_is_refused() {
        LaunchDesk.Begun kept = desk.begin(LaunchDesk.initiation(Map.of()), browser);

        assertThat(desk.verifier.verify(form(kept), null, Samples.NOW))
                .isInstanceOfSatisfying(
                        LaunchOutcome.Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(new StateRefusal.BrowserUnbound()));
        BrowserBinding thief = BrowserBinding.fresh(new SecureRandom()).keptIn(STORAGE);
        assertThat(desk.verifier.verify(form(kept), thief, Samples.NOW))
                .isInstanceOfSatisfying(
                        LaunchOutcome.Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(new StateRefusal.OtherBrowser()));
        assertThat(desk.verifier.verify(form(kept), browser, Samples.NOW)).isInstanceOf(LaunchOutcome.Accepted.class);
    }

    @Test
    @DisplayName("M26 a refusal is told in the language of the launch")
    void a_launch_that_is_refused_has_a_language() {
        LaunchDesk.Begun begun = desk.begin();
        var claims = desk.claims(begun);
        claims.putObject(Samples.lti("launch_presentation")).put("locale", "es_mx");

        assertThat(LaunchLanguage.of(new LaunchForm(Signing.rs256(claims, Keys.STRANGER), "s", null, null)))
                .contains(Locale.forLanguageTag("es-MX"));
        assertThat(LaunchLanguage.of(new LaunchForm("nonsense", "s", null, null)))
                .isEmpty();
        assertThat(LaunchLanguage.of(new LaunchForm(null, "s", null, null))).isEmpty();
    }

    private LaunchForm form(LaunchDesk.Begun begun) {
        return new LaunchForm(Signing.rs256(desk.claims(begun), Keys.PLATFORM), begun.state(), null, null);
    }
}
