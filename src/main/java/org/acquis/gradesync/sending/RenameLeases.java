package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SENDING_PAUSE;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acquis.gradesync.ColumnId;
import org.acquis.gradesync.ColumnName;
import org.acquis.ops.Database;
import org.acquis.platform.PlatformId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The columns whose label is to be told now; a claim counts once it is committed and read back. */
final class RenameLeases {
    /** Longer than reading and replacing with a new token for each; renewed before the replacing. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Database database;
    private final GoneColumn goneColumn;

    RenameLeases(Database database, GoneColumn goneColumn) {
        this.database = database;
        this.goneColumn = goneColumn;
    }

    /** Those with something to tell, and not left alone for now. One read of an index that is nearly always empty. */
    List<PlatformId> platforms(Instant now) {
        return database.sql()
                .selectDistinct(DEPLOYMENT.PLATFORM_ID)
                .from(LINE_ITEM)
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(LINE_ITEM.COURSE_ACTIVITY_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(COURSE_ACTIVITY.COURSE_ID))
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                .leftJoin(SENDING_PAUSE)
                .on(SENDING_PAUSE.PLATFORM_ID.eq(DEPLOYMENT.PLATFORM_ID))
                .where(claimable(now))
                .and(SENDING_PAUSE.UNTIL.isNull().or(SENDING_PAUSE.UNTIL.le(now)))
                .fetch(row -> new PlatformId(row.value1()));
    }

    List<ColumnToRename> claim(PlatformId platform, int most, Instant now) {
        List<Long> ids = database.sql()
                .select(LINE_ITEM.ID)
                .from(LINE_ITEM)
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(LINE_ITEM.COURSE_ACTIVITY_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(COURSE_ACTIVITY.COURSE_ID))
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                .where(claimable(now))
                .and(DEPLOYMENT.PLATFORM_ID.eq(platform.value()))
                .orderBy(LINE_ITEM.RENAME_AT, LINE_ITEM.ID)
                .limit(most)
                .fetch(LINE_ITEM.ID);
        if (ids.isEmpty()) {
            return List.of();
        }
        String token = UUID.randomUUID().toString();
        database.inTransaction(tx -> tx.update(LINE_ITEM)
                .set(LINE_ITEM.LEASE_TOKEN, token)
                .set(LINE_ITEM.LEASE_UNTIL, now.plus(LEASE))
                .where(LINE_ITEM.ID.in(ids))
                .and(claimable(now))
                .execute());
        return read(token);
    }

    /** Called before the platform is asked, so that a name that may or may not have arrived is not taken for a hand's. */
    boolean tells(ColumnToRename column, Instant now) {
        return database.transaction(tx -> tx.update(LINE_ITEM)
                        .setNull(LINE_ITEM.TOLD_LABEL)
                        .set(LINE_ITEM.LEASE_UNTIL, now.plus(LEASE))
                        .where(held(column))
                        .execute())
                == 1;
    }

    /** The platform calls it so; a label that changed meanwhile is told next. */
    void told(ColumnToRename column, Instant now) {
        database.inTransaction(tx -> tx.update(LINE_ITEM)
                .set(LINE_ITEM.TOLD_LABEL, column.label())
                .set(LINE_ITEM.RENAME_AT, when(LINE_ITEM.LABEL.ne(column.label()), val(now, LINE_ITEM.RENAME_AT)))
                .set(LINE_ITEM.TRIES, 0)
                .setNull(LINE_ITEM.PROBLEM)
                .setNull(LINE_ITEM.LEASE_TOKEN)
                .setNull(LINE_ITEM.LEASE_UNTIL)
                .where(held(column))
                .execute());
    }

    /** The label of now is not told; the next one is tried. */
    void leave(ColumnToRename column, String problem) {
        database.inTransaction(tx -> tx.update(LINE_ITEM)
                .set(LINE_ITEM.PROBLEM, problem)
                .set(LINE_ITEM.TRIES, 0)
                .setNull(LINE_ITEM.RENAME_AT)
                .setNull(LINE_ITEM.LEASE_TOKEN)
                .setNull(LINE_ITEM.LEASE_UNTIL)
                .where(held(column))
                .execute());
    }

    void again(ColumnToRename column, Instant at) {
        database.inTransaction(tx -> tx.update(LINE_ITEM)
                .set(LINE_ITEM.TRIES, LINE_ITEM.TRIES.plus(1))
                .set(LINE_ITEM.RENAME_AT, at)
                .setNull(LINE_ITEM.LEASE_TOKEN)
                .setNull(LINE_ITEM.LEASE_UNTIL)
                .where(held(column))
                .execute());
    }

    void gone(ColumnToRename column) {
        database.inTransaction(tx -> {
            release(tx, column);
            goneColumn.park(tx, column.id(), column.url().toString());
        });
    }

    private static void release(DSLContext tx, ColumnToRename column) {
        tx.update(LINE_ITEM)
                .setNull(LINE_ITEM.RENAME_AT)
                .setNull(LINE_ITEM.LEASE_TOKEN)
                .setNull(LINE_ITEM.LEASE_UNTIL)
                .where(held(column))
                .execute();
    }

    private static Condition claimable(Instant now) {
        return LINE_ITEM
                .RENAME_AT
                .le(now)
                .and(LINE_ITEM.STATUS.eq("ready"))
                .and(LINE_ITEM.LEASE_UNTIL.isNull().or(LINE_ITEM.LEASE_UNTIL.le(now)));
    }

    private static Condition held(ColumnToRename column) {
        return LINE_ITEM.ID.eq(column.id().value()).and(LINE_ITEM.LEASE_TOKEN.eq(column.lease()));
    }

    private List<ColumnToRename> read(String token) {
        return database.sql()
                .select(LINE_ITEM.fields())
                .select(COURSE_ACTIVITY.RESOURCE_LINK_ID, COURSE.AGS_SCOPES)
                .from(LINE_ITEM)
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(LINE_ITEM.COURSE_ACTIVITY_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(COURSE_ACTIVITY.COURSE_ID))
                .where(LINE_ITEM.LEASE_TOKEN.eq(token))
                .orderBy(LINE_ITEM.ID)
                .fetch(RenameLeases::column);
    }

    private static ColumnToRename column(Record row) {
        return new ColumnToRename(
                new ColumnId(row.get(LINE_ITEM.ID)),
                row.get(LINE_ITEM.LEASE_TOKEN),
                URI.create(row.get(LINE_ITEM.URL)),
                new ColumnName(row.get(LINE_ITEM.RESOURCE_ID), row.get(LINE_ITEM.TAG)),
                row.get(LINE_ITEM.LABEL),
                Optional.ofNullable(row.get(LINE_ITEM.TOLD_LABEL)),
                row.get(COURSE_ACTIVITY.RESOURCE_LINK_ID),
                ClaimingScores.scopes(row.get(COURSE.AGS_SCOPES)),
                row.get(LINE_ITEM.TRIES));
    }
}
