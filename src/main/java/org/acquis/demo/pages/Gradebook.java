package org.acquis.demo.pages;

import io.javalin.http.Context;
import java.math.BigDecimal;
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
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoCourseSeed;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoRole;
import org.acquis.demo.site.People;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/** Shows the gradebook. */
final class Gradebook {
    static final String PATH = "/grade/report/grader/index.php?id=" + DemoCourseSeed.COURSE_ID;

    private final Rendering rendering;
    private final Courses courses;
    private final People people;
    private final Columns columns;
    private final Grades grades;

    Gradebook(Rendering rendering, DSLContext sql) {
        this.rendering = rendering;
        this.courses = new Courses(sql);
        this.people = new People(sql);
        this.columns = new Columns(sql);
        this.grades = new Grades(sql);
    }

    void show(Context ctx, Visit visit) {
        Optional<DemoCourse> course = FormFields.id(ctx, "id").flatMap(courses::find);
        if (course.isEmpty()) {
            rendering.notFound(ctx, visit.words(), "error.no_course");
            return;
        }
        NumberFormat numbers = numbers(visit);
        List<DemoColumn> shown = columns.ofCourse(course.get().id());
        Map<CellKey, DemoGrade> cells = grades.ofCourse(course.get().id()).stream()
                .collect(Collectors.toMap(
                        grade -> new CellKey(grade.personId(), grade.columnId()), Function.identity()));
        List<GradesPage.Row> rows = people.activeMembers(course.get().id()).stream()
                .filter(person -> person.role() == DemoRole.STUDENT)
                .filter(person -> visit.person().role().teaches()
                        || person.id() == visit.person().id())
                .map(person -> row(person, shown, cells, numbers))
                .toList();
        rendering.page(
                ctx,
                "grades",
                new GradesPage(
                        visit.shell(),
                        course.get().fullName(),
                        shown.stream()
                                .map(column -> new GradesPage.Column(column, numbers.format(column.maximum())))
                                .toList(),
                        rows,
                        visit.person().role().manages()));
    }

    /** Up to 5 decimals, as many as are stored. */
    static NumberFormat numbers(Visit visit) {
        NumberFormat numbers = NumberFormat.getNumberInstance(visit.words().locale());
        numbers.setMaximumFractionDigits(5);
        return numbers;
    }

    private record CellKey(long personId, long columnId) {}

    private static GradesPage.Row row(
            DemoPerson person, List<DemoColumn> shown, Map<CellKey, DemoGrade> cells, NumberFormat numbers) {
        return new GradesPage.Row(
                person,
                shown.stream()
                        .map(column -> cell(
                                column, Optional.ofNullable(cells.get(new CellKey(person.id(), column.id()))), numbers))
                        .toList());
    }

    private static GradesPage.Cell cell(DemoColumn column, Optional<DemoGrade> grade, NumberFormat numbers) {
        Optional<BigDecimal> score = grade.flatMap(DemoGrade::score);
        return new GradesPage.Cell(
                column.id(),
                score.map(numbers::format),
                grade.flatMap(DemoGrade::feedback),
                grade.map(DemoGrade::overridden).orElse(false),
                grade.map(DemoGrade::locked).orElse(false));
    }
}
