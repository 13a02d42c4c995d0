package org.acquis.demo.oidc;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoSession;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.ToolLocation;
import org.acquis.demo.site.Tools;
import org.acquis.demo.view.Browser;
import org.acquis.demo.view.FormPostPage;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Words;
import org.jooq.DSLContext;

/**
 * Third-party initiated login (LTI 1.3 section 5.1.1.1), always as a form post. As in Moodle it comes before any access
 * check: nobody is asked who he is, so that a tool which trusts {@code login_hint} is found out.
 */
public final class LaunchInitiation implements Handler {
    private final SiteAddress site;
    private final ToolLocation location;
    private final Tools tools;
    private final Activities activities;
    private final PendingLaunches launches;
    private final Browser browser;
    private final Rendering rendering;

    public LaunchInitiation(
            SiteAddress site, ToolLocation location, DSLContext sql, Browser browser, Rendering rendering) {
        this.site = site;
        this.location = location;
        this.tools = new Tools(sql);
        this.activities = new Activities(sql);
        this.launches = new PendingLaunches(sql);
        this.browser = browser;
        this.rendering = rendering;
    }

    @Override
    public void handle(Context ctx) {
        Optional<DemoActivity> activity = Parameters.id(ctx.queryParam("id")).flatMap(activities::findByModule);
        if (activity.isEmpty()) {
            rendering.notFound(ctx, browser.words(ctx), "error.no_activity");
            return;
        }
        DemoSession session = browser.session(ctx);
        rendering.page(
                ctx,
                "form-post",
                new FormPostPage(
                        Words.forLanguage(session.language()),
                        site.path(),
                        "ltiInitiateLoginForm",
                        location.loginUrl().toString(),
                        fields(activity.get(), session)));
    }

    private Map<String, String> fields(DemoActivity activity, DemoSession session) {
        DemoTool tool = tools.registered();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("iss", site.issuer());
        fields.put("target_link_uri", location.launchUrl().toString());
        fields.put("login_hint", Long.toString(session.personId().orElse(0)));
        fields.put(
                "lti_message_hint",
                "{\"cmid\":" + activity.cmid() + ",\"launchid\":\"" + launches.begin(activity, session) + "\"}");
        fields.put("client_id", tool.clientId());
        fields.put("lti_deployment_id", Long.toString(tool.id()));
        return fields;
    }
}
