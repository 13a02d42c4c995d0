package org.acquis.gradesync;

import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.acquis.schema.Tables.SENDING_PAUSE;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acquis.assessment.ActivityOfCourse;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** What the acts of trainers do to rows of one activity; rows of any other are not found. */
final class CellRows {
    /** A platform that lets nobody in is asked less and less often; a trainer who says "again" may know better. */
    private static final List<String> NOT_ASKED_TO_WAIT = List.of("token-refused", "platform-suspended");

    private final DSLContext tx;
    private final ActivityOfCourse place;

    CellRows(DSLContext tx, ActivityOfCourse place) {
        this.tx = tx;
        this.place = place;
    }

    static Condition only(CellId cell) {
        return SCORE_TO_SEND.ID.eq(cell.value());
    }

    static Condition in(ColumnId column) {
        return SCORE_TO_SEND.LINE_ITEM_ID.eq(column.value());
    }

    /** To be sent again from the start, as a score. */
    static Map<Field<?>, Object> queued(Instant now) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(SCORE_TO_SEND.STATUS, "waiting");
        values.put(SCORE_TO_SEND.REASON, null);
        values.put(SCORE_TO_SEND.EDITION, SCORE_TO_SEND.EDITION.plus(1));
        values.put(SCORE_TO_SEND.QUEUED_AT, now);
        values.put(SCORE_TO_SEND.DUE_AT, QueueingScores.due(now));
        values.put(SCORE_TO_SEND.TRIES, 0);
        values.put(SCORE_TO_SEND.OVERWRITE, false);
        return values;
    }

    /** Ids of the rows that the condition finds in this activity, locked. */
    List<Long> find(Condition condition) {
        return tx.select(SCORE_TO_SEND.ID)
                .from(SCORE_TO_SEND)
                .where(condition)
                .and(SCORE_TO_SEND.LINE_ITEM_ID.in(
                        select(LINE_ITEM.ID).from(LINE_ITEM).where(ofActivity())))
                .forUpdate()
                .fetch(SCORE_TO_SEND.ID);
    }

    int change(List<Long> rows, Map<Field<?>, Object> values) {
        return rows.isEmpty()
                ? 0
                : tx.update(SCORE_TO_SEND)
                        .set(values)
                        .where(SCORE_TO_SEND.ID.in(rows))
                        .execute();
    }

    /** Columns that could not be had are looked for again, and a platform that gave no token is asked again. */
    void lookAgain(List<Long> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        var columns = select(SCORE_TO_SEND.LINE_ITEM_ID).from(SCORE_TO_SEND).where(SCORE_TO_SEND.ID.in(rows));
        tx.update(LINE_ITEM)
                .set(LINE_ITEM.STATUS, "wanted")
                .setNull(LINE_ITEM.URL)
                .setNull(LINE_ITEM.NEXT_TRY_AT)
                .where(LINE_ITEM.ID.in(columns))
                .and(mayBeLookedFor())
                .execute();
        tx.update(SENDING_PAUSE)
                .set(SENDING_PAUSE.UNTIL, now)
                .where(SENDING_PAUSE.PLATFORM_ID.in(
                        select(SCORE_TO_SEND.PLATFORM_ID).from(SCORE_TO_SEND).where(SCORE_TO_SEND.ID.in(rows))))
                .and(SENDING_PAUSE.REASON.in(NOT_ASKED_TO_WAIT))
                .execute();
    }

    /**
     * A column that is not there, unless an unanswered create may still be under way: that one keeps its time, or there
     * might be two.
     */
    static Condition mayBeLookedFor() {
        return LINE_ITEM
                .STATUS
                .ne("ready")
                .and(LINE_ITEM.PROBLEM.isNull().or(LINE_ITEM.PROBLEM.ne("create-unanswered")));
    }

    private Condition ofActivity() {
        return LINE_ITEM.COURSE_ACTIVITY_ID.eq(place.activity().value());
    }
}
