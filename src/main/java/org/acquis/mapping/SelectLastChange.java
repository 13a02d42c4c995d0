package org.acquis.mapping;

import static org.acquis.schema.Tables.MAPPING;
import static org.acquis.schema.Tables.PERSON;

import java.time.Instant;
import java.util.Optional;
import org.acquis.roster.CourseActivityId;
import org.jooq.DSLContext;

/** When an activity's mapping was changed last, and by whom. */
public final class SelectLastChange {
    private final DSLContext sql;

    public SelectLastChange(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<LastChange> of(CourseActivityId activity) {
        return sql.select(MAPPING.CHANGED_AT, PERSON.NAME)
                .from(MAPPING)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(MAPPING.CHANGED_BY))
                .where(MAPPING.COURSE_ACTIVITY_ID.eq(activity.value()))
                .fetchOptional(row -> new LastChange(row.value1(), Optional.ofNullable(row.value2())));
    }

    /** @param by empty where the platform withholds names, or the link's parameters filled the mapping */
    public record LastChange(Instant at, Optional<String> by) {
        @Override
        public String toString() {
            return "LastChange[" + at + "]";
        }
    }
}
