package org.acquis.gradesync;

import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.acquis.assessment.ActivityOfCourse;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/**
 * A trainer asks for a column that the activity does not have, or no longer has. It is created with the next score that
 * is sent to it, after one more look for it.
 */
public final class CreatingColumn {
    private final Database database;
    private final SyncAudit audit;
    private final Clock clock;

    public CreatingColumn(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = new SyncAudit(audit);
        this.clock = clock;
    }

    /** The column of the activity itself, of which nothing may be known yet. */
    public boolean askOwn(ActivityOfCourse place, PersonId by) {
        return database.transaction(tx -> {
            ActivityFacts activity = new SelectActivityFacts(tx).of(place.activity());
            WantedColumns columns =
                    new WantedColumns(tx, place.activity(), activity.identity(), activity.titleIn("fr"));
            columns.want(ColumnKind.OVERALL, "", "", clock.instant());
            WantedColumns.Column own = Objects.requireNonNull(
                    columns.ensure(clock.instant()).get(new WantedColumns.Key(ColumnKind.OVERALL, "")));
            return ask(tx, place, own.id(), by);
        });
    }

    /** False where there is no such column in the activity, or it is there already. */
    public boolean ask(ActivityOfCourse place, ColumnId column, PersonId by) {
        return database.transaction(tx -> ask(tx, place, column, by));
    }

    private boolean ask(DSLContext tx, ActivityOfCourse place, ColumnId column, PersonId by) {
        Instant now = clock.instant();
        int asked = tx.update(LINE_ITEM)
                .set(LINE_ITEM.MAY_CREATE, true)
                .set(LINE_ITEM.STATUS, "wanted")
                .set(LINE_ITEM.TRIES, 0)
                .setNull(LINE_ITEM.URL)
                .setNull(LINE_ITEM.NEXT_TRY_AT)
                .where(LINE_ITEM.ID.eq(column.value()))
                .and(LINE_ITEM.COURSE_ACTIVITY_ID.eq(place.activity().value()))
                .and(CellRows.mayBeLookedFor())
                .execute();
        if (asked == 0) {
            return false;
        }
        CellRows rows = new CellRows(tx, place);
        List<Long> waiting = rows.find(CellRows.in(column)
                .and(SCORE_TO_SEND
                        .STATUS
                        .eq("waiting")
                        .or(SCORE_TO_SEND.STATUS.eq("refused").and(SCORE_TO_SEND.REASON.eq("column-gone")))));
        rows.change(waiting, CellRows.queued(now));
        audit.columnAsked(tx, place, by, column);
        return true;
    }
}
