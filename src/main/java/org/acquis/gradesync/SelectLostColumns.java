package org.acquis.gradesync;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.acquis.assessment.ActivityOfCourse;
import org.acquis.roster.CourseActivityId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * The columns of our making that lost their reason, as one activity offers them: its own by its mapping, and those of
 * activities of the course that the platform said are no more. The column that a platform made for an activity is never
 * among them. Two statements.
 */
public final class SelectLostColumns {
    private static final Field<Integer> SCORES = field(selectCount()
            .from(SCORE_TO_SEND)
            .where(SCORE_TO_SEND.LINE_ITEM_ID.eq(LINE_ITEM.ID))
            .and(SCORE_TO_SEND.SENT_SCORE.isNotNull()));

    private final DSLContext sql;

    public SelectLostColumns(DSLContext sql) {
        this.sql = sql;
    }

    public List<LostColumn> of(ActivityOfCourse place) {
        Optional<MappedSubjects> mapped = MappedSubjects.of(sql, place.activity());
        return sql
                .select(LINE_ITEM.fields())
                .select(COURSE_ACTIVITY.TITLE, SCORES)
                .from(LINE_ITEM)
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(LINE_ITEM.COURSE_ACTIVITY_ID))
                .where(COURSE_ACTIVITY.COURSE_ID.eq(place.course().value()))
                .and(ours())
                .and(COURSE_ACTIVITY.ID.eq(place.activity().value()).or(LINE_ITEM.ORPHANED_AT.isNotNull()))
                .orderBy(COURSE_ACTIVITY.ID, LINE_ITEM.LABEL, LINE_ITEM.ID)
                .fetch()
                .stream()
                .flatMap(row -> why(place, mapped, row).map(why -> column(row, why)).stream())
                .toList();
    }

    /** How many columns of our making other activities of the course have: some of those may be no more. */
    public int elsewhere(ActivityOfCourse place) {
        return sql.fetchCount(sql.selectOne()
                .from(LINE_ITEM)
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(LINE_ITEM.COURSE_ACTIVITY_ID))
                .where(COURSE_ACTIVITY.COURSE_ID.eq(place.course().value()))
                .and(COURSE_ACTIVITY.ID.ne(place.activity().value()))
                .and(LINE_ITEM.ORPHANED_AT.isNull())
                .and(ours()));
    }

    /** In the gradebook, and made by us; for queries that have LINE_ITEM. */
    public static Condition ours() {
        return LINE_ITEM
                .STATUS
                .eq("ready")
                .and(LINE_ITEM.KIND.ne(ColumnKind.OVERALL.code()).or(LINE_ITEM.ORIGIN.eq("created")));
    }

    private static Optional<LostColumn.Why> why(ActivityOfCourse place, Optional<MappedSubjects> mapped, Record row) {
        boolean here = row.get(LINE_ITEM.COURSE_ACTIVITY_ID) == place.activity().value();
        return here
                ? mapped.flatMap(
                        subjects -> subjects.why(ColumnKind.of(row.get(LINE_ITEM.KIND)), row.get(LINE_ITEM.SUBJECT)))
                : Optional.of(LostColumn.Why.ACTIVITY_REMOVED);
    }

    private static LostColumn column(Record row, LostColumn.Why why) {
        return new LostColumn(
                new ColumnId(row.get(LINE_ITEM.ID)),
                new CourseActivityId(row.get(LINE_ITEM.COURSE_ACTIVITY_ID)),
                Objects.requireNonNullElse(row.get(COURSE_ACTIVITY.TITLE), ""),
                row.get(LINE_ITEM.LABEL),
                why,
                row.get(SCORES),
                Optional.ofNullable(row.get(LINE_ITEM.PROBLEM))
                        .filter(problem -> problem.startsWith(LostColumn.NOT_DELETED))
                        .map(problem -> problem.substring(LostColumn.NOT_DELETED.length())));
    }
}
