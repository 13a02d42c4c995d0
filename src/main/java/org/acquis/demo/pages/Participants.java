package org.acquis.demo.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acquis.demo.site.DemoGroup;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoRole;
import org.acquis.demo.site.Enrolments;
import org.acquis.demo.site.Groups;
import org.acquis.demo.site.People;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/** Who takes part in a course: suspend, unenrol, enrol as a student. Administrators take part in none. */
final class Participants {
    private static final String PATH = "/user/index.php";

    private final Visiting visiting;
    private final Rendering rendering;
    private final People people;
    private final Groups groups;
    private final Enrolments enrolments;

    Participants(Visiting visiting, Rendering rendering, DSLContext sql) {
        this.visiting = visiting;
        this.rendering = rendering;
        this.people = new People(sql);
        this.groups = new Groups(sql);
        this.enrolments = new Enrolments(sql);
    }

    void mount(RoutesConfig routes, String base) {
        routes.get(base + PATH, ctx -> visiting.page(ctx, "nav.participants", FormFields.id(ctx, "id"), this::show));
        routes.post(
                base + PATH,
                ctx -> visiting.managersForm(ctx, "nav.participants", FormFields.id(ctx, "id"), this::change));
    }

    private void show(Context ctx, Visit visit) {
        if (!visit.person().role().teaches()) {
            rendering.refused(ctx, 403, visit.words(), "error.not_yours");
            return;
        }
        List<ParticipantsPage.Line> lines = others(visit.course().id()).stream()
                .map(person -> new ParticipantsPage.Line(
                        person,
                        groups.ofPerson(visit.course().id(), person.id()).stream()
                                .map(DemoGroup::name)
                                .collect(Collectors.joining(", "))))
                .toList();
        rendering.page(
                ctx,
                "participants",
                new ParticipantsPage(
                        visit.shell(),
                        visit.course().fullName(),
                        lines,
                        visit.person().role().manages()));
    }

    private void change(Context ctx, Visit visit) {
        long courseId = visit.course().id();
        Optional<DemoPerson> person = FormFields.id(ctx, "person")
                .flatMap(id -> others(courseId).stream()
                        .filter(other -> other.id() == id)
                        .findFirst());
        if (person.isEmpty()) {
            rendering.notFound(ctx, visit.words(), "error.no_person");
            return;
        }
        switch (FormFields.given(ctx, "do").orElse("")) {
            case "suspend" -> enrolments.suspend(person.get(), courseId, true);
            case "activate" -> enrolments.suspend(person.get(), courseId, false);
            case "remove" -> enrolments.remove(person.get(), courseId);
            default -> enrolments.add(person.get(), courseId, DemoRole.STUDENT);
        }
        visiting.go(ctx, PATH + "?id=" + courseId);
    }

    private List<DemoPerson> others(long courseId) {
        return people.all(courseId).stream()
                .filter(person -> person.role() != DemoRole.ADMINISTRATOR)
                .toList();
    }
}
