package org.acquis.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.acquis.assessment.AssessmentId;
import org.acquis.assessment.FinalisedGrid;
import org.acquis.assessment.FrozenJudgement;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.RevisionId;
import org.acquis.framework.Criterion;
import org.acquis.framework.Level;
import org.acquis.gradesync.Outbox;
import org.acquis.gradesync.sending.StubGradebook;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.SeededCourse;
import org.acquis.ops.Database;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** An activity with many learners whose grids are finalised all at once, and what the gradebook must show at the end. */
final class SeededScores {
    private static final int AT_ONCE = 100;
    private static final List<String> CRITERIA = List.of("C1.1.K1", "C1.1.K2", "C1.1.K3", "C1.1.K4");

    private final Database database;
    private final SeededCourse course;
    private final CourseActivityId activity;
    private final URI column;
    private final Outbox outbox = new Outbox();
    private final Map<String, BigDecimal> expected = new LinkedHashMap<>();
    private int editions;

    private SeededScores(Database database, SeededCourse course, CourseActivityId activity, URI column) {
        this.database = database;
        this.course = course;
        this.activity = activity;
        this.column = column;
    }

    static SeededScores in(Database database, Platform platform, StubGradebook gradebook, int learners) {
        SeededCourse course = SeededCourse.in(database, "Scores");
        CourseActivityId activity = course.activity("Étude de cas");
        URI stub = gradebook.column("127.0.0.1", "Étude de cas", "", "");
        URI column = URI.create(platform.url() + stub.getPath() + "?" + stub.getQuery());
        DSLContext sql = database.sql();
        sql.execute(
                "UPDATE platform SET token_endpoint = ?, jwks_uri = ?, hosts = ?",
                platform.url() + "/token",
                platform.url() + "/jwks",
                platform.url().toString());
        sql.execute(
                "UPDATE course SET line_items_url = ?, ags_scopes = ?",
                platform.url() + "/ags/lineitems?type_id=1",
                "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"
                        + " https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"
                        + " https://purl.imsglobal.org/spec/lti-ags/scope/score");
        sql.execute("UPDATE course_activity SET line_item_url = ?", column.toString());
        SeededScores scores = new SeededScores(database, course, activity, column);
        scores.enrol(learners);
        return scores;
    }

    /** Finalises the grids of those learners, counted from 0, and says that they are due at that time. */
    void finalise(IntPredicate who, Instant due) {
        editions++;
        List<Learner> all = learners();
        List<Learner> chosen = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            if (who.test(number)) {
                chosen.add(all.get(number));
            }
        }
        for (int from = 0; from < chosen.size(); from += AT_ONCE) {
            List<Learner> some = chosen.subList(from, Math.min(chosen.size(), from + AT_ONCE));
            database.inTransaction(tx -> some.forEach(learner -> finalise(tx, learner, due)));
        }
    }

    /** Makes everything that waits due now. */
    void release() {
        database.sql().execute("UPDATE score_to_send SET due_at = NOW(6) WHERE status = 'waiting'");
    }

    /** Rows of the outbox by status. */
    Map<String, Integer> standing() {
        Map<String, Integer> standing = new TreeMap<>();
        database.sql()
                .fetch("SELECT status, COUNT(*) FROM score_to_send GROUP BY status")
                .forEach(row -> standing.put(row.get(0, String.class), row.get(1, Integer.class)));
        return standing;
    }

    /** Learners whose last finalised score is not what the gradebook shows. */
    long lost(StubGradebook gradebook) {
        return expected.entrySet().stream()
                .filter(entry -> gradebook
                        .grade(column, entry.getKey())
                        .map(BigDecimal::new)
                        .filter(shown -> shown.compareTo(entry.getValue()) == 0)
                        .isEmpty())
                .count();
    }

    private record Learner(PersonId person, String sub, AssessmentId assessment) {}

    private void finalise(DSLContext tx, Learner learner, Instant due) {
        int points = (int) ((learner.person().value() + 5L * editions) % 13);
        Instant now = Instant.now();
        long version = course.version().id().value();
        tx.execute(
                "INSERT INTO revision (assessment_id, number, finalised_at, finalised_by, version_id, purpose, detail,"
                        + " language, points, highest_points, scale, rules, assessed)"
                        + " VALUES (?, ?, NOW(6), ?, ?, 'certifying', 'overall', 'fr', ?, 12, '[]', '{}', '')",
                learner.assessment().value(),
                editions,
                course.trainer().value(),
                version,
                points);
        long revision = tx.fetchSingle("SELECT LAST_INSERT_ID()").get(0, Long.class);
        outbox.finalised(
                tx,
                new FinalisedGrid(
                        new RevisionId(revision),
                        learner.assessment(),
                        course.course(),
                        activity,
                        learner.person(),
                        1,
                        course.version().id(),
                        GradebookDetail.OVERALL,
                        "fr",
                        now,
                        course.version().scale().highestPoints(),
                        judgements(points)));
        tx.execute(
                "UPDATE score_to_send SET due_at = GREATEST(due_at, ?) WHERE person_id = ?",
                due.atOffset(ZoneOffset.UTC).toLocalDateTime(),
                learner.person().value());
        expected.put(learner.sub(), new BigDecimal(100 * points).divide(new BigDecimal(12), 5, RoundingMode.HALF_UP));
    }

    private List<FrozenJudgement> judgements(int points) {
        List<FrozenJudgement> judgements = new ArrayList<>();
        int left = points;
        for (Criterion criterion : course.version().criteria()) {
            if (CRITERIA.contains(criterion.code())) {
                Level level = course.version().scale().levels().get(Math.min(3, left));
                left -= Math.min(3, left);
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
                        new Outcome.Levelled(level.position(), level.points(), level.acquired(), level.label())));
            }
        }
        return judgements;
    }

    private List<Learner> learners() {
        return database.sql()
                .fetch("SELECT p.id, p.sub, g.id FROM person p JOIN attempt a ON a.person_id = p.id"
                        + " JOIN assessment g ON g.attempt_id = a.id ORDER BY p.id")
                .map(row -> new Learner(
                        new PersonId(row.get(0, Long.class)),
                        row.get(1, String.class),
                        new AssessmentId(row.get(2, Long.class))));
    }

    private void enrol(int learners) {
        DSLContext sql = database.sql();
        long trainer = course.trainer().value();
        sql.execute(
                "INSERT INTO candidate (school_id, created_at) SELECT ?, NOW(6) FROM seq_1_to_" + learners,
                course.school());
        sql.execute("INSERT INTO person (school_id, candidate_id, issuer, sub, name, created_at, updated_at)"
                + " SELECT school_id, id, 'https://lms.example', CONCAT('learner-', id), CONCAT('Learner ', id), NOW(6),"
                + " NOW(6) FROM candidate c WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.candidate_id = c.id)");
        sql.execute(
                "INSERT INTO attempt (course_activity_id, person_id, number, opened_at, opened_by)"
                        + " SELECT ?, id, 1, NOW(6), ? FROM person WHERE sub LIKE 'learner-%'",
                activity.value(), trainer);
        sql.execute("INSERT INTO assessment (attempt_id, status, created_at) SELECT id, 'final', NOW(6) FROM attempt");
    }
}
