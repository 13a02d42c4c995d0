package org.acquis.gradesync;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acquis.roster.CourseActivityId;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The columns that an activity needs: rows for those it does not have yet, without asking any platform. */
final class WantedColumns {
    /** What an activity has one column of. */
    record Key(ColumnKind kind, String subject) {}

    /**
     * @param gone the platform said that it is no more, and nobody has asked for a new one
     * @param deleted a trainer had it deleted
     */
    record Column(ColumnId id, boolean gone, boolean deleted) {}

    private final DSLContext tx;
    private final CourseActivityId activity;
    private final ActivityIdentity identity;
    private final String title;
    private final Map<Key, Record> wanted = new LinkedHashMap<>();

    WantedColumns(DSLContext tx, CourseActivityId activity, ActivityIdentity identity, String title) {
        this.tx = tx;
        this.activity = activity;
        this.identity = identity;
        this.title = title;
    }

    /** @param about what its label says after the activity's title; empty for the overall column */
    void want(ColumnKind kind, String subject, String about, Instant now) {
        ColumnName name = ColumnName.of(identity, kind, subject);
        Record row = LINE_ITEM.newRecord();
        row.set(LINE_ITEM.COURSE_ACTIVITY_ID, activity.value());
        row.set(LINE_ITEM.KIND, kind.code());
        row.set(LINE_ITEM.SUBJECT, subject);
        row.set(LINE_ITEM.RESOURCE_ID, name.resourceId());
        row.set(LINE_ITEM.TAG, name.tag());
        row.set(LINE_ITEM.LABEL, ColumnLabel.of(title, about));
        row.set(LINE_ITEM.ABOUT, about);
        row.set(LINE_ITEM.STATUS, "wanted");
        // The activity's own column is the platform's to make; another is made only when a trainer asks.
        row.set(LINE_ITEM.MAY_CREATE, !kind.ofActivity());
        row.set(LINE_ITEM.CREATED_AT, now);
        wanted.put(new Key(kind, subject), row);
    }

    /** All columns of the activity, the wanted ones among them, called as wanted; one that was deleted is wanted again. */
    Map<Key, Column> ensure(Instant now) {
        wakeOverallOfNewAddress();
        Map<Key, Record> present = present();
        Relabelling relabelling = new Relabelling(tx, now);
        wanted.forEach((key, row) -> {
            Record there = present.get(key);
            if (there != null && there.get(LINE_ITEM.STATUS).equals("deleted")) {
                revive(there);
            }
            if (there != null) {
                relabelling.to(there, row.get(LINE_ITEM.LABEL), row.get(LINE_ITEM.ABOUT));
            }
        });
        return columns(insertMissing(present));
    }

    /** The same for what was finalised before: nothing is called anew, and what was deleted stays so. */
    Map<Key, Column> ensureAsTheyAre() {
        wakeOverallOfNewAddress();
        return columns(insertMissing(present()));
    }

    private Map<Key, Record> insertMissing(Map<Key, Record> present) {
        List<Record> missing = new ArrayList<>();
        wanted.forEach((key, row) -> {
            if (!present.containsKey(key)) {
                missing.add(row);
            }
        });
        missing.forEach(
                row -> tx.insertInto(LINE_ITEM).set(row).onDuplicateKeyIgnore().execute());
        return missing.isEmpty() ? present : present();
    }

    private static Map<Key, Column> columns(Map<Key, Record> rows) {
        Map<Key, Column> columns = new HashMap<>();
        rows.forEach((key, row) -> columns.put(
                key,
                new Column(
                        new ColumnId(row.get(LINE_ITEM.ID)),
                        row.get(LINE_ITEM.STATUS).equals("gone"),
                        row.get(LINE_ITEM.STATUS).equals("deleted"))));
        return columns;
    }

    private Map<Key, Record> present() {
        Map<Key, Record> rows = new HashMap<>();
        tx.selectFrom(LINE_ITEM)
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .forEach(row ->
                        rows.put(new Key(ColumnKind.of(row.get(LINE_ITEM.KIND)), row.get(LINE_ITEM.SUBJECT)), row));
        return rows;
    }

    private void revive(Record deleted) {
        tx.update(LINE_ITEM)
                .set(LINE_ITEM.STATUS, "wanted")
                .setNull(LINE_ITEM.PROBLEM)
                .where(LINE_ITEM.ID.eq(deleted.get(LINE_ITEM.ID)))
                .and(LINE_ITEM.STATUS.eq("deleted"))
                .execute();
        deleted.set(LINE_ITEM.STATUS, "wanted");
    }

    /** A newer launch told another address: the activity has its own column again. */
    private void wakeOverallOfNewAddress() {
        tx.update(LINE_ITEM)
                .set(LINE_ITEM.STATUS, "wanted")
                .setNull(LINE_ITEM.URL)
                .setNull(LINE_ITEM.PROBLEM)
                .setNull(LINE_ITEM.NEXT_TRY_AT)
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .and(LINE_ITEM.KIND.eq(ColumnKind.OVERALL.code()))
                .and(LINE_ITEM.STATUS.eq("gone"))
                .and(exists(selectOne()
                        .from(COURSE_ACTIVITY)
                        .where(COURSE_ACTIVITY.ID.eq(LINE_ITEM.COURSE_ACTIVITY_ID))
                        .and(COURSE_ACTIVITY.LINE_ITEM_URL.ne(LINE_ITEM.URL))))
                .execute();
    }
}
