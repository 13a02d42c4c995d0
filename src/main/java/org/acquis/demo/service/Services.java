package org.acquis.demo.service;

import io.javalin.http.Handler;
import java.time.Clock;
import java.util.List;
import org.acquis.demo.claims.BasicOutcome;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.Grades;
import org.acquis.demo.gradebook.RecordingScore;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.People;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.Tools;
import org.acquis.demo.token.AccessTokens;
import org.acquis.demo.trial.RequestCounters;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/** Joins the services for tools to one handler. */
public final class Services {
    private Services() {}

    public static Handler create(
            SiteAddress site,
            DSLContext sql,
            AccessTokens tokens,
            BasicOutcome outcome,
            Rendering rendering,
            RequestCounters counters,
            Clock clock) {
        Columns columns = new Columns(sql);
        Grades grades = new Grades(sql);
        People people = new People(sql);
        Courses courses = new Courses(sql);
        Activities activities = new Activities(sql);
        List<ServiceResource> resources = List.of(
                new LineItems(site, courses, activities, columns, counters),
                new LineItem(site, activities, columns),
                new Scores(columns, people, new RecordingScore(grades, clock), clock.getZone(), counters),
                new Results(site, columns, grades, counters),
                new Memberships(site, courses, activities, people, new Tools(sql), new MemberJson(outcome), counters));
        return new ServiceDispatch(
                site.path() + "/mod/lti/services.php", resources, tokens, new ServiceResponse(rendering));
    }
}
