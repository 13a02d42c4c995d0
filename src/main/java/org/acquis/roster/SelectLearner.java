package org.acquis.roster;

import static org.acquis.schema.Tables.PERSON;

import java.util.Optional;
import org.jooq.DSLContext;

/** One learner of a course; empty for a person who is none there, whatever he is elsewhere. */
public final class SelectLearner {
    private final DSLContext sql;

    public SelectLearner(DSLContext sql) {
        this.sql = sql;
    }

    /** @param sub as the platform names people: in launches, in the roster, in the gradebook */
    public Optional<Learner> of(CourseId course, String sub) {
        return SelectLearnersOfCourse.select(sql, course, PERSON.SUB.eq(sub)).stream()
                .findFirst();
    }

    public Optional<Learner> of(CourseId course, PersonId person) {
        return SelectLearnersOfCourse.select(sql, course, PERSON.ID.eq(person.value())).stream()
                .findFirst();
    }
}
