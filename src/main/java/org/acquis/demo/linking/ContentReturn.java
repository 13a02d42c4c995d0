package org.acquis.demo.linking;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.demo.signed.ToolToken;
import org.acquis.demo.signed.VerifyingToolToken;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoSession;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.Tools;
import org.acquis.demo.trial.RequestCounters;
import org.acquis.demo.trial.SelectionSwitch;
import org.acquis.demo.trial.SelectionTerms;
import org.acquis.demo.view.Browser;
import org.acquis.demo.view.FormPostPage;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Words;
import org.jooq.DSLContext;

/**
 * Where the browser brings the tool's answer (Deep Linking 2.0 section 4.5). Moodle looks at the signature, at
 * {@code iss}, {@code exp} and {@code iat}, and at the person's session; not at aud, nonce, deployment or message type.
 * What the {@link SelectionSwitch} asked beyond Moodle is held against the answer as well.
 */
public final class ContentReturn implements Handler {
    /** What the frame shows for a moment. @param next where the page around it goes */
    public record View(Words words, String base, String next) {}

    private final SiteAddress site;
    private final Tools tools;
    private final Selections selections;
    private final VerifyingToolToken verifying;
    private final SelectionSwitch terms;
    private final Browser browser;
    private final Rendering rendering;

    public ContentReturn(
            SiteAddress site,
            DSLContext sql,
            Browser browser,
            Rendering rendering,
            SelectionSwitch terms,
            RequestCounters counters,
            Clock clock) {
        this.site = site;
        this.tools = new Tools(sql);
        this.selections = new Selections(sql);
        this.verifying = new VerifyingToolToken(site, sql, counters, clock);
        this.terms = terms;
        this.browser = browser;
        this.rendering = rendering;
    }

    @Override
    public void handle(Context ctx) {
        Optional<DemoSession> session = browser.find(ctx);
        boolean loggedIn = session.isPresent() && session.get().personId().isPresent();
        if (!loggedIn && ctx.formParam("repost") == null) {
            askAgainFromHere(ctx);
            return;
        }
        long courseId = number(ctx, "course");
        Optional<DemoPerson> teacher = session.filter(open -> open.sesskey().equals(ctx.queryParam("sesskey")))
                .flatMap(open -> browser.person(open, courseId))
                .filter(person -> person.role().manages());
        Optional<DemoTool> tool = tools.find(number(ctx, "id"));
        Optional<JsonNode> claims = tool.flatMap(found -> believed(ctx, found));
        if (teacher.isEmpty() || tool.isEmpty() || claims.isEmpty()) {
            rendering.notFound(ctx, browser.words(ctx), "error.content_refused");
            return;
        }
        Optional<String> against = against(terms.terms(), claims.get());
        if (against.isPresent()) {
            rendering.notFound(ctx, browser.words(ctx), against.get());
            return;
        }
        close(ctx, selections.keep(teacher.get(), tool.get().id(), courseId, claims.get()));
    }

    /** The session cookie is withheld from a form that another site sends; our own page sends it once more. */
    private void askAgainFromHere(Context ctx) {
        String query = ctx.queryString();
        String again = site.selectionReturn() + (query == null ? "" : "?" + query);
        String jwt = ctx.formParam("JWT");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("JWT", jwt == null ? "" : jwt);
        fields.put("repost", "true");
        rendering.page(ctx, "form-post", new FormPostPage(browser.words(ctx), site.path(), "postForm", again, fields));
    }

    private Optional<JsonNode> believed(Context ctx, DemoTool tool) {
        String jwt = ctx.formParam("JWT");
        return Optional.ofNullable(jwt)
                .flatMap(ToolToken::read)
                .filter(token -> token.claims().path("iss").asText().equals(tool.clientId()))
                .filter(token -> verifying.wrong(token, tool).isEmpty())
                .map(ToolToken::claims);
    }

    private static Optional<String> against(SelectionTerms asked, JsonNode claims) {
        String dl = "https://purl.imsglobal.org/spec/lti-dl/claim/";
        if (!asked.acceptMultiple() && claims.path(dl + "content_items").size() > 1) {
            return Optional.of("error.content_several");
        }
        return asked.data()
                .filter(data -> !data.equals(claims.path(dl + "data").asText()))
                .map(lost -> "error.content_data");
    }

    private void close(Context ctx, ChosenContent chosen) {
        String next = chosen.isSilent()
                ? "/course/view.php?id=" + chosen.courseId()
                : "/course/modedit.php?add=lti&typeid=" + chosen.toolId() + "&course=" + chosen.courseId()
                        + "&selection=" + chosen.id();
        rendering.page(ctx, "chosen", new View(browser.words(ctx), site.path(), site.path() + next));
    }

    private static long number(Context ctx, String name) {
        String digits = ctx.queryParam(name);
        return digits != null && digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }
}
