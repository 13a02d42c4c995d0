package org.acquis.mapping;

import static org.acquis.schema.Tables.MAPPING;

import java.util.Optional;
import org.acquis.roster.CourseActivityId;
import org.jooq.DSLContext;

/** What a course activity assesses; empty until a trainer has said it. */
public final class SelectMapping {
    private final DSLContext sql;

    public SelectMapping(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Mapping> of(CourseActivityId activity) {
        return of(sql, activity);
    }

    /** The same as seen by a transaction. */
    public static Optional<Mapping> of(DSLContext tx, CourseActivityId activity) {
        return MappingRows.read(tx, MAPPING.COURSE_ACTIVITY_ID.eq(activity.value())).values().stream()
                .findFirst();
    }
}
