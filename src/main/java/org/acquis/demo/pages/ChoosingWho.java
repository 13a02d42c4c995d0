package org.acquis.demo.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoCourseSeed;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoRole;
import org.acquis.demo.site.People;
import org.acquis.demo.view.Browser;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Shell;
import org.jooq.DSLContext;

/** The first page, becoming somebody, and the language switch. There are no passwords: this is a demonstration. */
final class ChoosingWho {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    private final Visiting visiting;
    private final Browser browser;
    private final Rendering rendering;
    private final People people;
    private final Courses courses;

    ChoosingWho(Visiting visiting, Browser browser, Rendering rendering, DSLContext sql) {
        this.visiting = visiting;
        this.browser = browser;
        this.rendering = rendering;
        this.people = new People(sql);
        this.courses = new Courses(sql);
    }

    void mount(RoutesConfig routes, String base) {
        routes.get(base, this::choose);
        routes.post(base + "/login", this::become);
        routes.post(base + "/language", this::speak);
    }

    private void choose(Context ctx) {
        Shell shell = visiting.shell(ctx, "who.title");
        List<WhoPage.Group> groups = List.of(
                group(shell, "who.trainers", person -> person.role().teaches() && !administers(person)),
                group(shell, "who.learners", person -> person.role() == DemoRole.STUDENT),
                group(shell, "who.administration", ChoosingWho::administers),
                group(shell, "who.others", person -> person.role() == DemoRole.WITHOUT_ROLE));
        String course =
                courses.find(DemoCourseSeed.COURSE_ID).map(DemoCourse::fullName).orElse("");
        rendering.page(ctx, "who", new WhoPage(shell, groups, course));
    }

    private WhoPage.Group group(Shell shell, String headingKey, Predicate<DemoPerson> belongs) {
        return new WhoPage.Group(
                shell.words().of(headingKey),
                people.all(DemoCourseSeed.COURSE_ID).stream().filter(belongs).toList());
    }

    private static boolean administers(DemoPerson person) {
        return person.role() == DemoRole.ADMINISTRATOR;
    }

    /** Field {@code person}: as he is. Field {@code student}: a teacher with the role switched to student. */
    private void become(Context ctx) {
        if (visiting.refusedForm(ctx)) {
            return;
        }
        Optional<Long> student = FormFields.id(ctx, "student");
        Optional<DemoPerson> person =
                student.or(() -> FormFields.id(ctx, "person")).flatMap(id -> people.find(id, DemoCourseSeed.COURSE_ID));
        if (person.isEmpty()) {
            rendering.notFound(ctx, browser.words(ctx), "error.no_person");
            return;
        }
        boolean asStudent = student.isPresent() && person.get().role().teaches();
        browser.become(ctx, person.get(), asStudent);
        visiting.goToCourse(ctx, DemoCourseSeed.COURSE_ID);
    }

    /** Back to the page the switch was on; only a path of ours is followed. */
    private void speak(Context ctx) {
        if (visiting.refusedForm(ctx)) {
            return;
        }
        String language = ctx.formParam("language");
        if (language != null && LANGUAGES.contains(language)) {
            browser.speak(ctx, language);
        }
        visiting.go(ctx, FormFields.ownPath(ctx, "back"));
    }
}
