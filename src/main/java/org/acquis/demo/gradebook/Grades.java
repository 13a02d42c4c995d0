package org.acquis.demo.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The cells of the gradebook. */
public final class Grades {
    private final DSLContext sql;

    public Grades(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<DemoGrade> find(long columnId, long personId) {
        return sql.fetchOptional("SELECT * FROM grade WHERE item_id = ? AND person_id = ?", columnId, personId)
                .map(Grades::grade);
    }

    public List<DemoGrade> ofColumn(long columnId) {
        return sql.fetch("SELECT * FROM grade WHERE item_id = ? ORDER BY person_id", columnId)
                .map(Grades::grade);
    }

    public List<DemoGrade> ofCourse(long courseId) {
        return sql.fetch(
                        "SELECT g.* FROM grade g JOIN grade_item i ON i.id = g.item_id WHERE i.course_id = ?", courseId)
                .map(Grades::grade);
    }

    /** Changes one cell, an untouched one included, alone in its column until done. */
    void change(long columnId, long personId, UnaryOperator<DemoGrade> change) {
        sql.transaction(tx -> {
            DSLContext in = tx.dsl();
            in.fetch("SELECT id FROM grade_item WHERE id = ? FOR UPDATE", columnId);
            DemoGrade before =
                    new Grades(in).find(columnId, personId).orElseGet(() -> DemoGrade.none(columnId, personId));
            DemoGrade after = change.apply(before);
            if (!after.equals(before)) {
                save(in, after);
            }
        });
    }

    private static void save(DSLContext in, DemoGrade grade) {
        in.execute(
                "REPLACE INTO grade"
                        + " (item_id, person_id, raw_grade, final_grade, feedback, overridden, locked, modified)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                grade.columnId(),
                grade.personId(),
                grade.raw().orElse(null),
                grade.score().orElse(null),
                grade.feedback().orElse(null),
                grade.overridden(),
                grade.locked(),
                grade.modified().getEpochSecond());
    }

    private static DemoGrade grade(Record row) {
        return new DemoGrade(
                row.get("item_id", Long.class),
                row.get("person_id", Long.class),
                Optional.ofNullable(row.get("raw_grade", BigDecimal.class)),
                Optional.ofNullable(row.get("final_grade", BigDecimal.class)),
                Optional.ofNullable(row.get("feedback", String.class)),
                row.get("overridden", Boolean.class),
                row.get("locked", Boolean.class),
                Instant.ofEpochSecond(row.get("modified", Long.class)));
    }
}
