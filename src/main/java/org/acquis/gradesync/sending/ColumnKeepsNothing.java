package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;

import org.acquis.gradesync.ColumnId;
import org.jooq.DSLContext;

/**
 * A column that answers 200 and keeps no score, such as one of type text in Moodle: whatever was taken for delivered
 * there is not in the gradebook, and what waits would not be either.
 */
final class ColumnKeepsNothing {

    /** Refuses all scores of a column from which none was ever read back; of another, only doubts the next one. */
    void park(DSLContext tx, ColumnId column) {
        int never = tx.update(LINE_ITEM)
                .set(LINE_ITEM.PROBLEM, Verdict.NotStored.CODE)
                .where(LINE_ITEM.ID.eq(column.value()))
                .and(LINE_ITEM.VERIFIED_AT.isNull())
                .execute();
        if (never == 0) {
            tx.update(LINE_ITEM)
                    .setNull(LINE_ITEM.VERIFIED_AT)
                    .where(LINE_ITEM.ID.eq(column.value()))
                    .execute();
            return;
        }
        tx.update(SCORE_TO_SEND)
                .set(SCORE_TO_SEND.STATUS, "refused")
                .set(SCORE_TO_SEND.REASON, Verdict.NotStored.CODE)
                .set(SCORE_TO_SEND.EDITION, SCORE_TO_SEND.EDITION.plus(1))
                .set(SCORE_TO_SEND.UNANSWERED, false)
                .setNull(SCORE_TO_SEND.SENT_SCORE)
                .setNull(SCORE_TO_SEND.SENT_AT)
                .where(SCORE_TO_SEND.LINE_ITEM_ID.eq(column.value()))
                .and(SCORE_TO_SEND.KIND.eq("score"))
                .and(SCORE_TO_SEND.STATUS.in("waiting", "sent"))
                .execute();
    }
}
