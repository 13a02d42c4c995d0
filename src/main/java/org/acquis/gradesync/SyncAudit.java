package org.acquis.gradesync;

import org.acquis.assessment.ActivityOfCourse;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** What the audit log keeps of acts on the gradebook, in the transaction of the act. */
public final class SyncAudit {
    private final AuditLog log;

    public SyncAudit(AuditLog log) {
        this.log = log;
    }

    /** @param what {@code resent}, {@code overwritten}, {@code kept} or {@code withdrawn} */
    void cells(DSLContext tx, ActivityOfCourse place, PersonId by, String what, Iterable<Long> cells) {
        for (Long cell : cells) {
            log.record(tx, event(place, by, "sync." + what).about("score_to_send", cell));
        }
    }

    void columnAsked(DSLContext tx, ActivityOfCourse place, PersonId by, ColumnId column) {
        log.record(tx, event(place, by, "sync.column-asked").about("line_item", column.value()));
    }

    /** @param gone the platform did not have it any more */
    public void columnDeleted(DSLContext tx, ActivityOfCourse place, PersonId by, LostColumn column, boolean gone) {
        log.record(
                tx,
                event(place, by, "sync.column-deleted")
                        .about("line_item", column.id().value())
                        .with("label", column.label())
                        .with("why", column.why().code())
                        .with("scores", column.scores())
                        .with("gone", gone));
    }

    /** @param removed it is no more; false: it is there after all */
    public void activityLooked(
            DSLContext tx, ActivityOfCourse place, PersonId by, CourseActivityId activity, boolean removed) {
        log.record(
                tx,
                event(place, by, removed ? "sync.activity-removed" : "sync.activity-there")
                        .about("course_activity", activity.value()));
    }

    private static AuditEvent event(ActivityOfCourse place, PersonId by, String action) {
        return AuditEvent.of(action)
                .inSchool(place.school())
                .inCourse(place.course().value())
                .by(by.value());
    }
}
