package org.acquis.gradesync;

import static org.acquis.schema.Tables.LINE_ITEM;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Notes how columns shall be called. One of our making that is there already is told to the platform by the worker; the
 * activity's own column is called by the platform.
 */
final class Relabelling {
    private final DSLContext tx;
    private final Instant now;

    Relabelling(DSLContext tx, Instant now) {
        this.tx = tx;
        this.now = now;
    }

    /** No statement where nothing changes. */
    void to(Record column, String label, String about) {
        if (column.get(LINE_ITEM.LABEL).equals(label)
                && column.get(LINE_ITEM.ABOUT).equals(about)) {
            return;
        }
        tx.update(LINE_ITEM)
                .set(LINE_ITEM.LABEL, label)
                .set(LINE_ITEM.ABOUT, about)
                .set(LINE_ITEM.RENAME_AT, when(told(), val(now, LINE_ITEM.RENAME_AT)))
                .where(LINE_ITEM.ID.eq(column.get(LINE_ITEM.ID)))
                .execute();
    }

    /** We call it, and the platform has it. */
    private static Condition told() {
        return LINE_ITEM
                .STATUS
                .eq("ready")
                .and(LINE_ITEM.KIND.ne(ColumnKind.OVERALL.code()).or(LINE_ITEM.ORIGIN.eq("created")));
    }
}
