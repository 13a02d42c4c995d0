package org.acquis.demo.gradebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acquis.demo.site.CustomParameters;
import org.acquis.demo.site.DemoActivity;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The columns of the gradebook. */
public final class Columns {
    /**
     * A column to be made through the API or by hand.
     *
     * @param toolId empty: by hand
     */
    public record NewColumn(
            long courseId,
            OptionalLong toolId,
            OptionalLong activityId,
            String label,
            BigDecimal maximum,
            String resourceId,
            String tag) {}

    private final DSLContext sql;

    public Columns(DSLContext sql) {
        this.sql = sql;
    }

    public List<DemoColumn> ofCourse(long courseId) {
        return sql.fetch("SELECT * FROM grade_item WHERE course_id = ? ORDER BY id", courseId)
                .map(Columns::column);
    }

    public Optional<DemoColumn> find(long id) {
        return sql.fetchOptional("SELECT * FROM grade_item WHERE id = ?", id).map(Columns::column);
    }

    /** Own column and those made for this link through the API. */
    public List<DemoColumn> ofActivity(long activityId) {
        return sql.fetch("SELECT * FROM grade_item WHERE activity_id = ? ORDER BY id", activityId)
                .map(Columns::column);
    }

    /** A column made through the API or by hand is always a manual one. */
    public DemoColumn add(NewColumn column) {
        Record row = sql.fetchSingle(
                "INSERT INTO grade_item (course_id, kind, activity_id, tool_id, label, maximum, resource_id, tag)"
                        + " VALUES (?, 'MANUAL', ?, ?, ?, ?, ?, ?) RETURNING *",
                column.courseId(),
                orNull(column.activityId()),
                orNull(column.toolId()),
                column.label(),
                column.maximum(),
                column.resourceId(),
                column.tag());
        return column(row);
    }

    /** Another with all that this one says of itself, without its grades and its lock. */
    public DemoColumn copy(DemoColumn column, long courseId, OptionalLong activityId) {
        Record row = sql.fetchSingle(
                "INSERT INTO grade_item (course_id, kind, activity_id, tool_id, label, maximum, text_only, resource_id,"
                        + " tag, review_url, review_custom) SELECT ?, kind, ?, tool_id, label, maximum, text_only,"
                        + " resource_id, tag, review_url, review_custom FROM grade_item WHERE id = ? RETURNING *",
                courseId,
                orNull(activityId),
                column.id());
        return column(row);
    }

    /** An activity's own column; it bears the activity's name. */
    public DemoColumn addOwn(DemoActivity activity, OwnColumn own) {
        Record row = sql.fetchSingle(
                "INSERT INTO grade_item (course_id, kind, activity_id, tool_id, label, maximum, text_only, resource_id,"
                        + " tag, review_url, review_custom) VALUES (?, 'ACTIVITY', ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " RETURNING *",
                activity.courseId(),
                activity.id(),
                activity.toolId(),
                activity.name(),
                own.maximum(),
                own.textOnly(),
                own.resourceId(),
                own.tag(),
                own.review().map(SubmissionReview::url).orElse(null),
                reviewCustom(own.review()));
        return column(row);
    }

    /** Replaces the full object; a new maximum rescales the grades so that percentages stay. */
    public void replace(DemoColumn old, DemoColumn replaced) {
        sql.transaction(tx -> {
            DSLContext in = tx.dsl();
            in.execute(
                    "UPDATE grade_item SET activity_id = ?, label = ?, maximum = ?, resource_id = ?, tag = ?,"
                            + " review_url = ?, review_custom = ? WHERE id = ?",
                    orNull(replaced.activityId()),
                    replaced.label(),
                    replaced.maximum(),
                    replaced.resourceId(),
                    replaced.tag(),
                    replaced.review().map(SubmissionReview::url).orElse(null),
                    reviewCustom(replaced.review()),
                    old.id());
            if (old.maximum().signum() != 0 && old.maximum().compareTo(replaced.maximum()) != 0) {
                in.execute(
                        "UPDATE grade SET raw_grade = raw_grade * ? / ?, final_grade = final_grade * ? / ?"
                                + " WHERE item_id = ?",
                        replaced.maximum(),
                        old.maximum(),
                        replaced.maximum(),
                        old.maximum(),
                        old.id());
            }
        });
    }

    /** With its grades. */
    public void delete(long id) {
        sql.transaction(tx -> {
            tx.dsl().execute("DELETE FROM grade WHERE item_id = ?", id);
            tx.dsl().execute("DELETE FROM grade_item WHERE id = ?", id);
        });
    }

    public void lock(long id, boolean locked) {
        sql.execute("UPDATE grade_item SET locked = ? WHERE id = ?", locked, id);
    }

    /** What becomes of a column whose maximum Moodle refused in deep linking: it answers 200 and keeps nothing. */
    public void makeTextOnly(long id, boolean textOnly) {
        sql.execute("UPDATE grade_item SET text_only = ? WHERE id = ?", textOnly, id);
    }

    private static @Nullable Long orNull(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    private static OptionalLong optional(@Nullable Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    private static String reviewCustom(Optional<SubmissionReview> review) {
        return CustomParameters.lines(review.map(SubmissionReview::custom).orElse(Map.of()));
    }

    private static DemoColumn column(Record row) {
        return new DemoColumn(
                row.get("id", Long.class),
                row.get("course_id", Long.class),
                ColumnKind.valueOf(row.get("kind", String.class)),
                optional(row.get("activity_id", Long.class)),
                optional(row.get("tool_id", Long.class)),
                row.get("label", String.class),
                row.get("maximum", BigDecimal.class),
                row.get("text_only", Boolean.class),
                row.get("locked", Boolean.class),
                row.get("resource_id", String.class),
                row.get("tag", String.class),
                Optional.ofNullable(row.get("review_url", String.class))
                        .map(url -> new SubmissionReview(
                                url, CustomParameters.parse(row.get("review_custom", String.class)))));
    }
}
