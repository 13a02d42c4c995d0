package org.acquis.assessment;

import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.EXEMPTION;
import static org.acquis.schema.Tables.PERSON;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.CriterionId;
import org.acquis.framework.LevelId;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.mapping.ChangingMapping;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.MappingChoice;
import org.acquis.mapping.Purpose;
import org.acquis.mapping.SeededCourse;
import org.acquis.mapping.SelectMapping;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** A seeded course with one mapped activity, and everything that acts on its grids. */
public final class ScoredCourse {
    public static final Instant NOW = SeededCourse.NOW;

    public final Database database;
    public final SeededCourse course;
    public final ActivityOfCourse place;
    public final Heard heard = new Heard();
    public final SelectFrameworkVersion versions;
    public final AuditLog audit = new AuditLog(Clock.fixed(NOW, ZoneOffset.UTC));
    public final RecordingJudgement recording;
    public final RecordingRemark remarking;
    public final FinalisingGrid finalising;
    public final ReopeningGrid reopening;
    public final OpeningAttempt opening;
    public final WithdrawingRevision withdrawing;
    public final SelectGrid grids;
    public final SelectGridStates states;

    public ScoredCourse(Database database, String name, String... codes) {
        this.database = database;
        course = SeededCourse.in(database, name);
        CourseActivityId activity = course.activity("Étude de cas");
        place = new ActivityOfCourse(course.school(), course.course(), activity);
        versions = new SelectFrameworkVersion(database.sql());
        recording = new RecordingJudgement(database, audit);
        remarking = new RecordingRemark(database, audit);
        finalising = new FinalisingGrid(database, versions, audit, heard);
        reopening = new ReopeningGrid(database, audit);
        opening = new OpeningAttempt(database, audit);
        withdrawing = new WithdrawingRevision(database, audit, heard);
        grids = new SelectGrid(database.sql(), versions);
        states = new SelectGridStates(database.sql(), versions);
        map(codes);
    }

    public void map(String... codes) {
        map(GradebookDetail.OVERALL, codes);
    }

    public void map(GradebookDetail detail, String... codes) {
        int edition = new SelectMapping(database.sql())
                .of(place.activity())
                .map(mapping -> mapping.edition())
                .orElse(0);
        new ChangingMapping(database, versions, audit, Clock.fixed(NOW, ZoneOffset.UTC))
                .change(
                        place.activity(),
                        course.trainer(),
                        new MappingChoice(
                                course.version().id(), Purpose.CERTIFYING, detail, "fr", course.criteria(codes)),
                        edition,
                        true);
    }

    public PersonId learner(String name) {
        return member(name, "learner");
    }

    /** Somebody in the course with a role. */
    public PersonId member(String name, String role) {
        PersonId person = course.person(name);
        database.sql()
                .insertInto(COURSE_MEMBER)
                .set(COURSE_MEMBER.COURSE_ID, course.course().value())
                .set(COURSE_MEMBER.PERSON_ID, person.value())
                .set(COURSE_MEMBER.ROLE, role)
                .set(COURSE_MEMBER.ENROLLED, true)
                .set(COURSE_MEMBER.CREATED_AT, NOW)
                .execute();
        return person;
    }

    public void exempt(PersonId learner, String code) {
        database.sql()
                .insertInto(EXEMPTION)
                .set(
                        EXEMPTION.CANDIDATE_ID,
                        database.sql()
                                .select(PERSON.CANDIDATE_ID)
                                .from(PERSON)
                                .where(PERSON.ID.eq(learner.value()))
                                .fetchSingle(PERSON.CANDIDATE_ID))
                .set(EXEMPTION.CRITERION_ID, course.criterion(code).value())
                .set(EXEMPTION.DECIDED_AT, NOW)
                .execute();
    }

    /** @param points 0 to 3 */
    public Judged level(int points) {
        return new Judged.AtLevel(levelId(points));
    }

    public LevelId levelId(int points) {
        return course.version().scale().levels().get(points).id();
    }

    /** As the course's trainer, on the edition that stands there. */
    public Recording<Judgement> judge(PersonId learner, int attempt, String code, Judged value) {
        int edition = grid(learner, attempt)
                .flatMap(grid -> grid.cells().stream()
                        .filter(cell -> cell.criterion().code().equals(code))
                        .findFirst())
                .map(Cell::edition)
                .orElse(0);
        return record(learner, attempt, course.criterion(code), value, "", edition, course.trainer());
    }

    public Recording<Judgement> record(
            PersonId learner,
            int attempt,
            CriterionId criterion,
            Judged value,
            String comment,
            int expected,
            PersonId author) {
        return recording.record(
                place,
                learner,
                attempt,
                new RecordingJudgement.Entry(criterion, value, comment, expected),
                author,
                NOW);
    }

    public Act<FinalisedGrid> finalise(PersonId learner, int attempt) {
        return finalise(learner, attempt, NOW);
    }

    public Act<FinalisedGrid> finalise(PersonId learner, int attempt, Instant at) {
        return finalising.finalise(place, learner, attempt, Optional.empty(), course.trainer(), at);
    }

    public Optional<Grid> grid(PersonId learner, int attempt) {
        return grids.of(place, learner, Optional.of(attempt));
    }

    /** Remembers what it was told; can be made to break down. */
    public static final class Heard implements AssessmentListener {
        public final List<FinalisedGrid> finalised = new ArrayList<>();
        public final List<WithdrawnGrid> withdrawn = new ArrayList<>();
        public Optional<RuntimeException> breakdown = Optional.empty();

        @Override
        public void finalised(DSLContext tx, FinalisedGrid grid) {
            breakdown.ifPresent(failure -> {
                throw failure;
            });
            finalised.add(grid);
        }

        @Override
        public void withdrawn(DSLContext tx, WithdrawnGrid grid) {
            withdrawn.add(grid);
        }
    }
}
