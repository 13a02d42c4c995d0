package org.acquis.demo.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.Optional;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.DemoGrade;
import org.acquis.demo.gradebook.Grades;
import org.acquis.demo.gradebook.GradingByHand;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoRole;
import org.acquis.demo.site.People;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/** The gradebook's forms: type a grade over the tool's, take that back, lock and unlock. */
final class GradeEditing {
    private final Visiting visiting;
    private final Rendering rendering;
    private final Gradebook gradebook;
    private final People people;
    private final Columns columns;
    private final Grades grades;
    private final GradingByHand byHand;

    GradeEditing(Visiting visiting, Rendering rendering, DSLContext sql, Clock clock) {
        this.visiting = visiting;
        this.rendering = rendering;
        this.gradebook = new Gradebook(rendering, sql);
        this.people = new People(sql);
        this.columns = new Columns(sql);
        this.grades = new Grades(sql);
        this.byHand = new GradingByHand(columns, grades, clock);
    }

    void mount(RoutesConfig routes, String base) {
        routes.get(
                base + "/grade/report/grader/index.php",
                ctx -> visiting.page(ctx, "nav.grades", FormFields.id(ctx, "id"), gradebook::show));
        routes.get(base + "/grade/edit.php", ctx -> visiting.managersPage(ctx, "nav.grades", course(ctx), this::show));
        routes.post(
                base + "/grade/edit.php", ctx -> visiting.managersForm(ctx, "nav.grades", course(ctx), this::change));
        routes.post(
                base + "/grade/lock.php",
                ctx -> visiting.managersForm(ctx, "nav.grades", course(ctx), this::changeColumn));
    }

    private record Cell(DemoColumn column, DemoPerson person) {}

    private void show(Context ctx, Visit visit) {
        Optional<Cell> cell = cell(ctx, visit);
        if (cell.isEmpty()) {
            rendering.notFound(ctx, visit.words(), "error.no_grade");
            return;
        }
        NumberFormat numbers = Gradebook.numbers(visit);
        Optional<DemoGrade> grade =
                grades.find(cell.get().column().id(), cell.get().person().id());
        String score = grade.flatMap(DemoGrade::score).map(numbers::format).orElse("");
        String feedback = grade.flatMap(DemoGrade::feedback).orElse("");
        write(ctx, visit, cell.get(), score, feedback, Optional.empty());
    }

    private void write(
            Context ctx, Visit visit, Cell cell, String score, String feedback, Optional<String> problemKey) {
        NumberFormat numbers = Gradebook.numbers(visit);
        Optional<DemoGrade> grade =
                grades.find(cell.column().id(), cell.person().id());
        String maximum = numbers.format(cell.column().maximum());
        rendering.page(
                ctx,
                "grade-edit",
                new GradeEditPage(
                        visit.shell(),
                        cell.person(),
                        cell.column(),
                        maximum,
                        score,
                        feedback,
                        grade.filter(DemoGrade::overridden)
                                .flatMap(DemoGrade::raw)
                                .map(numbers::format),
                        grade.map(DemoGrade::overridden).orElse(false),
                        grade.map(DemoGrade::locked).orElse(false),
                        problemKey.map(key -> visit.words().of(key, maximum))));
    }

    private void change(Context ctx, Visit visit) {
        Optional<Cell> found = cell(ctx, visit);
        if (found.isEmpty()) {
            rendering.notFound(ctx, visit.words(), "error.no_grade");
            return;
        }
        Cell cell = found.get();
        switch (FormFields.given(ctx, "do").orElse("type")) {
            case "revert" -> byHand.revert(cell.column(), cell.person().id());
            case "lock" -> byHand.lock(cell.column(), cell.person().id(), true);
            case "unlock" -> byHand.lock(cell.column(), cell.person().id(), false);
            default -> {
                if (!type(ctx, visit, cell)) {
                    return;
                }
            }
        }
        visiting.go(ctx, Gradebook.path(visit.course().id()));
    }

    /** False when what was typed cannot be stored; the page is then written again, with what was typed. */
    private boolean type(Context ctx, Visit visit, Cell cell) {
        Optional<String> typed = FormFields.given(ctx, "score");
        Optional<String> feedback = FormFields.given(ctx, "feedback");
        Optional<BigDecimal> score = typed.flatMap(FormFields::decimal)
                .filter(value -> value.compareTo(cell.column().maximum()) <= 0);
        boolean locked = cell.column().locked()
                || grades.find(cell.column().id(), cell.person().id())
                        .map(DemoGrade::locked)
                        .orElse(false);
        if (locked || typed.isPresent() && score.isEmpty()) {
            ctx.status(locked ? 409 : 400);
            write(
                    ctx,
                    visit,
                    cell,
                    typed.orElse(""),
                    feedback.orElse(""),
                    Optional.of(locked ? "grades.is_locked" : "grades.out_of_range"));
            return false;
        }
        byHand.type(cell.column(), cell.person().id(), score, feedback);
        return true;
    }

    private void changeColumn(Context ctx, Visit visit) {
        Optional<DemoColumn> column = column(ctx);
        if (column.isEmpty()) {
            rendering.notFound(ctx, visit.words(), "error.no_grade");
            return;
        }
        switch (FormFields.given(ctx, "do").orElse("")) {
            case "text" -> columns.makeTextOnly(column.get().id(), true);
            case "number" -> columns.makeTextOnly(column.get().id(), false);
            case "lock" -> byHand.lock(column.get(), true);
            default -> byHand.lock(column.get(), false);
        }
        visiting.go(ctx, Gradebook.path(visit.course().id()));
    }

    private Optional<Long> course(Context ctx) {
        return column(ctx).map(DemoColumn::courseId);
    }

    private Optional<DemoColumn> column(Context ctx) {
        return FormFields.id(ctx, "column").flatMap(columns::find);
    }

    private Optional<Cell> cell(Context ctx, Visit visit) {
        Optional<DemoPerson> person = FormFields.id(ctx, "person")
                .flatMap(id -> people.find(id, visit.course().id()))
                .filter(found -> found.role() == DemoRole.STUDENT);
        return column(ctx).flatMap(column -> person.map(found -> new Cell(column, found)));
    }
}
