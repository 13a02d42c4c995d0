package org.acquis.demo.oidc;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.view.Browser;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Words;

/** Where a tool sends the person back to: shows the tool's message, or leaves the frame for the course. */
public final class ReturnPage implements Handler {
    /** What the page shows. */
    public record View(Words words, String base, Optional<String> error, Optional<String> message, String courseUrl) {}

    private final SiteAddress site;
    private final Browser browser;
    private final Rendering rendering;

    public ReturnPage(SiteAddress site, Browser browser, Rendering rendering) {
        this.site = site;
        this.browser = browser;
        this.rendering = rendering;
    }

    @Override
    public void handle(Context ctx) {
        long course = Parameters.id(ctx.queryParam("course")).orElse(0L);
        rendering.page(
                ctx,
                "return",
                new View(
                        browser.words(ctx),
                        site.path(),
                        Parameters.text(ctx, "lti_errormsg"),
                        Parameters.text(ctx, "lti_msg"),
                        site.path() + "/course/view.php?id=" + course));
    }
}
