package org.acquis.demo.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.People;
import org.acquis.demo.site.Tools;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/** The course and its activities. */
final class CoursePages {
    private final Visiting visiting;
    private final Rendering rendering;
    private final Courses courses;
    private final Activities activities;
    private final Tools tools;
    private final People people;

    CoursePages(Visiting visiting, Rendering rendering, DSLContext sql) {
        this.visiting = visiting;
        this.rendering = rendering;
        this.courses = new Courses(sql);
        this.activities = new Activities(sql);
        this.tools = new Tools(sql);
        this.people = new People(sql);
    }

    void mount(RoutesConfig routes, String base) {
        routes.get(
                base + "/course/view.php",
                ctx -> visiting.page(ctx, "nav.course", FormFields.id(ctx, "id"), this::course));
        routes.get(
                base + "/mod/lti/view.php",
                ctx -> visiting.page(ctx, "nav.activity", asked(ctx).map(DemoActivity::courseId), this::activity));
        routes.get(base + "/mod/lti/grade.php", this::fromGradebook);
    }

    private void course(Context ctx, Visit visit) {
        rendering.page(
                ctx,
                "course",
                new CoursePage(
                        visit.shell(),
                        index(visit, 0),
                        visit.person().role().manages(),
                        tools.all().stream()
                                .filter(tool -> tool.active() && tool.selectsContent())
                                .toList(),
                        courses.all().stream()
                                .filter(other -> other.id() != visit.course().id())
                                .toList()));
    }

    private void activity(Context ctx, Visit visit) {
        Optional<DemoActivity> activity = asked(ctx);
        Optional<DemoTool> tool = activity.flatMap(found -> tools.find(found.toolId()));
        if (activity.isEmpty() || tool.isEmpty()) {
            rendering.notFound(ctx, visit.words(), "error.no_activity");
            return;
        }
        Optional<Long> reviewed =
                FormFields.id(ctx, "user").filter(id -> "gradeReport".equals(ctx.queryParam("action")));
        long cmid = activity.get().cmid();
        rendering.page(
                ctx,
                "activity",
                new ActivityPage(
                        visit.shell(),
                        index(visit, cmid),
                        activity.get(),
                        visit.shell().base() + "/mod/lti/launch.php?id=" + cmid + "&triggerview=0"
                                + reviewed.map(user -> "&action=gradeReport&user=" + user)
                                        .orElse(""),
                        tool.get().at().origin(),
                        reviewed.filter(user -> visit.person().role().teaches())
                                .flatMap(
                                        user -> people.find(user, visit.course().id()))
                                .filter(person -> person.role().belongs())));
    }

    /** The gradebook links here; who may see whose work is not asked, neither here nor after. */
    private void fromGradebook(Context ctx) {
        long cmid = FormFields.id(ctx, "id").orElse(0L);
        long person = FormFields.id(ctx, "userid").orElse(0L);
        visiting.go(ctx, "/mod/lti/view.php?id=" + cmid + "&action=gradeReport&user=" + person);
    }

    private Optional<DemoActivity> asked(Context ctx) {
        return FormFields.id(ctx, "id").flatMap(activities::findByModule);
    }

    private CourseIndex index(Visit visit, long openCmid) {
        List<DemoActivity> all = activities.ofCourse(visit.course().id());
        return CourseIndex.of(visit.shell().base(), visit.course(), all, openCmid);
    }
}
