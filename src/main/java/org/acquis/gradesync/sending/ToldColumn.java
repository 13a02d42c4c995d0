package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import org.acquis.schema.tables.LineItem;
import org.jooq.Condition;

/**
 * The newest launch told an address of the activity's own column. Platforms tell the one column that hangs on a link,
 * which may be a detail column of ours: that is not it.
 */
final class ToldColumn {
    private static final LineItem OURS = LINE_ITEM.as("ours");

    private ToldColumn() {}

    /** For queries that have COURSE_ACTIVITY. */
    static Condition usable() {
        return COURSE_ACTIVITY
                .LINE_ITEM_URL
                .ne("")
                .and(notExists(selectOne()
                        .from(OURS)
                        .where(OURS.COURSE_ACTIVITY_ID.eq(COURSE_ACTIVITY.ID))
                        .and(OURS.KIND.ne("overall"))
                        .and(OURS.URL.eq(COURSE_ACTIVITY.LINE_ITEM_URL))));
    }
}
