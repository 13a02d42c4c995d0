package org.acquis.web.lti;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.Registration;
import org.acquis.lti13.keys.ToolJwks;
import org.acquis.lti13.launch.LaunchForm;
import org.acquis.lti13.launch.LaunchLanguage;
import org.acquis.lti13.launch.LaunchOutcome;
import org.acquis.lti13.launch.LaunchRefusal;
import org.acquis.lti13.launch.LaunchVerifier;
import org.acquis.lti13.launch.PlatformRefusal;
import org.acquis.lti13.login.LoginInitiation;
import org.acquis.lti13.login.LoginOutcome;
import org.acquis.lti13.login.ThirdPartyLogin;
import org.acquis.platform.PendingDeployments;
import org.acquis.platform.PlatformId;
import org.acquis.web.ErrorPages;
import org.acquis.web.Language;
import org.acquis.web.session.BrowserCookie;
import org.acquis.web.session.BrowserSecret;
import org.jspecify.annotations.Nullable;

/** {@code /lti/login}, {@code /lti/launch}, {@code /lti/jwks} (Security Framework 5.1.1 and 6.3). */
public final class LtiRoutes {
    private final ThirdPartyLogin login;
    private final LaunchVerifier verifier;
    private final CheckingCookies cookies;
    private final FetchingSecret secrets;
    private final Arrivals arrivals;
    private final RefusedLaunches refused;
    private final PendingDeployments pending;
    private final LoginLimit limit;
    private final ToolJwks jwks;
    private final SecureRandom random;
    private final Clock clock;

    public LtiRoutes(
            ThirdPartyLogin login,
            LaunchVerifier verifier,
            CheckingCookies cookies,
            FetchingSecret secrets,
            Arrivals arrivals,
            RefusedLaunches refused,
            PendingDeployments pending,
            LoginLimit limit,
            ToolJwks jwks,
            SecureRandom random,
            Clock clock) {
        this.login = login;
        this.verifier = verifier;
        this.cookies = cookies;
        this.secrets = secrets;
        this.arrivals = arrivals;
        this.refused = refused;
        this.pending = pending;
        this.limit = limit;
        this.jwks = jwks;
        this.random = random;
        this.clock = clock;
    }

    public void mount(RoutesConfig routes) {
        routes.before("/lti/*", Framing::byAsker);
        routes.get("/lti/login", context -> login(context, LoginInitiation.from(context::queryParam)));
        routes.post("/lti/login", context -> login(context, LoginInitiation.from(context::formParam)));
        routes.post("/lti/launch", this::launch);
        cookies.mount(routes);
        routes.get("/lti/jwks", this::keySet);
    }

    private void login(Context context, LoginInitiation initiation) {
        LoginOutcome outcome;
        if (CheckingCookies.due(context)) {
            outcome = cookies.check(context, initiation);
        } else if (!limit.admits(context)) {
            return;
        } else if (CheckingCookies.storageOffered(context, initiation)) {
            outcome = cookies.beginWithStorage(context, initiation);
        } else {
            outcome = login.start(initiation, BrowserCookie.readOrGive(context, random), clock.instant());
            if (outcome instanceof LoginOutcome.Redirect redirect) {
                context.status(302).header("Location", redirect.location().toString());
            }
        }
        if (outcome instanceof LoginOutcome.Refused no) {
            refused.show(context, no.refusal(), no.registration());
        }
    }

    private void launch(Context context) {
        LaunchForm form = LaunchForm.from(context::formParam);
        secrets.browserOf(context, form).ifPresent(known -> launch(context, form, known.browser()));
    }

    private void launch(Context context, LaunchForm form, @Nullable BrowserBinding browser) {
        LaunchOutcome outcome = verifier.verify(form, browser, clock.instant());
        if (outcome instanceof LaunchOutcome.Accepted accepted && browser != null) {
            arrivals.refusal(accepted.launch())
                    .ifPresentOrElse(
                            no -> refuse(
                                    context,
                                    form,
                                    no,
                                    Optional.of(accepted.launch().registration())),
                            () -> lead(context, arrivals.open(accepted.launch(), browser)));
        } else if (outcome instanceof LaunchOutcome.Refused no) {
            refuse(context, form, waiting(no), no.registration());
        }
    }

    /** A script that brought the secret goes on by itself, once it has put the secret where the page will look for it. */
    private static void lead(Context context, String page) {
        if (BrowserSecret.inHeader(context).isPresent()) {
            context.contentType("application/json")
                    .result(JsonNodeFactory.instance
                            .objectNode()
                            .put("location", page)
                            .toString());
        } else {
            context.status(303).header("Location", page);
        }
    }

    private void refuse(Context context, LaunchForm form, LaunchRefusal refusal, Optional<Registration> registration) {
        LaunchLanguage.of(form).map(Language::of).ifPresent(known -> ErrorPages.language(context, known));
        refused.show(context, refusal, registration);
    }

    /** A deployment that nobody knew waits from now on, since the platform has signed for it. */
    private LaunchRefusal waiting(LaunchOutcome.Refused no) {
        return no.refusal() instanceof PlatformRefusal.DeploymentUnknown unknown
                        && no.registration().isPresent()
                        && pending.note(
                                new PlatformId(no.registration().get().id()), unknown.deploymentId(), clock.instant())
                ? new PlatformRefusal.DeploymentPending(unknown.deploymentId())
                : no.refusal();
    }

    private void keySet(Context context) {
        context.header("Cache-Control", "public, max-age=300")
                .contentType("application/json")
                .result(jwks.json());
    }
}
