package org.acquis.gradesync;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.jooq.impl.DSL.select;

import org.acquis.platform.PlatformId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseMoved;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * Scores of a course that changed its registration are sent through the new one: the old one gives no tokens any more.
 * The addresses of columns name the old registration too (Moodle: {@code type_id}), so columns are looked for anew, by
 * the names they have; an activity's own is told by its next launch.
 */
public final class MovingScores implements CourseMoved {
    @Override
    public void moved(DSLContext tx, CourseId course, PlatformId to) {
        Select<Record1<Long>> activities =
                select(COURSE_ACTIVITY.ID).from(COURSE_ACTIVITY).where(COURSE_ACTIVITY.COURSE_ID.eq(course.value()));
        tx.update(SCORE_TO_SEND)
                .set(SCORE_TO_SEND.PLATFORM_ID, to.value())
                .where(SCORE_TO_SEND.LINE_ITEM_ID.in(
                        select(LINE_ITEM.ID).from(LINE_ITEM).where(LINE_ITEM.COURSE_ACTIVITY_ID.in(activities))))
                .execute();
        tx.update(LINE_ITEM)
                .setNull(LINE_ITEM.URL)
                .setNull(LINE_ITEM.ORIGIN)
                .set(LINE_ITEM.STATUS, "wanted")
                .setNull(LINE_ITEM.PROBLEM)
                .setNull(LINE_ITEM.NEXT_TRY_AT)
                .set(LINE_ITEM.TRIES, 0)
                .setNull(LINE_ITEM.VERIFIED_AT)
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.in(activities))
                .and(LINE_ITEM.STATUS.ne("deleted"))
                .execute();
        tx.update(COURSE_ACTIVITY)
                .setNull(COURSE_ACTIVITY.LINE_ITEM_URL)
                .where(COURSE_ACTIVITY.COURSE_ID.eq(course.value()))
                .execute();
    }
}
