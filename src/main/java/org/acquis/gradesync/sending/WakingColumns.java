package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;

import java.time.Instant;
import java.util.List;
import org.acquis.ops.Database;

/** Scores that wait for an activity's own column are due at once when a launch tells it. */
final class WakingColumns {
    private final Database database;

    WakingColumns(Database database) {
        this.database = database;
    }

    void run(Instant now) {
        List<Long> told = database.sql()
                .select(LINE_ITEM.ID)
                .from(LINE_ITEM)
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(LINE_ITEM.COURSE_ACTIVITY_ID))
                .where(LINE_ITEM.STATUS.eq("missing"))
                .and(LINE_ITEM.KIND.eq("overall"))
                .and(ToldColumn.usable())
                .fetch(LINE_ITEM.ID);
        if (told.isEmpty()) {
            return;
        }
        database.inTransaction(tx -> {
            tx.update(LINE_ITEM)
                    .set(LINE_ITEM.STATUS, "wanted")
                    .setNull(LINE_ITEM.PROBLEM)
                    .setNull(LINE_ITEM.NEXT_TRY_AT)
                    .where(LINE_ITEM.ID.in(told))
                    .and(LINE_ITEM.STATUS.eq("missing"))
                    .execute();
            tx.update(SCORE_TO_SEND)
                    .set(SCORE_TO_SEND.DUE_AT, now)
                    .setNull(SCORE_TO_SEND.REASON)
                    .where(SCORE_TO_SEND.LINE_ITEM_ID.in(told))
                    .and(SCORE_TO_SEND.STATUS.eq("waiting"))
                    .execute();
        });
    }
}
