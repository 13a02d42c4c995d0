package org.acquis.gradesync;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.jooq.impl.DSL.select;

import org.acquis.platform.PlatformId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseMoved;
import org.jooq.DSLContext;

/** Scores of a course that changed its registration are sent through the new one: the old one gives no tokens any more. */
public final class MovingScores implements CourseMoved {
    @Override
    public void moved(DSLContext tx, CourseId course, PlatformId to) {
        tx.update(SCORE_TO_SEND)
                .set(SCORE_TO_SEND.PLATFORM_ID, to.value())
                .where(SCORE_TO_SEND.LINE_ITEM_ID.in(select(LINE_ITEM.ID)
                        .from(LINE_ITEM)
                        .join(COURSE_ACTIVITY)
                        .on(COURSE_ACTIVITY.ID.eq(LINE_ITEM.COURSE_ACTIVITY_ID))
                        .where(COURSE_ACTIVITY.COURSE_ID.eq(course.value()))))
                .execute();
    }
}
