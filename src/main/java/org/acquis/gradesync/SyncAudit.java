package org.acquis.gradesync;

import org.acquis.assessment.ActivityOfCourse;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** What the audit log keeps of acts on the gradebook, in the transaction of the act. */
final class SyncAudit {
    private final AuditLog log;

    SyncAudit(AuditLog log) {
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

    private static AuditEvent event(ActivityOfCourse place, PersonId by, String action) {
        return AuditEvent.of(action)
                .inSchool(place.school())
                .inCourse(place.course().value())
                .by(by.value());
    }
}
