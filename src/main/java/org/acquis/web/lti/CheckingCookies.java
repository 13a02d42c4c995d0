package org.acquis.web.lti;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.PlatformStorage;
import org.acquis.lti13.login.LoginInitiation;
import org.acquis.lti13.login.LoginOutcome;
import org.acquis.lti13.login.ThirdPartyLogin;
import org.acquis.web.ErrorPages;
import org.acquis.web.KeptSecret;
import org.acquis.web.Pages;
import org.acquis.web.SecurityHeaders;
import org.acquis.web.session.BrowserCookie;

/**
 * A login in a frame of another site, from a browser without a cookie of ours: before the platform's message hint is
 * spent, a page finds out whether the cookie comes back, or else whether the platform keeps a secret in its place (LTI
 * OIDC Login with LTI Client Side postMessages 0.1), or else offers the same login in a window of its own.
 */
public final class CheckingCookies {
    private static final Set<String> FRAMES = Set.of("iframe", "frame");

    private final ThirdPartyLogin login;
    private final ErrorPages words;
    private final Pages pages;
    private final SecureRandom random;
    private final Clock clock;

    public CheckingCookies(ThirdPartyLogin login, ErrorPages words, Pages pages, SecureRandom random, Clock clock) {
        this.login = login;
        this.words = words;
        this.pages = pages;
        this.random = random;
        this.clock = clock;
    }

    /** What the page's script asks: did the cookie come back? */
    void mount(RoutesConfig routes) {
        routes.get(
                "/lti/cookie",
                context -> context.contentType("application/json")
                        .result("{\"kept\":" + BrowserCookie.read(context).isPresent() + "}"));
    }

    static boolean due(Context context) {
        return FRAMES.contains(String.valueOf(context.header("Sec-Fetch-Dest")))
                && "cross-site".equals(context.header("Sec-Fetch-Site"))
                && BrowserCookie.read(context).isEmpty();
    }

    LoginOutcome check(Context context, LoginInitiation initiation) {
        LoginOutcome outcome = login.look(initiation);
        if (outcome instanceof LoginOutcome.Ready ready) {
            BrowserCookie.readOrGive(context, random);
            Framing.by(ready.registration(), context);
            String origin =
                    PlatformStorage.of(ready.registration(), "").origin().toString();
            // Browsers hold each redirect after a form against the policy: to the platform, and wherever it signs
            // people in.
            SecurityHeaders.formsMayGoTo(context, "https: " + origin);
            pages.show(context, "lti/check.jte", CheckPage.of(words.texts(context), origin, initiation));
        }
        return outcome;
    }

    /** The page's script found a frame of the platform that keeps secrets, and asks for a login bound to one. */
    static boolean storageOffered(Context context, LoginInitiation initiation) {
        return initiation.storageTarget() != null && "application/json".equals(context.header("Accept"));
    }

    LoginOutcome beginWithStorage(Context context, LoginInitiation initiation) {
        LoginOutcome looked = login.look(initiation);
        if (!(looked instanceof LoginOutcome.Ready ready)) {
            return looked;
        }
        PlatformStorage storage = PlatformStorage.of(ready.registration(), String.valueOf(initiation.storageTarget()));
        BrowserBinding browser = BrowserBinding.fresh(random).keptIn(storage);
        LoginOutcome outcome = login.start(initiation, browser, clock.instant());
        if (outcome instanceof LoginOutcome.Redirect redirect) {
            KeptSecret kept = KeptSecret.ofLogin(storage, redirect.state());
            context.contentType("application/json")
                    .result(JsonNodeFactory.instance
                            .objectNode()
                            .put("location", redirect.location().toString())
                            .put("origin", kept.origin())
                            .put("target", kept.target())
                            .put("key", kept.key())
                            .put("secret", browser.secret())
                            .toString());
        }
        return outcome;
    }
}
