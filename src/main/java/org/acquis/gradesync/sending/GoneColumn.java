package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;

import java.time.Clock;
import org.acquis.gradesync.ColumnId;
import org.acquis.gradesync.ColumnKind;
import org.jooq.DSLContext;

/** A column that the platform no longer knows (404): nothing more is sent there until somebody says what to do. */
final class GoneColumn {
    private final Clock clock;

    GoneColumn(Clock clock) {
        this.clock = clock;
    }

    /** Parks all that waits for the column; where a newer launch told another address, looks there instead. */
    void park(DSLContext tx, ColumnId column, String address) {
        boolean elsewhere = toldElsewhere(tx, column, address);
        int gone = tx.update(LINE_ITEM)
                .set(LINE_ITEM.STATUS, elsewhere ? "wanted" : "gone")
                .set(LINE_ITEM.PROBLEM, "column-gone")
                .set(LINE_ITEM.URL, elsewhere ? null : address)
                .setNull(LINE_ITEM.NEXT_TRY_AT)
                .where(LINE_ITEM.ID.eq(column.value()))
                .and(LINE_ITEM.URL.eq(address))
                .and(LINE_ITEM.STATUS.eq("ready"))
                .execute();
        if (gone == 1) {
            tx.update(SCORE_TO_SEND)
                    .set(SCORE_TO_SEND.STATUS, elsewhere ? "waiting" : "refused")
                    .set(SCORE_TO_SEND.REASON, "column-gone")
                    .set(SCORE_TO_SEND.DUE_AT, clock.instant())
                    .where(SCORE_TO_SEND.LINE_ITEM_ID.eq(column.value()))
                    .and(SCORE_TO_SEND.STATUS.eq("waiting").or(SCORE_TO_SEND.REASON.eq("column-gone")))
                    .execute();
        }
    }

    private static boolean toldElsewhere(DSLContext tx, ColumnId column, String address) {
        return tx.fetchExists(tx.selectOne()
                .from(LINE_ITEM)
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(LINE_ITEM.COURSE_ACTIVITY_ID))
                .where(LINE_ITEM.ID.eq(column.value()))
                .and(LINE_ITEM.KIND.eq(ColumnKind.OVERALL.code()))
                .and(COURSE_ACTIVITY.LINE_ITEM_URL.ne("").and(COURSE_ACTIVITY.LINE_ITEM_URL.ne(address))));
    }
}
