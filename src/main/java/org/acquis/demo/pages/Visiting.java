package org.acquis.demo.pages;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoCourseSeed;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoSession;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.trial.Faults;
import org.acquis.demo.view.Browser;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Shell;
import org.acquis.demo.view.Words;

/** Lets the right people in: somebody logged in who may enter the course, and for a form, from one of our own pages. */
final class Visiting {
    private final SiteAddress site;
    private final Courses courses;
    private final Browser browser;
    private final Rendering rendering;
    private final Faults faults;

    Visiting(SiteAddress site, Courses courses, Browser browser, Rendering rendering, Faults faults) {
        this.site = site;
        this.courses = courses;
        this.browser = browser;
        this.rendering = rendering;
        this.faults = faults;
    }

    /** The frame of a page outside the courses, whoever looks at it. */
    Shell shell(Context ctx, String titleKey) {
        return shell(ctx, titleKey, DemoCourseSeed.COURSE_ID);
    }

    private Shell shell(Context ctx, String titleKey, long courseId) {
        DemoSession session = browser.session(ctx);
        Words words = Words.forLanguage(session.language());
        return new Shell(
                words,
                site.path(),
                words.of(titleKey),
                courseId,
                browser.person(session, courseId),
                session.asStudent(),
                session.sesskey(),
                faults.any());
    }

    /**
     * A page of a course; who is nobody yet is sent to choose who he is.
     *
     * @param courseId empty: what was asked for does not exist
     */
    void page(Context ctx, String titleKey, Optional<Long> courseId, BiConsumer<Context, Visit> then) {
        Optional<DemoCourse> course = courseId.flatMap(courses::find);
        Shell shell = shell(ctx, titleKey, course.map(DemoCourse::id).orElse(DemoCourseSeed.COURSE_ID));
        Optional<DemoPerson> person = shell.person();
        if (person.isEmpty()) {
            go(ctx, "");
        } else if (course.isEmpty()) {
            rendering.notFound(ctx, shell.words(), "error.nothing_there");
        } else if (!person.get().mayEnter()) {
            rendering.refused(ctx, 403, shell.words(), "error.not_enrolled");
        } else {
            then.accept(ctx, new Visit(person.get(), course.get(), shell));
        }
    }

    /** A page for those who manage the course. */
    void managersPage(Context ctx, String titleKey, Optional<Long> courseId, BiConsumer<Context, Visit> then) {
        page(ctx, titleKey, courseId, (in, visit) -> {
            if (visit.person().role().manages()) {
                then.accept(in, visit);
            } else {
                rendering.refused(in, 403, visit.words(), "error.not_yours");
            }
        });
    }

    /** A form that only those who manage the course may send. */
    void managersForm(Context ctx, String titleKey, Optional<Long> courseId, BiConsumer<Context, Visit> then) {
        if (!refusedForm(ctx)) {
            managersPage(ctx, titleKey, courseId, then);
        }
    }

    /** True when the form did not come from one of our own pages; the answer is then written. */
    boolean refusedForm(Context ctx) {
        if (browser.ownForm(ctx)) {
            return false;
        }
        rendering.refused(ctx, 403, browser.words(ctx), "error.sesskey");
        return true;
    }

    void go(Context ctx, String path) {
        ctx.status(303).header("Location", site.base() + path);
    }

    void goToCourse(Context ctx, long courseId) {
        go(ctx, "/course/view.php?id=" + courseId);
    }
}
