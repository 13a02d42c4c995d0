package org.acquis.demo;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.acquis.demo.claims.BasicOutcome;
import org.acquis.demo.claims.LaunchClaims;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.DemoGrade;
import org.acquis.demo.gradebook.Grades;
import org.acquis.demo.gradebook.GradingByHand;
import org.acquis.demo.linking.ContentReturn;
import org.acquis.demo.oidc.AuthEndpoint;
import org.acquis.demo.oidc.LaunchInitiation;
import org.acquis.demo.oidc.OpenidConfiguration;
import org.acquis.demo.oidc.ReturnPage;
import org.acquis.demo.oidc.SiteKeys;
import org.acquis.demo.pages.Pages;
import org.acquis.demo.registration.Registration;
import org.acquis.demo.service.Services;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoCourseSeed;
import org.acquis.demo.site.DemoGroup;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.Enrolments;
import org.acquis.demo.site.Groups;
import org.acquis.demo.site.People;
import org.acquis.demo.site.Sessions;
import org.acquis.demo.site.Settings;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.SiteKey;
import org.acquis.demo.site.SiteTables;
import org.acquis.demo.site.ToolLocation;
import org.acquis.demo.site.Tools;
import org.acquis.demo.token.AccessTokens;
import org.acquis.demo.token.TokenEndpoint;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.Faults;
import org.acquis.demo.trial.FaultyService;
import org.acquis.demo.trial.RequestCounters;
import org.acquis.demo.trial.SelectionSwitch;
import org.acquis.demo.view.Browser;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/**
 * The demo LMS: a course with people, activities that open the tool, a gradebook, and the services of a Moodle 4.5.
 * Apart from its routes it offers what tests ask and turn: people, columns, grades, faults, counters.
 */
public final class DemoLms {
    private final SiteAddress site;
    private final DSLContext sql;
    private final Clock clock;
    private final Faults faults = new Faults(new SecureRandom());
    private final SelectionSwitch selection = new SelectionSwitch();
    private final RequestCounters counters = new RequestCounters();
    private final AccessTokens tokens;
    private final Browser browser;
    private final Rendering rendering;
    private final SiteKey key;

    private DemoLms(SiteAddress site, DSLContext sql, Clock clock) {
        this.site = site;
        this.sql = sql;
        this.clock = clock;
        this.tokens = new AccessTokens(sql, clock);
        this.browser = new Browser(new Sessions(sql), new People(sql), site);
        this.rendering = new Rendering(TemplateEngine.createPrecompiled(ContentType.Html), site.path());
        this.key = new SiteKey(new Settings(sql));
    }

    /**
     * Creates the tables and plants the course where that has not been done.
     *
     * @param sql on a database of the demo's own, which must exist
     * @param baseUrl without a trailing slash; its path is the prefix of every route and must not be empty
     * @param tool the one that is registered from the start; its only redirect address is its launch
     */
    public static DemoLms create(DSLContext sql, URI baseUrl, ToolLocation tool, Clock clock) {
        new SiteTables(sql).create();
        new DemoCourseSeed(sql).plant(tool);
        return new DemoLms(new SiteAddress(baseUrl), sql, clock);
    }

    /**
     * Adds the routes, all below the path of the base address. The pages expect Bootstrap where the web's own
     * pages have it: {@code /webjars/bootstrap/5.3.8/css/bootstrap.min.css}.
     */
    public void mount(JavalinConfig config) {
        new Pages(site, sql, browser, rendering, faults, selection, counters, tokens, clock).mount(config);
        registering().mount(config.routes);
        launches(config);
        services(config);
        config.events.serverStarted(() -> new Thread(key::prepare, "demo-site-key").start());
    }

    private void launches(JavalinConfig config) {
        String base = site.path() + "/mod/lti/";
        Settings settings = new Settings(sql);
        LaunchClaims claims = new LaunchClaims(site, settings, new BasicOutcome(site, settings), clock);
        AuthEndpoint auth = new AuthEndpoint(site, claims, key, sql, browser, rendering, selection, counters);
        config.routes.get(base + "openid-configuration.php", new OpenidConfiguration(site));
        LaunchInitiation initiation = new LaunchInitiation(site, sql, browser, rendering);
        config.routes.get(base + "launch.php", initiation::open);
        config.routes.get(base + "contentitem.php", initiation::select);
        config.routes.post(
                base + "contentitem_return.php",
                new ContentReturn(site, sql, browser, rendering, selection, counters, clock));
        config.routes.get(base + "auth.php", auth);
        config.routes.post(base + "auth.php", auth);
        config.routes.get(base + "return.php", new ReturnPage(site, browser, rendering));
    }

    private void services(JavalinConfig config) {
        String base = site.path() + "/mod/lti/";
        FaultyService faulty = new FaultyService(faults, tokens::forget);
        Handler token = faulty.around(new TokenEndpoint(site, sql, tokens, rendering, counters, clock));
        Handler services = faulty.around(Services.create(
                site, sql, tokens, new BasicOutcome(site, new Settings(sql)), rendering, counters, clock));
        config.routes.get(base + "certs.php", faulty.around(new SiteKeys(key, counters)));
        config.routes.get(base + "token.php", token);
        config.routes.post(base + "token.php", token);
        String below = base + "services.php/<path>";
        config.routes.get(below, services);
        config.routes.put(below, services);
        config.routes.delete(below, services);
        config.routes.post(below, ctx -> {
            if (ctx.path().endsWith("/scores")) {
                counters.count(DemoRequest.SCORE_POSTED);
            }
            services.handle(ctx);
        });
    }

    /** For the tool's static registration. */
    public DemoRegistration registration() {
        return DemoRegistration.of(site, new Tools(sql).first());
    }

    /** What a teacher does in the course, without its pages. */
    public DemoTeacher teacher() {
        return new DemoTeacher(sql, selection);
    }

    /** What an administrator does with tools, without his page. */
    public DemoAdministrator administrator() {
        return new DemoAdministrator(site, sql, registering());
    }

    private Registration registering() {
        return new Registration(site, key, sql, browser, rendering, clock);
    }

    public Faults faults() {
        return faults;
    }

    public RequestCounters counters() {
        return counters;
    }

    /** All access tokens are unknown from now on, those still to be issued excepted. */
    public void forgetTokens() {
        tokens.forgetAll();
    }

    public DemoCourse course() {
        return new Courses(sql)
                .find(DemoCourseSeed.COURSE_ID)
                .orElseThrow(() -> new IllegalStateException("The demo course is gone"));
    }

    /** The demo course and what was restored from it. */
    public List<DemoCourse> courses() {
        return new Courses(sql).all();
    }

    /** With what they are in the demo course. */
    public List<DemoPerson> people() {
        return new People(sql).all(DemoCourseSeed.COURSE_ID);
    }

    public Enrolments enrolments() {
        return new Enrolments(sql);
    }

    /** The groups of the demo course. */
    public List<DemoGroup> groups() {
        return new Groups(sql).ofCourse(DemoCourseSeed.COURSE_ID);
    }

    public List<DemoActivity> activities() {
        return activitiesOf(course());
    }

    public List<DemoActivity> activitiesOf(DemoCourse course) {
        return new Activities(sql).ofCourse(course.id());
    }

    /** The page of the LMS with this activity's frame. */
    public URI pageOf(DemoActivity activity) {
        return URI.create(site.base() + "/mod/lti/view.php?id=" + activity.cmid());
    }

    /** The first address of this activity's frame. */
    public URI launchOf(DemoActivity activity) {
        return URI.create(site.base() + "/mod/lti/launch.php?id=" + activity.cmid() + "&triggerview=0");
    }

    /** Where a graded activity leads from the gradebook: this person's work. */
    public URI reviewOf(DemoActivity activity, DemoPerson person) {
        return URI.create(launchOf(activity) + "&action=gradeReport&user=" + person.id());
    }

    /** The first address of the frame in which content of the tool is selected for the demo course. */
    public URI selectionOf(DemoRegistration tool) {
        return URI.create(site.base() + "/mod/lti/contentitem.php?id=" + tool.deploymentId() + "&course="
                + DemoCourseSeed.COURSE_ID);
    }

    /** What deep-linking requests say beyond Moodle. */
    public SelectionSwitch selection() {
        return selection;
    }

    /** A Cookie header with a new session of this person, for tests that speak HTTP without a browser. */
    public String cookieOf(DemoPerson person) {
        return browser.cookieOf(person, false);
    }

    /** The same for a teacher whose role is switched to student: still himself, told as a learner. */
    public String cookieAsStudent(DemoPerson teacher) {
        return browser.cookieOf(teacher, true);
    }

    public List<DemoColumn> columns() {
        return columnsOf(course());
    }

    public List<DemoColumn> columnsOf(DemoCourse course) {
        return new Columns(sql).ofCourse(course.id());
    }

    /** Empty where the activity is not graded; columns made through the API are others. */
    public Optional<DemoColumn> ownColumnOf(DemoActivity activity) {
        return new Columns(sql)
                .ofActivity(activity.id()).stream()
                        .filter(DemoColumn::isOwnOfActivity)
                        .findFirst();
    }

    /** To add, lock, delete columns. */
    public Columns columnStore() {
        return new Columns(sql);
    }

    public Optional<DemoGrade> grade(DemoPerson person, DemoColumn column) {
        return new Grades(sql).find(column.id(), person.id());
    }

    /** What a teacher does in the gradebook. */
    public GradingByHand gradingByHand() {
        return new GradingByHand(new Columns(sql), new Grades(sql), clock);
    }
}
