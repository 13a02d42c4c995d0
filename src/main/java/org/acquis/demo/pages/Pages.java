package org.acquis.demo.pages;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.time.Clock;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.token.AccessTokens;
import org.acquis.demo.trial.Faults;
import org.acquis.demo.trial.RequestCounters;
import org.acquis.demo.trial.SelectionSwitch;
import org.acquis.demo.view.Browser;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/** Joins the pages and mounts them, with the headers that all of the demo's answers carry. */
public final class Pages {
    private final SiteAddress site;
    private final ContentPolicy policy;
    private final ChoosingWho who;
    private final CoursePages course;
    private final AddingActivities adding;
    private final ChangingCourse changing;
    private final Participants participants;
    private final GradeEditing grades;
    private final ManagingTools tools;
    private final SwitchingFaults faults;

    public Pages(
            SiteAddress site,
            DSLContext sql,
            Browser browser,
            Rendering rendering,
            Faults faults,
            SelectionSwitch selection,
            RequestCounters counters,
            AccessTokens tokens,
            Clock clock) {
        Visiting visiting = new Visiting(site, new Courses(sql), browser, rendering, faults);
        this.site = site;
        this.policy = new ContentPolicy(sql);
        this.who = new ChoosingWho(visiting, browser, rendering, sql);
        this.course = new CoursePages(visiting, rendering, sql);
        this.adding = new AddingActivities(visiting, rendering, sql, selection);
        this.changing = new ChangingCourse(visiting, rendering, sql);
        this.participants = new Participants(visiting, rendering, sql);
        this.grades = new GradeEditing(visiting, rendering, sql, clock);
        this.tools = new ManagingTools(visiting, rendering, policy, sql);
        this.faults = new SwitchingFaults(visiting, rendering, faults, selection, counters, tokens);
    }

    public void mount(JavalinConfig config) {
        String base = site.path();
        config.staticFiles.add(files -> {
            files.hostedPath = base + "/assets";
            files.directory = "/org/acquis/demo/assets";
            files.location = Location.CLASSPATH;
        });
        config.routes.before(base, this::headers);
        config.routes.before(base + "/*", this::headers);
        who.mount(config.routes, base);
        course.mount(config.routes, base);
        adding.mount(config.routes, base);
        changing.mount(config.routes, base);
        participants.mount(config.routes, base);
        grades.mount(config.routes, base);
        tools.mount(config.routes, base);
        faults.mount(config.routes, base);
    }

    private void headers(Context ctx) {
        ctx.header("Content-Security-Policy", policy.header())
                .header("X-Frame-Options", "sameorigin")
                .header("X-Content-Type-Options", "nosniff");
    }
}
