package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.PERSON;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The learners of a course, those who left and those who were hidden included; nobody who was ever a trainer there. */
public final class SelectLearnersOfCourse {
    private final DSLContext sql;

    public SelectLearnersOfCourse(DSLContext sql) {
        this.sql = sql;
    }

    /** By family name, then given name, as French sorts them; people without a name come last. */
    public List<Learner> of(CourseId course) {
        List<Learner> learners = new ArrayList<>(select(sql, course, PERSON.ID.isNotNull()));
        learners.sort(byName());
        return learners;
    }

    static List<Learner> select(DSLContext sql, CourseId course, Condition who) {
        return sql.select(PERSON.ID, PERSON.CANDIDATE_ID, PERSON.NAME, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME)
                .select(COURSE_MEMBER.ENROLLED, COURSE_MEMBER.HIDDEN)
                .from(COURSE_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(COURSE_MEMBER.PERSON_ID))
                .where(COURSE_MEMBER.COURSE_ID.eq(course.value()))
                .and(COURSE_MEMBER.ROLE.eq(CourseRole.LEARNER.code()))
                .and(who)
                .fetch(SelectLearnersOfCourse::learner);
    }

    private static Learner learner(Record row) {
        return new Learner(
                new PersonId(row.get(PERSON.ID)),
                new CandidateId(row.get(PERSON.CANDIDATE_ID)),
                Optional.ofNullable(row.get(PERSON.NAME)),
                Optional.ofNullable(row.get(PERSON.GIVEN_NAME)),
                Optional.ofNullable(row.get(PERSON.FAMILY_NAME)),
                row.get(COURSE_MEMBER.ENROLLED),
                row.get(COURSE_MEMBER.HIDDEN));
    }

    private static Comparator<Learner> byName() {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return Comparator.<Learner, Boolean>comparing(
                        learner -> sortName(learner).isEmpty())
                .thenComparing(SelectLearnersOfCourse::sortName, french)
                .thenComparing(learner -> learner.givenName().orElse(""), french)
                .thenComparing(learner -> learner.person().value());
    }

    private static String sortName(Learner learner) {
        return learner.familyName().or(learner::name).or(learner::givenName).orElse("");
    }
}
