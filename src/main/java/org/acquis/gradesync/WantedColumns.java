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

    /** @param gone the platform said that it is no more, and nobody has asked for a new one */
    record Column(ColumnId id, boolean gone) {}

    private final DSLContext tx;
    private final CourseActivityId activity;
    private final ActivityIdentity identity;
    private final Map<Key, LineItemRecord> wanted = new LinkedHashMap<>();

    WantedColumns(DSLContext tx, CourseActivityId activity, ActivityIdentity identity) {
        this.tx = tx;
        this.activity = activity;
        this.identity = identity;
    }

    /** @param label should it have to be created */
    void want(ColumnKind kind, String subject, String label, Instant now) {
        ColumnName name = ColumnName.of(identity, kind, subject);
        LineItemRecord row = new LineItemRecord();
        row.setCourseActivityId(activity.value());
        row.setKind(kind.code());
        row.setSubject(subject);
        row.setResourceId(name.resourceId());
        row.setTag(name.tag());
        row.setLabel(label);
        row.setStatus("wanted");
        // The activity's own column is the platform's to make; another is made only when a trainer asks.
        row.setMayCreate(!kind.ofActivity());
        row.setCreatedAt(now);
        row.changed(LINE_ITEM.ID, false);
        wanted.put(new Key(kind, subject), row);
    }

    /** All columns of the activity, the wanted ones among them. */
    Map<Key, Column> ensure() {
        Map<Key, Column> present = present();
        List<LineItemRecord> missing = new ArrayList<>();
        wanted.forEach((key, row) -> {
            if (!present.containsKey(key)) {
                missing.add(row);
            }
        });
        relabel();
        if (missing.isEmpty()) {
            return present;
        }
        missing.forEach(
                row -> tx.insertInto(LINE_ITEM).set(row).onDuplicateKeyIgnore().execute());
        return present();
    }

    private Map<Key, Column> present() {
        wakeOverallOfNewAddress();
        Map<Key, Column> columns = new HashMap<>();
        tx.selectFrom(LINE_ITEM)
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .forEach(row -> columns.put(
                        new Key(ColumnKind.of(row.getKind()), row.getSubject()),
                        new Column(new ColumnId(row.getId()), row.getStatus().equals("gone"))));
        return columns;
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

    /** A column that is not there yet is called as the newest revision wants it; one that is there keeps its label. */
    private void relabel() {
        wanted.forEach((key, row) -> tx.update(LINE_ITEM)
                .set(LINE_ITEM.LABEL, row.getLabel())
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .and(LINE_ITEM.KIND.eq(key.kind().code()))
                .and(LINE_ITEM.SUBJECT.eq(key.subject()))
                .and(LINE_ITEM.URL.isNull())
                .and(LINE_ITEM.LABEL.ne(row.getLabel()))
                .execute());
    }
}
