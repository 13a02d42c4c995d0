package org.acquis.demo.pages;

import io.javalin.http.Context;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.DemoGrade;
import org.acquis.demo.gradebook.Grades;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.DemoGroup;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoRole;
import org.acquis.demo.site.Groups;
import org.acquis.demo.site.People;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/** Shows the gradebook. */
final class Gradebook {
    private final Rendering rendering;
    private final People people;
    private final Groups groups;
    private final Activities activities;
    private final Columns columns;
    private final Grades grades;

    Gradebook(Rendering rendering, DSLContext sql) {
        this.rendering = rendering;
        this.people = new People(sql);
        this.groups = new Groups(sql);
        this.activities = new Activities(sql);
        this.columns = new Columns(sql);
        this.grades = new Grades(sql);
    }

    void show(Context ctx, Visit visit) {
        long courseId = visit.course().id();
        NumberFormat numbers = numbers(visit);
        List<DemoColumn> shown = columns.ofCourse(courseId);
        Map<CellKey, DemoGrade> cells = grades.ofCourse(courseId).stream()
                .collect(Collectors.toMap(
                        grade -> new CellKey(grade.personId(), grade.columnId()), Function.identity()));
        boolean teaches = visit.person().role().teaches();
        List<GradesPage.Row> rows = people.activeMembers(courseId).stream()
                .filter(person -> person.role() == DemoRole.STUDENT)
                .filter(person -> teaches || person.id() == visit.person().id())
                .map(person -> row(person, visit, shown, cells))
                .toList();
        List<GradesPage.Column> heads = shown.stream()
                .map(column -> new GradesPage.Column(column, numbers.format(column.maximum())))
                .toList();
        rendering.page(
                ctx,
                "grades",
                new GradesPage(
                        visit.shell(),
                        visit.course().fullName(),
                        heads,
                        rows,
                        visit.person().role().manages()));
    }

    static String path(long courseId) {
        return "/grade/report/grader/index.php?id=" + courseId;
    }

    /** Up to 5 decimals, as many as are stored. */
    static NumberFormat numbers(Visit visit) {
        NumberFormat numbers = NumberFormat.getNumberInstance(visit.words().locale());
        numbers.setMaximumFractionDigits(5);
        return numbers;
    }

    private record CellKey(long personId, long columnId) {}

    private GradesPage.Row row(DemoPerson person, Visit visit, List<DemoColumn> shown, Map<CellKey, DemoGrade> cells) {
        String in = groups.ofPerson(visit.course().id(), person.id()).stream()
                .map(DemoGroup::name)
                .collect(Collectors.joining(", "));
        return new GradesPage.Row(
                person,
                in,
                shown.stream()
                        .map(column -> cell(
                                column,
                                Optional.ofNullable(cells.get(new CellKey(person.id(), column.id()))),
                                person,
                                visit))
                        .toList());
    }

    private GradesPage.Cell cell(DemoColumn column, Optional<DemoGrade> grade, DemoPerson person, Visit visit) {
        return new GradesPage.Cell(
                column,
                grade.flatMap(DemoGrade::score).map(numbers(visit)::format),
                grade.flatMap(DemoGrade::feedback),
                grade.filter(found -> visit.person().role().teaches()).flatMap(found -> work(column, person, visit)),
                grade.map(DemoGrade::overridden).orElse(false),
                grade.map(DemoGrade::locked).orElse(false));
    }

    /** An activity's own column leads to what the person did in it, whatever the tool declared. */
    private Optional<String> work(DemoColumn column, DemoPerson person, Visit visit) {
        if (!column.isOwnOfActivity() || column.activityId().isEmpty()) {
            return Optional.empty();
        }
        return activities
                .find(column.activityId().getAsLong())
                .map(activity -> visit.shell().base() + "/mod/lti/grade.php?id=" + activity.cmid()
                        + "&itemnumber=0&userid=" + person.id());
    }
}
