package org.acquis.demo.copying;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoGroup;
import org.acquis.demo.site.Groups;
import org.jooq.DSLContext;

/**
 * Restores a course into a new one: the same people, groups, activities and columns, those made through the API or by
 * hand included, all under new ids. The copy knows the course it comes from.
 */
public final class RestoringCourse {
    private final DSLContext sql;

    public RestoringCourse(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param suffix of the new course's names
     * @param withGrades the grades come along (a backup with the data of the participants)
     */
    public DemoCourse restore(DemoCourse origin, String suffix, boolean withGrades) {
        return sql.transactionResult(tx -> {
            DSLContext in = tx.dsl();
            long copy = course(in, origin, suffix);
            people(in, origin.id(), copy);
            Map<Long, Long> activities = activities(in, origin.id(), copy);
            columns(in, origin.id(), copy, activities, withGrades);
            return new Courses(in).find(copy).orElseThrow();
        });
    }

    private static long course(DSLContext in, DemoCourse origin, String suffix) {
        return in.fetchSingle(
                        "INSERT INTO course (origin_id, short_name, full_name, id_number, begins, ends)"
                                + " VALUES (?, ?, ?, '', ?, ?) RETURNING id",
                        origin.id(),
                        origin.shortName() + " " + suffix,
                        origin.fullName() + " " + suffix,
                        origin.begins().getEpochSecond(),
                        origin.ends().getEpochSecond())
                .get("id", Long.class);
    }

    private static void people(DSLContext in, long origin, long copy) {
        in.execute(
                "INSERT INTO enrolment (course_id, person_id, role, suspended)"
                        + " SELECT ?, person_id, role, suspended FROM enrolment WHERE course_id = ?",
                copy,
                origin);
        Groups groups = new Groups(in);
        for (DemoGroup group : groups.ofCourse(origin)) {
            groups.add(copy, group.name(), group.members());
        }
    }

    /** The original's id to the copy's. */
    private static Map<Long, Long> activities(DSLContext in, long origin, long copy) {
        Map<Long, Long> copies = new HashMap<>();
        for (DemoActivity activity : new Activities(in).ofCourse(origin)) {
            copies.put(
                    activity.id(),
                    CopyingActivity.copy(in, activity, copy, activity.name()).id());
        }
        return copies;
    }

    private static void columns(DSLContext in, long origin, long copy, Map<Long, Long> activities, boolean withGrades) {
        Columns columns = new Columns(in);
        for (DemoColumn column : columns.ofCourse(origin)) {
            long copied = column.isOwnOfActivity()
                    ? own(columns, activities.getOrDefault(column.activityId().orElse(0), 0L))
                    : manual(columns, column, copy, activities);
            if (withGrades && copied != 0) {
                in.execute(
                        "INSERT INTO grade SELECT ?, person_id, raw_grade, final_grade, feedback, overridden, locked,"
                                + " modified FROM grade WHERE item_id = ?",
                        copied,
                        column.id());
            }
        }
    }

    /** It came along with its activity. */
    private static long own(Columns columns, long activityId) {
        return columns.ofActivity(activityId).stream()
                .filter(DemoColumn::isOwnOfActivity)
                .mapToLong(DemoColumn::id)
                .findFirst()
                .orElse(0);
    }

    /** One whose activity was removed comes along without a link. */
    private static long manual(Columns columns, DemoColumn column, long copy, Map<Long, Long> activities) {
        Long link = activities.get(column.activityId().orElse(0));
        return columns.copy(column, copy, link == null ? OptionalLong.empty() : OptionalLong.of(link))
                .id();
    }
}
