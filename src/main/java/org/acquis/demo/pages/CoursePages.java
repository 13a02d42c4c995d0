package org.acquis.demo.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoCourseSeed;
import org.acquis.demo.site.ToolLocation;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/** The course and its activities. */
final class CoursePages {
    static final String COURSE_PATH = "/course/view.php?id=" + DemoCourseSeed.COURSE_ID;

    private final Visiting visiting;
    private final Rendering rendering;
    private final ToolLocation location;
    private final Courses courses;
    private final Activities activities;

    CoursePages(Visiting visiting, Rendering rendering, ToolLocation location, DSLContext sql) {
        this.visiting = visiting;
        this.rendering = rendering;
        this.location = location;
        this.courses = new Courses(sql);
        this.activities = new Activities(sql);
    }

    void mount(RoutesConfig routes, String base) {
        routes.get(base + "/course/view.php", ctx -> visiting.page(ctx, "nav.course", this::course));
        routes.get(base + "/mod/lti/view.php", ctx -> visiting.page(ctx, "nav.activity", this::activity));
    }

    private void course(Context ctx, Visit visit) {
        Optional<DemoCourse> course = FormFields.id(ctx, "id").flatMap(courses::find);
        if (course.isEmpty()) {
            rendering.notFound(ctx, visit.words(), "error.no_course");
            return;
        }
        rendering.page(ctx, "course", new CoursePage(visit.shell(), index(visit, course.get(), 0)));
    }

    private void activity(Context ctx, Visit visit) {
        Optional<DemoActivity> activity = FormFields.id(ctx, "id")
                .flatMap(activities::findByModule)
                .filter(found -> found.visible() || visit.person().role().teaches());
        Optional<DemoCourse> course = activity.flatMap(found -> courses.find(found.courseId()));
        if (activity.isEmpty() || course.isEmpty()) {
            rendering.notFound(ctx, visit.words(), "error.no_activity");
            return;
        }
        long cmid = activity.get().cmid();
        rendering.page(
                ctx,
                "activity",
                new ActivityPage(
                        visit.shell(),
                        index(visit, course.get(), cmid),
                        activity.get(),
                        visit.shell().base() + "/mod/lti/launch.php?id=" + cmid + "&triggerview=0",
                        location.origin()));
    }

    private CourseIndex index(Visit visit, DemoCourse course, long openCmid) {
        List<DemoActivity> seen = activities.ofCourse(course.id()).stream()
                .filter(activity -> activity.visible() || visit.person().role().teaches())
                .toList();
        return CourseIndex.of(visit.shell().base(), course, seen, openCmid);
    }
}
