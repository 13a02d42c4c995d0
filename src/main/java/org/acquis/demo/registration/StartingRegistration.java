package org.acquis.demo.registration;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.acquis.demo.site.DemoCourseSeed;
import org.acquis.demo.site.DemoRole;
import org.acquis.demo.site.DemoSession;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.ToolAddresses;
import org.acquis.demo.site.Tools;
import org.acquis.demo.view.Browser;
import org.acquis.demo.view.Rendering;

/**
 * {@code startltiadvregistration.php}, the first address of the frame in which a tool registers: sends the browser to
 * the tool with the site's configuration and a token. Where a tool of the same domain is known, it asks first whether
 * that one is meant.
 */
final class StartingRegistration {
    private final SiteAddress site;
    private final RegistrationTokens tokens;
    private final Tools tools;
    private final Browser browser;
    private final Rendering rendering;

    StartingRegistration(
            SiteAddress site, RegistrationTokens tokens, Tools tools, Browser browser, Rendering rendering) {
        this.site = site;
        this.tokens = tokens;
        this.tools = tools;
        this.browser = browser;
        this.rendering = rendering;
    }

    void answer(Context ctx) {
        Optional<DemoSession> administrator = browser.find(ctx)
                .filter(session -> session.sesskey().equals(ctx.queryParam("sesskey")))
                .filter(session -> browser.person(session, DemoCourseSeed.COURSE_ID)
                        .filter(person -> person.role() == DemoRole.ADMINISTRATOR)
                        .isPresent());
        String url = given(ctx, "url");
        if (administrator.isEmpty() || ToolAddresses.originOf(url).isEmpty()) {
            rendering.notFound(ctx, browser.words(ctx), "error.no_registration");
            return;
        }
        List<DemoTool> known = tools.all().stream()
                .filter(tool -> tool.at().domain().equals(ToolAddresses.domainOf(url)))
                .toList();
        String type = given(ctx, "type");
        if (type.isEmpty() && !known.isEmpty()) {
            choose(ctx, url, administrator.get(), known);
        } else {
            Optional<DemoTool> update = known.stream()
                    .filter(tool -> type.equals(Long.toString(tool.id())))
                    .findFirst();
            ctx.status(302).header("Location", address(url, update));
        }
    }

    private void choose(Context ctx, String url, DemoSession session, List<DemoTool> known) {
        String again = site.path() + "/mod/lti/startltiadvregistration.php?url=" + encoded(url) + "&sesskey="
                + session.sesskey() + "&type=";
        rendering.page(
                ctx,
                "registering",
                new ChoicePage(
                        browser.words(ctx),
                        site.path(),
                        again + "0",
                        known.stream()
                                .map(tool -> new ChoicePage.Known(tool, again + tool.id()))
                                .toList()));
    }

    /** The tool's address, its own query kept, with what it needs to register. */
    String address(String url, Optional<DemoTool> update) {
        String token = update.map(tokens::forUpdate).orElseGet(tokens::forNew);
        return url + (url.contains("?") ? "&" : "?") + "openid_configuration=" + encoded(site.configuration())
                + "&registration_token=" + encoded(token);
    }

    private static String given(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value.trim();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
