package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.DELIVERY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.PLATFORM;
import static org.acquis.schema.Tables.REVISION;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.acquis.schema.Tables.SENDING_PAUSE;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.acquis.assessment.AssessmentId;
import org.acquis.assessment.FinalisedGrid;
import org.acquis.assessment.FrozenJudgement;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.RevisionId;
import org.acquis.assessment.WithdrawnGrid;
import org.acquis.framework.Criterion;
import org.acquis.framework.Level;
import org.acquis.gradesync.Outbox;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.ags.AgsClient;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.SettableClock;
import org.acquis.lti13.service.AccessTokens;
import org.acquis.lti13.service.ServiceCalls;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.SeededCourse;
import org.acquis.ops.Database;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.Record;
import org.jooq.Table;

/** A course whose gradebook is a stub, an outbox and workers on it, and a clock that a test moves. */
public final class Scene {
    public static final Instant START = Instant.parse("2026-11-24T10:00:00.400Z");
    public static final String HOST = "lms.example";
    private static final String ALL_SCOPES = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"
            + " https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"
            + " https://purl.imsglobal.org/spec/lti-ags/scope/score";

    public final Database database;
    public final SettableClock clock = new SettableClock(START);
    public final StubGradebook gradebook = new StubGradebook(clock);
    public final SeededCourse course;
    public final Outbox outbox = new Outbox();
    public final AgsClient ags;

    public Scene(Database database, SeededCourse course) {
        this.database = database;
        this.course = course;
        this.ags = ags(gradebook);
        database.sql()
                .update(COURSE)
                .set(COURSE.LINE_ITEMS_URL, "https://" + HOST + "/ags/lineitems?type_id=1")
                .set(COURSE.AGS_SCOPES, ALL_SCOPES)
                .where(COURSE.ID.eq(course.course().value()))
                .execute();
    }

    /** In this database nothing is left of what another test had to send. */
    public static Scene emptied(Database database, SeededCourse course) {
        for (Table<?> table : List.of(DELIVERY, SCORE_TO_SEND, LINE_ITEM, SENDING_PAUSE)) {
            database.sql().deleteFrom(table).execute();
        }
        return new Scene(database, course);
    }

    public AgsClient ags(LtiHttp http) {
        return new AgsClient(new ServiceCalls(http, new AccessTokens(http, Keys.of(Keys.TOOL), clock), clock));
    }

    public OutboxWorker worker() {
        return worker(ags);
    }

    public OutboxWorker worker(AgsClient client) {
        return new OutboxWorker(database, new JooqRegistrations(database), client, clock, new Random(7), Pace.usual());
    }

    public void scopes(String... names) {
        String all = String.join(
                " ",
                List.of(names).stream()
                        .map(name -> "https://purl.imsglobal.org/spec/lti-ags/scope/" + name)
                        .toList());
        database.sql()
                .update(COURSE)
                .set(COURSE.AGS_SCOPES, all)
                .where(COURSE.ID.eq(course.course().value()))
                .execute();
    }

    /** An activity whose launches tell no column. */
    public CourseActivityId activity(String title, String link) {
        return new CourseActivityId(Objects.requireNonNull(database.sql()
                .insertInto(COURSE_ACTIVITY)
                .set(COURSE_ACTIVITY.COURSE_ID, course.course().value())
                .set(COURSE_ACTIVITY.RESOURCE_LINK_ID, link)
                .set(COURSE_ACTIVITY.TITLE, title)
                .set(COURSE_ACTIVITY.CREATED_AT, START)
                .set(COURSE_ACTIVITY.UPDATED_AT, START)
                .returning(COURSE_ACTIVITY.ID)
                .fetchSingle(COURSE_ACTIVITY.ID)));
    }

    /** What a launch tells. */
    public void tell(CourseActivityId activity, URI column) {
        database.sql()
                .update(COURSE_ACTIVITY)
                .set(COURSE_ACTIVITY.LINE_ITEM_URL, column.toString())
                .where(COURSE_ACTIVITY.ID.eq(activity.value()))
                .execute();
    }

    /** The platform of this course is at another address. */
    public void movePlatform(String host) {
        database.sql()
                .update(PLATFORM)
                .set(PLATFORM.TOKEN_ENDPOINT, "https://" + host + "/token")
                .set(PLATFORM.HOSTS, "https://" + host)
                .where(PLATFORM.ID.eq(platform().value()))
                .execute();
        database.sql()
                .update(COURSE)
                .set(COURSE.LINE_ITEMS_URL, "https://" + host + "/ags/lineitems?type_id=1")
                .where(COURSE.ID.eq(course.course().value()))
                .execute();
    }

    public PlatformId platform() {
        return new PlatformId(database.sql()
                .select(PLATFORM.ID)
                .from(PLATFORM)
                .where(PLATFORM.SCHOOL_ID.eq(course.school()))
                .fetchSingle(PLATFORM.ID));
    }

    public String sub(PersonId person) {
        return database.sql()
                .select(PERSON.SUB)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchSingle(PERSON.SUB);
    }

    /** @param points by printed code of the criterion; -1: not observed, -2: exempt */
    public FinalisedGrid finalise(
            CourseActivityId activity, PersonId learner, GradebookDetail detail, Map<String, Integer> points) {
        FinalisedGrid grid = grid(activity, learner, detail, points);
        database.inTransaction(tx -> outbox.finalised(tx, grid));
        return grid;
    }

    /** C1.1.K1 alone, so that the score is 0, 33.33333, 66.66667 or 100. */
    public FinalisedGrid finalise(CourseActivityId activity, PersonId learner, int points) {
        return finalise(activity, learner, GradebookDetail.OVERALL, Map.of("C1.1.K1", points));
    }

    public void withdraw(FinalisedGrid grid, Optional<FinalisedGrid> instead) {
        database.inTransaction(tx -> outbox.withdrawn(
                tx, new WithdrawnGrid(grid.revision(), grid.activity(), grid.learner(), clock.instant(), instead)));
    }

    public FinalisedGrid grid(
            CourseActivityId activity, PersonId learner, GradebookDetail detail, Map<String, Integer> points) {
        List<FrozenJudgement> judgements = new ArrayList<>();
        for (Criterion criterion : course.version().criteria()) {
            Integer given = points.get(criterion.code());
            if (given != null) {
                judgements.add(new FrozenJudgement(
                        criterion.id(),
                        criterion.identifier(),
                        course.version()
                                .competencyOf(criterion.id())
                                .orElseThrow()
                                .id(),
                        criterion.code(),
                        criterion.label(),
                        criterion.weight(),
                        outcome(given)));
            }
        }
        AssessmentId assessment = assessment(activity, learner);
        return new FinalisedGrid(
                revision(assessment),
                assessment,
                course.course(),
                activity,
                learner,
                1,
                course.version().id(),
                detail,
                "fr",
                clock.instant(),
                course.version().scale().highestPoints(),
                judgements);
    }

    public void pass(Duration time) {
        clock.advance(time);
    }

    public Record row(PersonId learner) {
        return rows(learner).values().iterator().next();
    }

    /** By label of the column. */
    public Map<String, Record> rows(PersonId learner) {
        Map<String, Record> rows = new LinkedHashMap<>();
        database.sql()
                .select(LINE_ITEM.LABEL)
                .select(SCORE_TO_SEND.fields())
                .from(SCORE_TO_SEND)
                .join(LINE_ITEM)
                .on(LINE_ITEM.ID.eq(SCORE_TO_SEND.LINE_ITEM_ID))
                .where(SCORE_TO_SEND.PERSON_ID.eq(learner.value()))
                .orderBy(LINE_ITEM.ID)
                .forEach(row -> rows.put(row.get(LINE_ITEM.LABEL), row.into(SCORE_TO_SEND)));
        return rows;
    }

    public List<Record> columns(CourseActivityId activity) {
        return database.sql()
                .selectFrom(LINE_ITEM)
                .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                .orderBy(LINE_ITEM.ID)
                .fetch();
    }

    private Outcome outcome(int points) {
        if (points < 0) {
            return points == -1 ? new Outcome.NotObserved() : new Outcome.Exempt();
        }
        Level level = course.version().scale().levels().get(points);
        return new Outcome.Levelled(level.position(), level.points(), level.acquired(), level.label());
    }

    private AssessmentId assessment(CourseActivityId activity, PersonId learner) {
        Long known = database.sql()
                .select(ASSESSMENT.ID)
                .from(ASSESSMENT)
                .join(ATTEMPT)
                .on(ATTEMPT.ID.eq(ASSESSMENT.ATTEMPT_ID))
                .where(ATTEMPT.COURSE_ACTIVITY_ID.eq(activity.value()))
                .and(ATTEMPT.PERSON_ID.eq(learner.value()))
                .fetchOne(ASSESSMENT.ID);
        if (known == null) {
            course.judged(activity, learner, java.util.Set.of());
            return assessment(activity, learner);
        }
        return new AssessmentId(known);
    }

    private RevisionId revision(AssessmentId assessment) {
        int number = 1 + database.sql().fetchCount(REVISION, REVISION.ASSESSMENT_ID.eq(assessment.value()));
        return new RevisionId(Objects.requireNonNull(database.sql()
                .insertInto(REVISION)
                .set(REVISION.ASSESSMENT_ID, assessment.value())
                .set(REVISION.NUMBER, number)
                .set(REVISION.FINALISED_AT, clock.instant())
                .set(REVISION.FINALISED_BY, course.trainer().value())
                .set(REVISION.VERSION_ID, course.version().id().value())
                .set(REVISION.PURPOSE, "certifying")
                .set(REVISION.DETAIL, "overall")
                .set(REVISION.LANGUAGE, "fr")
                .set(REVISION.POINTS, java.math.BigDecimal.ZERO)
                .set(REVISION.HIGHEST_POINTS, java.math.BigDecimal.ZERO)
                .set(REVISION.SCALE, "[]")
                .set(REVISION.RULES, "{}")
                .set(REVISION.ASSESSED, "")
                .returning(REVISION.ID)
                .fetchSingle(REVISION.ID)));
    }
}
