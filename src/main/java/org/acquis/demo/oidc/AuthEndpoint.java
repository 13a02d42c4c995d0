package org.acquis.demo.oidc;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.demo.claims.LaunchClaims;
import org.acquis.demo.site.DemoSession;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.SiteKey;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.RequestCounters;
import org.acquis.demo.trial.SelectionSwitch;
import org.acquis.demo.view.Browser;
import org.acquis.demo.view.FormPostPage;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Words;
import org.jooq.DSLContext;

/** The authorization endpoint, GET and POST. */
public final class AuthEndpoint implements Handler {
    private final SiteAddress site;
    private final Authenticating authenticating;
    private final Browser browser;
    private final Rendering rendering;
    private final RequestCounters counters;

    public AuthEndpoint(
            SiteAddress site,
            LaunchClaims claims,
            SiteKey key,
            DSLContext sql,
            Browser browser,
            Rendering rendering,
            SelectionSwitch selection,
            RequestCounters counters) {
        this.site = site;
        this.authenticating = new Authenticating(claims, key, sql, browser, selection);
        this.browser = browser;
        this.rendering = rendering;
        this.counters = counters;
    }

    @Override
    public void handle(Context ctx) {
        Optional<DemoSession> session = browser.find(ctx);
        boolean loggedIn = session.isPresent() && session.get().personId().isPresent();
        if (!loggedIn && ctx.formParam("repost") == null) {
            askAgainFromHere(ctx);
        } else if (session.isEmpty()) {
            rendering.notFound(ctx, browser.words(ctx), "error.invalid_request");
        } else {
            AuthRequest request = AuthRequest.of(ctx);
            write(ctx, request, authenticating.answer(request, session.get()));
        }
    }

    /**
     * The browser may have withheld the session cookie because another site sent it here: a page of ours sends the same
     * request once more, and sets no cookie that would replace the one withheld.
     */
    private void askAgainFromHere(Context ctx) {
        Map<String, String> fields = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> first(values).ifPresent(value -> fields.put(name, value)));
        ctx.formParamMap().forEach((name, values) -> first(values).ifPresent(value -> fields.put(name, value)));
        fields.put("repost", "true");
        post(ctx, "postForm", site.authorization(), fields);
    }

    private void write(Context ctx, AuthRequest request, AuthAnswer answer) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (answer instanceof AuthAnswer.Launched launched) {
            counters.count(DemoRequest.LAUNCH);
            fields.put("id_token", launched.idToken());
            request.state().ifPresent(state -> fields.put("state", state));
            post(ctx, "ltiAuthForm", launched.redirectUri(), fields);
        } else if (answer instanceof AuthAnswer.ErrorPosted error) {
            fields.put("error", error.error());
            error.description().ifPresent(description -> fields.put("error_description", description));
            request.state().ifPresent(state -> fields.put("state", state));
            post(ctx, "ltiAuthForm", error.redirectUri(), fields);
        } else if (answer instanceof AuthAnswer.SentBack back) {
            ctx.status(303).header("Location", site.base() + "/course/view.php?id=" + back.courseId());
        } else {
            rendering.notFound(ctx, browser.words(ctx), "error.invalid_request");
        }
    }

    private void post(Context ctx, String name, String action, Map<String, String> fields) {
        Words words = browser.words(ctx);
        rendering.page(ctx, "form-post", new FormPostPage(words, site.path(), name, action, fields));
    }

    private static Optional<String> first(List<String> values) {
        return values.stream().findFirst();
    }
}
