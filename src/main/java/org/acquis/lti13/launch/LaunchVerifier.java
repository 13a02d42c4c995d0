package org.acquis.lti13.launch;

import java.time.Instant;
import java.util.Optional;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.DeploymentStatus;
import org.acquis.lti13.Fingerprint;
import org.acquis.lti13.PlatformStorage;
import org.acquis.lti13.RegisteredDeployment;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Registrations;
import org.acquis.lti13.keys.PlatformKeys;
import org.acquis.lti13.login.AwaitedLaunch;
import org.acquis.lti13.login.PendingLogin;
import org.acquis.lti13.login.PendingLogins;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a launch (Security Framework 5.1.3; LTI 1.3 core, 5.3), in this order:
 *
 * <ol>
 *   <li>form and token are read, within bounds and without trusting anything;
 *   <li>the pending login of the state decides which registration this is about, not the token;
 *   <li>algorithm, key id, key of that registration, signature;
 *   <li>issuer, audience, times, nonce;
 *   <li>claims of the message, deployment;
 *   <li>state and nonce are spent in one atomic write: the first and only write, so that a bad launch leaves nothing,
 *       and of two equal launches exactly one is accepted.
 * </ol>
 *
 * A warm launch asks the store two things (pending login with its registration, consumption) and fetches nothing.
 */
public final class LaunchVerifier {
    private final Registrations registrations;
    private final PendingLogins pendingLogins;
    private final SignatureCheck signature;

    public LaunchVerifier(Registrations registrations, PendingLogins pendingLogins, PlatformKeys keys) {
        this.registrations = registrations;
        this.pendingLogins = pendingLogins;
        this.signature = new SignatureCheck(keys);
    }

    /**
     * @param browser what the browser holds, or null when it sent no binding of ours
     * @return accepted once at most for one state
     */
    public LaunchOutcome verify(LaunchForm form, @Nullable BrowserBinding browser, Instant now) {
        if (form.error() != null && !form.error().isBlank()) {
            return platformError(form, form.error(), browser, now);
        }
        String compact = form.idToken();
        if (compact == null || compact.isBlank()) {
            return refused(form.messageType() == null ? new FormRefusal.TokenMissing() : new FormRefusal.OldLti());
        }
        if (compact.length() > IdToken.LARGEST) {
            return refused(new FormRefusal.TokenTooLarge());
        }
        Optional<IdToken> token = IdToken.read(compact);
        if (token.isEmpty()) {
            return refused(new FormRefusal.TokenMalformed());
        }
        if (form.state() == null || form.state().isBlank()) {
            return refused(new StateRefusal.StateMissing());
        }
        return withToken(token.get(), Fingerprint.of(form.state()), browser, now);
    }

    /**
     * What has to be fetched from the platform before {@link #verify} is called with it. Empty: the login is bound by a
     * cookie, or it is unknown. One read, no write.
     */
    public Optional<AwaitedSecret> awaited(LaunchForm form) {
        return form.state() == null || form.idToken() == null
                ? Optional.empty()
                : login(form.state()).flatMap(LaunchVerifier::secret);
    }

    private static Optional<AwaitedSecret> secret(AwaitedLaunch awaited) {
        return awaited.login()
                .storageTarget()
                .flatMap(target -> awaited.registered()
                        .map(RegisteredDeployment::registration)
                        .map(platform -> new AwaitedSecret(platform, PlatformStorage.of(platform, target))));
    }

    /** With its registration; which deployment it will be about is not known yet. */
    private Optional<AwaitedLaunch> login(String state) {
        return pendingLogins.find(Fingerprint.of(state), "", registrations);
    }

    private LaunchOutcome withToken(IdToken token, Fingerprint state, @Nullable BrowserBinding browser, Instant now) {
        // Unverified here, and used as nothing but the key of a look-up: one read instead of two.
        String deploymentId = token.claims().path(Claim.DEPLOYMENT_ID).asText("");
        AwaitedLaunch awaited =
                pendingLogins.find(state, deploymentId, registrations).orElse(null);
        if (awaited == null) {
            return refused(new StateRefusal.StateUnknown());
        }
        PendingLogin login = awaited.login();
        RegisteredDeployment registered = awaited.registered().orElse(null);
        if (registered == null) {
            return refused(new PlatformRefusal.PlatformUnknown());
        }
        LaunchRefusal refusal = check(token, login, registered, browser, now).orElse(null);
        if (refusal == null && !spend(login, now)) {
            refusal = new StateRefusal.StateUsed();
        }
        Registration registration = registered.registration();
        return refusal == null
                ? new LaunchOutcome.Accepted(LaunchReading.read(token.claims(), registration, login.targetLinkUri()))
                : new LaunchOutcome.Refused(refusal, Optional.of(registration));
    }

    private Optional<LaunchRefusal> check(
            IdToken token,
            PendingLogin login,
            RegisteredDeployment registered,
            @Nullable BrowserBinding browser,
            Instant now) {
        Registration registration = registered.registration();
        Optional<LaunchRefusal> early = open(login, browser, now);
        if (early.isPresent()) {
            return early;
        }
        if (!registration.active()) {
            return Optional.of(new PlatformRefusal.PlatformInactive());
        }
        return signature
                .check(token, registration.jwksUri(), now)
                .or(() -> IdentityCheck.check(token.claims(), registration, login.nonce(), now))
                .or(() -> RequiredClaims.check(token.claims(), registration, login.targetLinkUri()))
                .or(() -> deployment(token, registered.deployment()));
    }

    private static Optional<LaunchRefusal> open(PendingLogin login, @Nullable BrowserBinding browser, Instant now) {
        if (browser == null) {
            return Optional.of(new StateRefusal.BrowserUnbound());
        }
        if (!browser.fingerprint().equals(login.browser())) {
            return Optional.of(new StateRefusal.OtherBrowser());
        }
        if (login.consumedAt().isPresent()) {
            return Optional.of(new StateRefusal.StateUsed());
        }
        return now.isBefore(login.expiresAt()) ? Optional.empty() : Optional.of(new StateRefusal.StateExpired());
    }

    private static Optional<LaunchRefusal> deployment(IdToken token, DeploymentStatus status) {
        String id = token.claims().path(Claim.DEPLOYMENT_ID).textValue();
        return switch (status) {
            case KNOWN -> Optional.empty();
            case PENDING -> Optional.of(new PlatformRefusal.DeploymentPending(id));
            case UNKNOWN -> Optional.of(new PlatformRefusal.DeploymentUnknown(id));
        };
    }

    private boolean spend(PendingLogin login, Instant now) {
        return pendingLogins.consume(login.state(), login.browser(), now);
    }

    /** The platform gave up on this login, so its state is spent; only the browser that began may do that. */
    private LaunchOutcome platformError(LaunchForm form, String error, @Nullable BrowserBinding browser, Instant now) {
        LaunchRefusal refusal = new PlatformRefusal.PlatformError(PlatformErrors.known(error));
        Optional<AwaitedLaunch> begun = form.state() == null
                ? Optional.empty()
                : login(form.state())
                        .filter(found -> open(found.login(), browser, now).isEmpty());
        begun.ifPresent(found -> spend(found.login(), now));
        return new LaunchOutcome.Refused(
                refusal, begun.flatMap(AwaitedLaunch::registered).map(RegisteredDeployment::registration));
    }

    private static LaunchOutcome refused(LaunchRefusal refusal) {
        return new LaunchOutcome.Refused(refusal, Optional.empty());
    }
}
