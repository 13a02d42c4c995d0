package org.acquis.demo.oidc;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoSession;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.SiteAddress;
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
public final class LaunchInitiation {
    private final SiteAddress site;
    private final Tools tools;
    private final Courses courses;
    private final Activities activities;
    private final PendingLaunches launches;
    private final Browser browser;
    private final Rendering rendering;

    public LaunchInitiation(SiteAddress site, DSLContext sql, Browser browser, Rendering rendering) {
        this.site = site;
        this.tools = new Tools(sql);
        this.courses = new Courses(sql);
        this.activities = new Activities(sql);
        this.launches = new PendingLaunches(sql);
        this.browser = browser;
        this.rendering = rendering;
    }

    /**
     * {@code launch.php?id=}: an activity, or with {@code action=gradeReport&user=} somebody's work in it. Whoever asks
     * for the latter gets it, a learner about another learner too: Moodle leaves the check to the tool.
     */
    public void open(Context ctx) {
        Optional<DemoActivity> activity = Parameters.id(ctx.queryParam("id")).flatMap(activities::findByModule);
        Optional<DemoTool> tool = activity.flatMap(found -> tools.find(found.toolId()));
        if (activity.isEmpty() || tool.isEmpty()) {
            rendering.notFound(ctx, browser.words(ctx), "error.no_activity");
            return;
        }
        DemoActivity opened = activity.get();
        OptionalLong reviewed = reviewed(ctx);
        DemoSession session = browser.session(ctx);
        PendingLaunch launch =
                new PendingLaunch(opened.toolId(), opened.courseId(), OptionalLong.of(opened.id()), reviewed);
        String target = opened.url().isEmpty() ? tool.get().at().target() : opened.url();
        Map<String, Object> hint = new LinkedHashMap<>();
        hint.put("cmid", opened.cmid());
        hint.put("launchid", launches.begin(launch, session));
        initiate(ctx, session, tool.get(), target, hint);
    }

    /** {@code contentitem.php?id=&course=}: content of a tool is to be selected for a course. */
    public void select(Context ctx) {
        Optional<DemoTool> tool =
                Parameters.id(ctx.queryParam("id")).flatMap(tools::find).filter(DemoTool::selectsContent);
        Optional<Long> course = Parameters.id(ctx.queryParam("course"))
                .filter(id -> courses.find(id).isPresent());
        if (tool.isEmpty() || course.isEmpty()) {
            rendering.notFound(ctx, browser.words(ctx), "error.no_course");
            return;
        }
        DemoSession session = browser.session(ctx);
        PendingLaunch launch =
                new PendingLaunch(tool.get().id(), course.get(), OptionalLong.empty(), OptionalLong.empty());
        initiate(
                ctx,
                session,
                tool.get(),
                tool.get().at().selectionTarget(),
                Map.of("launchid", launches.begin(launch, session)));
    }

    private static OptionalLong reviewed(Context ctx) {
        Optional<Long> user =
                Parameters.id(ctx.queryParam("user")).filter(id -> "gradeReport".equals(ctx.queryParam("action")));
        return user.isPresent() ? OptionalLong.of(user.get()) : OptionalLong.empty();
    }

    private void initiate(
            Context ctx, DemoSession session, DemoTool tool, String target, Map<String, Object> messageHint) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("iss", site.issuer());
        fields.put("target_link_uri", target);
        fields.put("login_hint", Long.toString(session.personId().orElse(0)));
        fields.put("lti_message_hint", PhpJson.write(messageHint));
        fields.put("client_id", tool.clientId());
        fields.put("lti_deployment_id", Long.toString(tool.id()));
        rendering.page(
                ctx,
                "form-post",
                new FormPostPage(
                        Words.forLanguage(session.language()),
                        site.path(),
                        "ltiInitiateLoginForm",
                        tool.at().login(),
                        fields));
    }
}
