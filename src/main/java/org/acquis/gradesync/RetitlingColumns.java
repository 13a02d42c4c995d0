package org.acquis.gradesync;

import static org.acquis.schema.Tables.LINE_ITEM;

import java.time.Clock;
import org.acquis.roster.ActivityRetitled;
import org.acquis.roster.CourseActivityId;
import org.jooq.DSLContext;

/** The columns of an activity follow its title. */
public final class RetitlingColumns implements ActivityRetitled {
    private final Clock clock;

    public RetitlingColumns(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void retitled(DSLContext tx, CourseActivityId activity, String title) {
        Relabelling relabelling = new Relabelling(tx, clock.instant());
        tx.selectFrom(LINE_ITEM)
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .forEach(column -> relabelling.to(
                        column,
                        ColumnLabel.of(title.strip(), column.get(LINE_ITEM.ABOUT)),
                        column.get(LINE_ITEM.ABOUT)));
    }
}
