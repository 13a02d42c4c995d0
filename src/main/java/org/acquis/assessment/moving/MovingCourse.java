package org.acquis.assessment.moving;

import java.time.Clock;
import java.util.Optional;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.mapping.MovingMapping;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.CourseId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/**
 * Moves the activities of a course from one version to another. What was confirmed carries: mapped criteria, and the
 * judgements on them. The rest stays with the older version. Nothing is sent; final grids show that their mapping changed.
 */
public final class MovingCourse {
    private final Database database;
    private final SelectFrameworkVersion versions;
    private final MovingMapping mappings;
    private final AuditLog audit;

    public MovingCourse(Database database, SelectFrameworkVersion versions, AuditLog audit, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.mappings = new MovingMapping(versions, audit, clock);
        this.audit = audit;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Moved(CourseMove move) implements Outcome {}

        /** It is not what somebody saw and said yes to, or nothing carries: nothing was written. */
        record Otherwise(CourseMove now) implements Outcome {}

        /** One of the two is no version of this school, or the newer one is not published. */
        record NotThere() implements Outcome {}
    }

    /**
     * @param school key of the school that the course belongs to
     * @param seen {@link CourseMove#fingerprint()} of what was shown
     */
    public Outcome move(long school, CourseId course, VersionId older, VersionId newer, String seen, PersonId by) {
        return database.transaction(tx -> {
            mappings.lock(tx, course);
            Optional<CourseMove> now = new PreviewingMove(tx, versions).of(school, course, older, newer);
            if (now.isEmpty()) {
                return new Outcome.NotThere();
            }
            CourseMove move = now.get();
            if (!move.movesAnything() || !move.fingerprint().equals(seen)) {
                return new Outcome.Otherwise(move);
            }
            carry(tx, school, course, move, by);
            return new Outcome.Moved(move);
        });
    }

    private void carry(DSLContext tx, long school, CourseId course, CourseMove move, PersonId by) {
        CarriedCells cells = new CarriedCells(tx, move.carrying());
        move.activities().stream().filter(MovingActivity::moves).forEach(activity -> {
            mappings.move(tx, school, course, activity.mapping(), move.newer().id(), activity.criteria(), by);
            cells.move(activity.mapping().activity());
            audit.record(
                    tx,
                    AuditEvent.of("activity.moved")
                            .inSchool(school)
                            .inCourse(course.value())
                            .about(
                                    "course_activity",
                                    activity.mapping().activity().value())
                            .with("from", move.older().id().value())
                            .with("to", move.newer().id().value())
                            .with("judgementsCarried", activity.carried().judgements())
                            .with("judgementsStaying", activity.carried().staying())
                            .by(by.value()));
        });
    }
}
