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
import org.acquis.schema.tables.records.LineItemRecord;
import org.jooq.DSLContext;

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
    private final Map<Key, LineItemRecord> wanted = new LinkedHashMap<>();

    WantedColumns(DSLContext tx, CourseActivityId activity, ActivityIdentity identity, String title) {
        this.tx = tx;
        this.activity = activity;
        this.identity = identity;
        this.title = title;
    }

    /** @param about what its label says after the activity's title; empty for the overall column */
    void want(ColumnKind kind, String subject, String about, Instant now) {
        ColumnName name = ColumnName.of(identity, kind, subject);
        LineItemRecord row = new LineItemRecord();
        row.setCourseActivityId(activity.value());
        row.setKind(kind.code());
        row.setSubject(subject);
        row.setResourceId(name.resourceId());
        row.setTag(name.tag());
        row.setLabel(ColumnLabel.of(title, about));
        row.setAbout(about);
        row.setStatus("wanted");
        // The activity's own column is the platform's to make; another is made only when a trainer asks.
        row.setMayCreate(!kind.ofActivity());
        row.setCreatedAt(now);
        row.changed(LINE_ITEM.ID, false);
        wanted.put(new Key(kind, subject), row);
    }

    /** All columns of the activity, the wanted ones among them, called as wanted; one that was deleted is wanted again. */
    Map<Key, Column> ensure(Instant now) {
        wakeOverallOfNewAddress();
        Map<Key, LineItemRecord> present = present();
        Relabelling relabelling = new Relabelling(tx, now);
        wanted.forEach((key, row) -> {
            LineItemRecord there = present.get(key);
            if (there != null && there.getStatus().equals("deleted")) {
                revive(there);
            }
            if (there != null) {
                relabelling.to(there, row.getLabel(), row.getAbout());
            }
        });
        return columns(insertMissing(present));
    }

    /** The same for what was finalised before: nothing is called anew, and what was deleted stays so. */
    Map<Key, Column> ensureAsTheyAre() {
        wakeOverallOfNewAddress();
        return columns(insertMissing(present()));
    }

    private Map<Key, LineItemRecord> insertMissing(Map<Key, LineItemRecord> present) {
        List<LineItemRecord> missing = new ArrayList<>();
        wanted.forEach((key, row) -> {
            if (!present.containsKey(key)) {
                missing.add(row);
            }
        });
        missing.forEach(
                row -> tx.insertInto(LINE_ITEM).set(row).onDuplicateKeyIgnore().execute());
        return missing.isEmpty() ? present : present();
    }

    private static Map<Key, Column> columns(Map<Key, LineItemRecord> rows) {
        Map<Key, Column> columns = new HashMap<>();
        rows.forEach((key, row) -> columns.put(
                key,
                new Column(
                        new ColumnId(row.getId()),
                        row.getStatus().equals("gone"),
                        row.getStatus().equals("deleted"))));
        return columns;
    }

    private Map<Key, LineItemRecord> present() {
        Map<Key, LineItemRecord> rows = new HashMap<>();
        tx.selectFrom(LINE_ITEM)
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .forEach(row -> rows.put(new Key(ColumnKind.of(row.getKind()), row.getSubject()), row));
        return rows;
    }

    private void revive(LineItemRecord deleted) {
        tx.update(LINE_ITEM)
                .set(LINE_ITEM.STATUS, "wanted")
                .setNull(LINE_ITEM.PROBLEM)
                .where(LINE_ITEM.ID.eq(deleted.getId()))
                .and(LINE_ITEM.STATUS.eq("deleted"))
                .execute();
        deleted.setStatus("wanted");
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
