package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.PERSON;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The learners of a course, those who left and those who were hidden included; nobody who was ever a trainer there. */
public final class SelectLearnersOfCourse {
    private static final Comparator<Named> BY_NAME = Comparator.comparing(Named::nameless)
            .thenComparing(Named::name)
            .thenComparing(Named::given)
            .thenComparing(named -> named.learner().person().value());

    private final DSLContext sql;

    public SelectLearnersOfCourse(DSLContext sql) {
        this.sql = sql;
    }

    /** By family name, then given name, as French sorts them; people without a name come last. */
    public List<Learner> of(CourseId course) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        // A collator reads both names anew at each comparison, so each is read once, into a key.
        return select(sql, course, PERSON.ID.isNotNull()).stream()
                .map(learner -> Named.of(learner, french))
                .sorted(BY_NAME)
                .map(Named::learner)
                .toList();
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

    private record Named(Learner learner, boolean nameless, CollationKey name, CollationKey given) {
        static Named of(Learner learner, Collator collator) {
            String name = sortName(learner);
            return new Named(
                    learner,
                    name.isEmpty(),
                    collator.getCollationKey(name),
                    collator.getCollationKey(learner.givenName().orElse("")));
        }
    }

    private static String sortName(Learner learner) {
        return learner.familyName().or(learner::name).or(learner::givenName).orElse("");
    }
}
