package org.acquis.mapping;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.ops.AuditLog;
import org.acquis.roster.CourseId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** Gives mapped activities another version, as part of moving their course. */
public final class MovingMapping {
    private final MappingAudit audit;
    private final Clock clock;

    public MovingMapping(SelectFrameworkVersion versions, AuditLog audit, Clock clock) {
        this.audit = new MappingAudit(audit, versions);
        this.clock = clock;
    }

    /** Holds changes of all mappings of a course back until the transaction ends. */
    public void lock(DSLContext tx, CourseId course) {
        tx.select(COURSE_ACTIVITY.ID)
                .from(COURSE_ACTIVITY)
                .where(COURSE_ACTIVITY.COURSE_ID.eq(course.value()))
                .orderBy(COURSE_ACTIVITY.ID)
                .forUpdate()
                .fetch();
    }

    /**
     * Purpose, detail and language stay.
     *
     * @param school key of the school that the course belongs to
     * @param before as {@link #lock} holds it
     * @param criteria of the newer version, in its order
     */
    public void move(
            DSLContext tx,
            long school,
            CourseId course,
            Mapping before,
            VersionId newer,
            Set<CriterionId> criteria,
            PersonId by) {
        Mapping after = new Mapping(
                before.activity(),
                newer,
                before.purpose(),
                before.detail(),
                before.language(),
                before.edition() + 1,
                criteria);
        MappingRows.write(tx, after, Optional.of(by), clock.instant());
        audit.changed(
                tx,
                new MappingRows.Place(course.value(), school),
                by,
                Optional.of(before),
                after,
                new DroppedJudgements(0, 0));
    }
}
