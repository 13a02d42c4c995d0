package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acquis.gradesync.ColumnId;
import org.acquis.gradesync.ColumnKind;
import org.acquis.gradesync.ColumnName;
import org.acquis.lti13.ags.LineItem;
import org.acquis.ops.Database;
import org.acquis.roster.CourseActivityId;
import org.jooq.Condition;
import org.jooq.Record;

/**
 * The columns of an activity that one worker alone may look up or create. Only the holder of the lease writes; a claim
 * counts once it is committed and read back.
 */
final class ColumnLeases {
    /** Longer than a listing or a create with a new token; renewed before each. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    static final String CREATE_UNANSWERED = "create-unanswered";

    private final Database database;

    ColumnLeases(Database database) {
        this.database = database;
    }

    /** What a launch told needs no lease and no call. */
    void takeTold(CourseActivityId activity) {
        String told = database.sql()
                .select(COURSE_ACTIVITY.LINE_ITEM_URL)
                .from(COURSE_ACTIVITY)
                .where(COURSE_ACTIVITY.ID.eq(activity.value()))
                .and(ToldColumn.usable())
                .fetchOne(COURSE_ACTIVITY.LINE_ITEM_URL);
        if (told == null) {
            return;
        }
        database.inTransaction(tx -> tx.update(LINE_ITEM)
                .set(LINE_ITEM.URL, told)
                .set(LINE_ITEM.ORIGIN, "coupled")
                .set(LINE_ITEM.STATUS, "ready")
                .setNull(LINE_ITEM.PROBLEM)
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .and(LINE_ITEM.KIND.eq(ColumnKind.OVERALL.code()))
                .and(LINE_ITEM.STATUS.in("wanted", "missing"))
                .and(LINE_ITEM.URL.isNull())
                .execute());
    }

    /** Addresses by column, of those that have one. */
    Map<ColumnId, ReadyColumn> ready(CourseActivityId activity) {
        return database.sql()
                .selectFrom(LINE_ITEM)
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .and(LINE_ITEM.STATUS.eq("ready"))
                .fetchMap(
                        row -> new ColumnId(row.get(LINE_ITEM.ID)),
                        row -> new ReadyColumn(
                                URI.create(row.get(LINE_ITEM.URL)),
                                "found".equals(row.get(LINE_ITEM.ORIGIN)),
                                row.get(LINE_ITEM.VERIFIED_AT) != null));
    }

    /**
     * @param adopted it was found: others may have used it
     * @param verified a score delivered there was read back
     */
    record ReadyColumn(URI url, boolean adopted, boolean verified) {}

    /** Empty where none is to be found now, or another worker is at it. */
    List<ColumnToFind> claim(CourseActivityId activity, String token, Instant now) {
        database.inTransaction(tx -> tx.update(LINE_ITEM)
                .set(LINE_ITEM.LEASE_TOKEN, token)
                .set(LINE_ITEM.LEASE_UNTIL, now.plus(LEASE))
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .and(LINE_ITEM.STATUS.in("wanted", "missing"))
                .and(LINE_ITEM.URL.isNull())
                .and(LINE_ITEM.NEXT_TRY_AT.isNull().or(LINE_ITEM.NEXT_TRY_AT.le(now)))
                .and(LINE_ITEM.LEASE_UNTIL.isNull().or(LINE_ITEM.LEASE_UNTIL.le(now)))
                .execute());
        return database.sql()
                .selectFrom(LINE_ITEM)
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .and(LINE_ITEM.LEASE_TOKEN.eq(token))
                .orderBy(LINE_ITEM.ID)
                .fetch(ColumnLeases::toFind);
    }

    /** False: the lease ran out and another has it; nothing may be created. */
    boolean renew(ColumnToFind column, String token, Instant now) {
        return database.transaction(tx -> tx.update(LINE_ITEM)
                        .set(LINE_ITEM.LEASE_UNTIL, now.plus(LEASE))
                        .where(held(column, token))
                        .execute())
                == 1;
    }

    /** A create that dies without a word looks, on the next try, like one that got no answer. */
    boolean creates(ColumnToFind column, String token, Instant now) {
        return database.transaction(tx -> tx.update(LINE_ITEM)
                        .set(LINE_ITEM.LEASE_UNTIL, now.plus(LEASE))
                        .set(LINE_ITEM.PROBLEM, CREATE_UNANSWERED)
                        .where(held(column, token))
                        .execute())
                == 1;
    }

    /** One of ours that goes by another label than it should, since it was copied or renamed meanwhile, is renamed. */
    void ready(ColumnToFind column, String token, LineItem there, String origin, Instant now) {
        boolean ours = !column.kind().ofActivity() || origin.equals("created");
        String label = there.label().isBlank() ? null : ToldLabel.cut(there.label());
        Condition otherwise = ours && label != null ? LINE_ITEM.LABEL.ne(label) : falseCondition();
        database.inTransaction(tx -> tx.update(LINE_ITEM)
                .set(LINE_ITEM.URL, there.id().orElseThrow().toString())
                .set(LINE_ITEM.TOLD_LABEL, ours ? label : null)
                .set(LINE_ITEM.RENAME_AT, when(otherwise, val(now, LINE_ITEM.RENAME_AT)))
                .set(LINE_ITEM.ORIGIN, origin)
                .set(LINE_ITEM.STATUS, "ready")
                .set(LINE_ITEM.TRIES, 0)
                .setNull(LINE_ITEM.PROBLEM)
                .setNull(LINE_ITEM.NEXT_TRY_AT)
                .setNull(LINE_ITEM.LEASE_TOKEN)
                .setNull(LINE_ITEM.LEASE_UNTIL)
                .where(held(column, token))
                .execute());
    }

    /**
     * Not to be had now; all that waits for it is due again when it is looked for again.
     *
     * @param missing there is none, as opposed to: nobody knows
     */
    void postpone(ColumnToFind column, String token, boolean missing, String problem, Instant nextTry) {
        database.inTransaction(tx -> {
            int ours = tx.update(LINE_ITEM)
                    .set(LINE_ITEM.STATUS, missing ? "missing" : "wanted")
                    .set(LINE_ITEM.PROBLEM, problem)
                    .set(LINE_ITEM.TRIES, LINE_ITEM.TRIES.plus(1))
                    .set(LINE_ITEM.NEXT_TRY_AT, nextTry)
                    .setNull(LINE_ITEM.LEASE_TOKEN)
                    .setNull(LINE_ITEM.LEASE_UNTIL)
                    .where(held(column, token))
                    .execute();
            if (ours == 1) {
                tx.update(SCORE_TO_SEND)
                        .set(SCORE_TO_SEND.DUE_AT, nextTry)
                        .set(SCORE_TO_SEND.REASON, problem)
                        .where(SCORE_TO_SEND.LINE_ITEM_ID.eq(column.id().value()))
                        .and(SCORE_TO_SEND.STATUS.eq("waiting"))
                        .and(SCORE_TO_SEND.DUE_AT.lt(nextTry))
                        .execute();
            }
        });
    }

    /** What waits for a column that was not this worker's to find is due again with it, or shortly. */
    void awaitOthers(ColumnId column, Instant shortly) {
        database.inTransaction(tx -> {
            Record row = tx.fetchSingle(LINE_ITEM, LINE_ITEM.ID.eq(column.value()));
            if (row.get(LINE_ITEM.STATUS).equals("ready")) {
                return;
            }
            boolean gone = row.get(LINE_ITEM.STATUS).equals("gone");
            Instant next = row.get(LINE_ITEM.NEXT_TRY_AT);
            tx.update(SCORE_TO_SEND)
                    .set(SCORE_TO_SEND.DUE_AT, next == null || next.isBefore(shortly) ? shortly : next)
                    .set(SCORE_TO_SEND.REASON, row.get(LINE_ITEM.PROBLEM))
                    .set(SCORE_TO_SEND.STATUS, gone ? "refused" : "waiting")
                    .where(SCORE_TO_SEND.LINE_ITEM_ID.eq(column.value()))
                    .and(SCORE_TO_SEND.STATUS.eq("waiting"))
                    .and(SCORE_TO_SEND.DUE_AT.lt(shortly))
                    .execute();
        });
    }

    /** Addresses that other columns of the course have. */
    Set<String> taken(CourseActivityId activity) {
        var here = COURSE_ACTIVITY.as("here");
        var course = database.sql()
                .select(LINE_ITEM.URL)
                .from(LINE_ITEM)
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(LINE_ITEM.COURSE_ACTIVITY_ID))
                .join(here)
                .on(here.COURSE_ID.eq(COURSE_ACTIVITY.COURSE_ID))
                .where(here.ID.eq(activity.value()))
                .and(LINE_ITEM.URL.isNotNull())
                .and(LINE_ITEM.STATUS.eq("ready"))
                .union(database.sql()
                        .select(COURSE_ACTIVITY.LINE_ITEM_URL)
                        .from(COURSE_ACTIVITY)
                        .join(here)
                        .on(here.COURSE_ID.eq(COURSE_ACTIVITY.COURSE_ID))
                        .where(here.ID.eq(activity.value()))
                        .and(COURSE_ACTIVITY.ID.ne(activity.value()))
                        .and(COURSE_ACTIVITY.LINE_ITEM_URL.isNotNull()));
        return new HashSet<>(course.fetch(LINE_ITEM.URL));
    }

    private static Condition held(ColumnToFind column, String token) {
        return LINE_ITEM
                .ID
                .eq(column.id().value())
                .and(LINE_ITEM.LEASE_TOKEN.eq(token))
                .and(LINE_ITEM.URL.isNull());
    }

    private static ColumnToFind toFind(Record row) {
        return new ColumnToFind(
                new ColumnId(row.get(LINE_ITEM.ID)),
                ColumnKind.of(row.get(LINE_ITEM.KIND)),
                new ColumnName(row.get(LINE_ITEM.RESOURCE_ID), row.get(LINE_ITEM.TAG)),
                row.get(LINE_ITEM.LABEL),
                row.get(LINE_ITEM.MAY_CREATE),
                CREATE_UNANSWERED.equals(row.get(LINE_ITEM.PROBLEM)),
                row.get(LINE_ITEM.TRIES));
    }
}
