package org.acquis.demo.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.acquis.demo.copying.CopyingActivity;
import org.acquis.demo.copying.RemovingActivity;
import org.acquis.demo.copying.RestoringCourse;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/** The course page's forms: duplicate and remove an activity, restore the course into a new one. */
final class ChangingCourse {
    private final Visiting visiting;
    private final Rendering rendering;
    private final Activities activities;
    private final CopyingActivity copying;
    private final RemovingActivity removing;
    private final RestoringCourse restoring;

    ChangingCourse(Visiting visiting, Rendering rendering, DSLContext sql) {
        this.visiting = visiting;
        this.rendering = rendering;
        this.activities = new Activities(sql);
        this.copying = new CopyingActivity(sql);
        this.removing = new RemovingActivity(sql);
        this.restoring = new RestoringCourse(sql);
    }

    void mount(RoutesConfig routes, String base) {
        routes.post(
                base + "/course/mod.php",
                ctx -> visiting.managersForm(
                        ctx, "nav.course", activity(ctx).map(DemoActivity::courseId), this::change));
        routes.post(
                base + "/backup/restore.php",
                ctx -> visiting.managersForm(ctx, "nav.course", FormFields.id(ctx, "id"), this::restore));
    }

    private void change(Context ctx, Visit visit) {
        Optional<DemoActivity> activity = activity(ctx);
        if (activity.isEmpty()) {
            rendering.notFound(ctx, visit.words(), "error.no_activity");
            return;
        }
        if (FormFields.given(ctx, "do").filter("delete"::equals).isPresent()) {
            removing.remove(activity.get());
        } else {
            copying.duplicate(
                    activity.get(),
                    visit.words().of("course.copy_name", activity.get().name()));
        }
        visiting.goToCourse(ctx, visit.course().id());
    }

    private void restore(Context ctx, Visit visit) {
        DemoCourse copy = restoring.restore(
                visit.course(), visit.words().of("course.copy_suffix"), ctx.formParam("grades") != null);
        visiting.goToCourse(ctx, copy.id());
    }

    private Optional<DemoActivity> activity(Context ctx) {
        return FormFields.id(ctx, "cmid").flatMap(activities::findByModule);
    }
}
