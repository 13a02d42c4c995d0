package org.acquis.lti13.login;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.DeploymentStatus;
import org.acquis.lti13.Fingerprint;
import org.acquis.lti13.PlatformStorage;
import org.acquis.lti13.RandomText;
import org.acquis.lti13.RegisteredDeployment;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Registrations;
import org.jspecify.annotations.Nullable;

/** Third-party initiated login (Security Framework 5.1.1.1 and 5.1.1.2; LTI 1.3 core, 4.1). */
public final class ThirdPartyLogin {
    /** A platform may show its own login page in between. */
    static final Duration VALID_FOR = Duration.ofMinutes(10);

    private final OwnAddresses own;
    private final URI launchUrl;
    private final Registrations registrations;
    private final PendingLogins pendingLogins;
    private final SecureRandom random;
    private final UnknownDeployment unknown;

    /**
     * @param baseUrl targets must lie below it
     * @param launchUrl the one redirect_uri that is registered with platforms
     */
    public ThirdPartyLogin(
            URI baseUrl, URI launchUrl, Registrations registrations, PendingLogins pendingLogins, SecureRandom random) {
        this(baseUrl, launchUrl, registrations, pendingLogins, random, UnknownDeployment.REFUSED);
    }

    /** @param unknown what becomes of a login that names a deployment nobody knows */
    public ThirdPartyLogin(
            URI baseUrl,
            URI launchUrl,
            Registrations registrations,
            PendingLogins pendingLogins,
            SecureRandom random,
            UnknownDeployment unknown) {
        this.own = new OwnAddresses(baseUrl);
        this.launchUrl = launchUrl;
        this.registrations = registrations;
        this.pendingLogins = pendingLogins;
        this.random = random;
        this.unknown = unknown;
    }

    /**
     * Writes one pending login when, and only when, the answer is a redirect.
     *
     * @param browser who may finish the login; with a storage, where the platform keeps its secret
     */
    public LoginOutcome start(LoginInitiation initiation, BrowserBinding browser, Instant now) {
        LoginOutcome looked = look(initiation);
        return looked instanceof LoginOutcome.Ready ready ? startAt(ready, initiation, browser, now) : looked;
    }

    /** Whether a login can start, without starting it: the platform's message hint is not spent, nothing is written. */
    public LoginOutcome look(LoginInitiation initiation) {
        LoginRefusal malformed = LoginParameters.check(initiation).orElse(null);
        if (malformed != null) {
            return refused(malformed, null);
        }
        String issuer = present(initiation.issuer());
        List<RegisteredDeployment> candidates =
                registrations.byIssuer(issuer, present(initiation.deploymentId())).stream()
                        // Whatever the store's collation thinks: an issuer is compared character by character.
                        .filter(found -> found.registration().issuer().equals(issuer))
                        .filter(found -> initiation.clientId() == null
                                || found.registration().clientId().equals(initiation.clientId()))
                        .toList();
        if (candidates.isEmpty()) {
            return refused(new LoginRefusal.PlatformUnknown(), null);
        }
        List<RegisteredDeployment> active = candidates.stream()
                .filter(found -> found.registration().active())
                .toList();
        if (active.isEmpty()) {
            return refused(
                    new LoginRefusal.PlatformInactive(), candidates.get(0).registration());
        }
        if (active.size() > 1) {
            return refused(new LoginRefusal.PlatformAmbiguous(active.size()), null);
        }
        return lookAt(active.get(0), initiation);
    }

    private LoginOutcome lookAt(RegisteredDeployment found, LoginInitiation initiation) {
        Registration registration = found.registration();
        LoginRefusal refusal = initiation.deploymentId() == null ? null : refusal(found.deployment());
        if (refusal != null) {
            return refused(refusal, registration);
        }
        return own.read(present(initiation.targetLinkUri()))
                .<LoginOutcome>map(target -> new LoginOutcome.Ready(registration, target))
                .orElseGet(() -> refused(new LoginRefusal.TargetForeign(), registration));
    }

    private LoginOutcome startAt(
            LoginOutcome.Ready ready, LoginInitiation initiation, BrowserBinding browser, Instant now) {
        Registration registration = ready.registration();
        String state = RandomText.of(32, random);
        String nonce = RandomText.of(32, random);
        pendingLogins.save(new PendingLogin(
                Fingerprint.of(state),
                Fingerprint.of(nonce),
                browser.fingerprint(),
                registration.id(),
                ready.targetLinkUri(),
                browser.storage().map(PlatformStorage::target),
                now,
                now.plus(VALID_FOR),
                Optional.empty()));
        URI location = new AuthenticationRequest(registration, launchUrl, state, nonce)
                .to(present(initiation.loginHint()), initiation.messageHint());
        return new LoginOutcome.Redirect(location, state);
    }

    private @Nullable LoginRefusal refusal(DeploymentStatus status) {
        return switch (status) {
            case KNOWN -> null;
            case PENDING -> new LoginRefusal.DeploymentPending();
            case UNKNOWN -> unknown == UnknownDeployment.REFUSED ? new LoginRefusal.DeploymentUnknown() : null;
        };
    }

    private static String present(@Nullable String checked) {
        return checked == null ? "" : checked;
    }

    private static LoginOutcome refused(LoginRefusal refusal, @Nullable Registration registration) {
        return new LoginOutcome.Refused(refusal, Optional.ofNullable(registration));
    }
}
