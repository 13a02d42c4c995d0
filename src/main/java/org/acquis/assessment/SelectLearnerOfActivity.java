package org.acquis.assessment;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.PERSON;

import java.util.Optional;
import org.acquis.roster.CandidateId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** Whether somebody is a learner of the course that this activity is in: every grid begins with this question. */
final class SelectLearnerOfActivity {
    private SelectLearnerOfActivity() {}

    /** Empty: nobody of that key learns here, or the activity is not of that course and school. */
    static Optional<Learner> of(DSLContext sql, ActivityOfCourse place, PersonId person) {
        return sql.select(
                        PERSON.CANDIDATE_ID,
                        PERSON.NAME,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        COURSE_MEMBER.ENROLLED,
                        COURSE_MEMBER.HIDDEN)
                .from(COURSE_ACTIVITY)
                .join(COURSE)
                .on(COURSE.ID.eq(COURSE_ACTIVITY.COURSE_ID))
                .join(COURSE_MEMBER)
                .on(COURSE_MEMBER.COURSE_ID.eq(COURSE.ID))
                .join(PERSON)
                .on(PERSON.ID.eq(COURSE_MEMBER.PERSON_ID))
                .where(COURSE_ACTIVITY.ID.eq(place.activity().value()))
                .and(COURSE.ID.eq(place.course().value()))
                .and(COURSE.SCHOOL_ID.eq(place.school()))
                .and(PERSON.ID.eq(person.value()))
                .and(COURSE_MEMBER.ROLE.eq(CourseRole.LEARNER.code()))
                .fetchOptional(row -> new Learner(
                        person,
                        new CandidateId(row.value1()),
                        Optional.ofNullable(row.value2()),
                        Optional.ofNullable(row.value3()),
                        Optional.ofNullable(row.value4()),
                        row.value5(),
                        row.value6()));
    }
}
