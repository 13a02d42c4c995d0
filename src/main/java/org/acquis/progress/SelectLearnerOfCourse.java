package org.acquis.progress;

import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.PERSON;

import java.util.Optional;
import org.acquis.roster.CandidateId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** One learner of a course, whose progress its trainers may read. */
public final class SelectLearnerOfCourse {
    private final DSLContext sql;

    public SelectLearnerOfCourse(DSLContext sql) {
        this.sql = sql;
    }

    /** @return empty for people of other courses, and for those who are no learners of this one */
    public Optional<Learner> of(CourseId course, PersonId person) {
        return sql.select(
                        PERSON.ID,
                        PERSON.CANDIDATE_ID,
                        PERSON.NAME,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        COURSE_MEMBER.ENROLLED,
                        COURSE_MEMBER.HIDDEN)
                .from(COURSE_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(COURSE_MEMBER.PERSON_ID))
                .where(COURSE_MEMBER.COURSE_ID.eq(course.value()))
                .and(COURSE_MEMBER.PERSON_ID.eq(person.value()))
                .and(COURSE_MEMBER.ROLE.eq(CourseRole.LEARNER.code()))
                .fetchOptional(row -> new Learner(
                        new PersonId(row.value1()),
                        new CandidateId(row.value2()),
                        Optional.ofNullable(row.value3()),
                        Optional.ofNullable(row.value4()),
                        Optional.ofNullable(row.value5()),
                        row.value6(),
                        row.value7()));
    }
}
