package org.acquis.lti13.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.DeploymentStatus;
import org.acquis.lti13.Fingerprint;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.Signing;
import org.acquis.lti13.keys.PlatformKeys;
import org.acquis.lti13.login.PendingLogin;
import org.acquis.lti13.login.PendingLogins;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Conformance matrix 2.2: the login a launch must belong to, replays, and what the platform's row says. */
class StateTest {
    private final LaunchDesk desk = new LaunchDesk();
    private final LaunchDesk.Begun begun = desk.begin();
    private final String token = Signing.rs256(desk.claims(begun), Keys.PLATFORM);

    @Test
    @DisplayName("B23 state missing")
    void a_missing_state_is_refused() {
        assertThat(refusal(new LaunchForm(token, null, null, null))).isEqualTo(new StateRefusal.StateMissing());
        assertThat(refusal(new LaunchForm(token, " ", null, null))).isEqualTo(new StateRefusal.StateMissing());
    }

    @Test
    @DisplayName("B23 state unknown")
    void an_unknown_state_is_refused() {
        assertThat(refusal(new LaunchForm(token, "x".repeat(43), null, null)))
                .isEqualTo(new StateRefusal.StateUnknown());
    }

    @Test
    @DisplayName("B23 state of another browser; browser without cookie")
    void another_browser_is_refused() {
        LaunchForm form = new LaunchForm(token, begun.state(), null, null);

        BrowserBinding other = BrowserBinding.fresh(new SecureRandom());
        assertThat(refusalOf(desk.verifier.verify(form, other, Samples.NOW)))
                .isEqualTo(new StateRefusal.OtherBrowser());
        assertThat(refusalOf(desk.verifier.verify(form, null, Samples.NOW)))
                .isEqualTo(new StateRefusal.BrowserUnbound());
        assertThat(desk.logins.consumed()).isZero();
    }

    @Test
    @DisplayName("B23 state expired")
    void an_expired_state_is_refused() {
        assertThat(refusalOf(desk.launch(begun, token, Samples.NOW.plus(Duration.ofMinutes(10)))))
                .isEqualTo(new StateRefusal.StateExpired());
    }

    @Test
    @DisplayName("B24 a token of another platform with a state of this one")
    void a_token_of_another_platform_is_refused() {
        desk.registrations.add(Samples.registration(2, "https://other.example", "other-client", true));
        ObjectNode claims =
                desk.claims(begun).put("iss", "https://other.example").put("aud", "other-client");

        assertThat(refusalOf(desk.launch(begun, claims))).isEqualTo(new ClaimRefusal.IssuerMismatch());
    }

    @Test
    @DisplayName("B24 a token for another client of the same platform")
    void a_token_for_another_client_is_refused() {
        desk.registrations.add(Samples.registration(2, Samples.ISSUER, "other-client", true));

        assertThat(refusalOf(desk.launch(begun, desk.claims(begun).put("aud", "other-client"))))
                .isEqualTo(new ClaimRefusal.AudienceMismatch());
    }

    @Test
    @DisplayName("B26 nonce of another state of ours")
    void a_nonce_of_another_login_is_refused() {
        LaunchDesk.Begun other = desk.begin(LaunchDesk.initiation(Map.of()), begun.browser());

        assertThat(refusalOf(desk.launch(begun, desk.claims(other)))).isEqualTo(new ClaimRefusal.NonceMismatch());
    }

    @Test
    @DisplayName("B27 the same form twice")
    void a_replayed_nonce_is_refused() {
        assertThat(desk.launch(begun, token)).isInstanceOf(LaunchOutcome.Accepted.class);
        assertThat(refusalOf(desk.launch(begun, token))).isEqualTo(new StateRefusal.StateUsed());
        assertThat(desk.logins.consumed()).isEqualTo(1);
    }

    @Test
    @DisplayName("B27 the same form at once: exactly one wins")
    void of_concurrent_equal_launches_exactly_one_wins() throws Exception {
        int many = 16;
        LaunchVerifier verifier = new LaunchVerifier(
                desk.registrations, allReadBeforeOneSpends(desk.logins, many), new PlatformKeys(desk.http));
        Callable<LaunchOutcome> launch =
                () -> verifier.verify(new LaunchForm(token, begun.state(), null, null), begun.browser(), Samples.NOW);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<LaunchOutcome> outcomes = new ArrayList<>();
        try {
            List<Future<LaunchOutcome>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(threads.submit(launch));
            }
            for (Future<LaunchOutcome> one : running) {
                outcomes.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(outcomes)
                .filteredOn(LaunchOutcome.Accepted.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(LaunchOutcome.Refused.class::isInstance)
                .allMatch(outcome -> refusalOf(outcome).equals(new StateRefusal.StateUsed()));
    }

    @Test
    @DisplayName("B29 id_token missing; B35 an LTI 1.1 form")
    void a_form_without_token_is_refused() {
        assertThat(refusal(new LaunchForm(null, begun.state(), null, null))).isEqualTo(new FormRefusal.TokenMissing());
        assertThat(refusal(LaunchForm.from(Map.of("lti_message_type", "basic-lti-launch-request")::get)))
                .isEqualTo(new FormRefusal.OldLti());
    }

    @Test
    @DisplayName("B30 the platform's error spends the state and is not echoed")
    void a_platform_error_spends_the_state() {
        LaunchRefusal known = refusal(new LaunchForm(null, begun.state(), "login_required", null));

        assertThat(known).isEqualTo(new PlatformRefusal.PlatformError("login_required"));
        assertThat(desk.logins.consumed()).isEqualTo(1);
        assertThat(refusal(new LaunchForm(null, null, "<script>", null)))
                .isEqualTo(new PlatformRefusal.PlatformError("other"));
    }

    @Test
    @DisplayName("B30 an error posted from another browser spends nothing")
    void an_error_from_elsewhere_spends_nothing() {
        desk.verifier.verify(new LaunchForm(null, begun.state(), "login_required", null), null, Samples.NOW);

        assertThat(desk.logins.consumed()).isZero();
    }

    @Test
    @DisplayName("B36 a registration closed or removed after the login")
    void a_closed_registration_is_refused() {
        desk.registrations.add(Samples.registration(1, Samples.ISSUER, Samples.CLIENT_ID, false));
        assertThat(refusalOf(desk.launch(begun, token))).isEqualTo(new PlatformRefusal.PlatformInactive());

        desk.registrations.remove(1);
        assertThat(refusalOf(desk.launch(begun, token))).isEqualTo(new PlatformRefusal.PlatformUnknown());
    }

    @Test
    @DisplayName("B14 a deployment that waits for approval has an own code")
    void a_pending_deployment_is_refused() {
        desk.registrations.deployment(1, "1", DeploymentStatus.PENDING);

        assertThat(refusalOf(desk.launch(begun, token))).isEqualTo(new PlatformRefusal.DeploymentPending("1"));
    }

    /** All callers see the login unspent; only the atomic write tells them apart. */
    private static PendingLogins allReadBeforeOneSpends(PendingLogins logins, int callers) {
        CyclicBarrier read = new CyclicBarrier(callers);
        return new PendingLogins() {
            @Override
            public void save(PendingLogin login) {
                logins.save(login);
            }

            @Override
            public Optional<PendingLogin> find(Fingerprint state) {
                Optional<PendingLogin> found = logins.find(state);
                try {
                    read.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
                return found;
            }

            @Override
            public boolean consume(Fingerprint state, Fingerprint browser, Instant now) {
                return logins.consume(state, browser, now);
            }
        };
    }

    private LaunchRefusal refusal(LaunchForm form) {
        return refusalOf(desk.verifier.verify(form, begun.browser(), Samples.NOW));
    }

    private static LaunchRefusal refusalOf(LaunchOutcome outcome) {
        return ((LaunchOutcome.Refused) outcome).refusal();
    }
}
