package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PLATFORM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.platform.DeleteSessionsOfPlatform;
import org.acquis.platform.PlatformId;
import org.acquis.platform.PlatformStatus;
import org.jooq.DSLContext;

/**
 * A site that registers again takes over its data. People stay who they are, since they are known by issuer; courses hang
 * on a deployment and move, each at its first launch through the new registration. Whoever registered said which older
 * registration is replaced; nothing happens before a launch that the platform signed proves the new one works, and then
 * the older one is closed. A course moves only where the older registration has exactly one of this context id in the
 * same school and of the same issuer: two deployments may use one id for two courses, and then none moves.
 */
public final class TakingOver {
    private final AuditLog audit;
    private final CourseMoved listener;

    /** @param listener what else knows which registration a course belongs to */
    public TakingOver(AuditLog audit, CourseMoved listener) {
        this.audit = audit;
        this.listener = listener;
    }

    /** The new registration has launched: those that it replaces end. */
    void closeReplaced(DSLContext tx, long platform, long school, Instant now) {
        List<Long> replaced = tx.select(PLATFORM.ID)
                .from(PLATFORM)
                .where(PLATFORM.REPLACED_BY.eq(platform))
                .and(PLATFORM.SCHOOL_ID.eq(school))
                .and(PLATFORM.STATUS.ne(PlatformStatus.REMOVED.code()))
                .fetch(PLATFORM.ID);
        for (long each : replaced) {
            tx.update(PLATFORM)
                    .set(PLATFORM.STATUS, PlatformStatus.REMOVED.code())
                    .set(PLATFORM.UPDATED_AT, now)
                    .where(PLATFORM.ID.eq(each))
                    .execute();
            new DeleteSessionsOfPlatform(tx).all(new PlatformId(each));
            audit.record(
                    tx,
                    AuditEvent.of("platform.replaced")
                            .inSchool(school)
                            .about("platform", each)
                            .with("by", platform));
        }
    }

    /** The course of this launch, moved here from a replaced registration. */
    Optional<Long> course(DSLContext tx, Arrival arrival, Known known) {
        if (arrival.context().isEmpty()) {
            return Optional.empty();
        }
        List<Long> candidates = tx.select(COURSE.ID)
                .from(PLATFORM)
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.PLATFORM_ID.eq(PLATFORM.ID))
                .join(COURSE)
                .on(COURSE.DEPLOYMENT_ID.eq(DEPLOYMENT.ID))
                .where(PLATFORM.REPLACED_BY.eq(arrival.platform()))
                .and(PLATFORM.SCHOOL_ID.eq(known.school()))
                .and(PLATFORM.ISSUER.eq(arrival.issuer()))
                .and(COURSE.SCHOOL_ID.eq(known.school()))
                .and(COURSE.CONTEXT_ID.eq(arrival.context()))
                .fetch(COURSE.ID);
        return candidates.size() == 1 ? Optional.of(move(tx, candidates.get(0), arrival, known)) : Optional.empty();
    }

    private long move(DSLContext tx, long course, Arrival arrival, Known known) {
        tx.update(COURSE)
                .set(COURSE.DEPLOYMENT_ID, known.deployment())
                .where(COURSE.ID.eq(course))
                .execute();
        listener.moved(tx, new CourseId(course), new PlatformId(arrival.platform()));
        audit.record(
                tx,
                AuditEvent.of("course.taken-over")
                        .inSchool(known.school())
                        .inCourse(course)
                        .about("platform", arrival.platform()));
        return course;
    }
}
