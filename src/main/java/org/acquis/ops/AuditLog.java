package org.acquis.ops;

import static org.acquis.schema.Tables.AUDIT_EVENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps acts in the transaction that does them: both are there, or neither. */
public final class AuditLog {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    public AuditLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * Only what has a reference number is also a line in the log, where support looks for it; an act is not, since its
     * transaction may still fail.
     *
     * @param tx the transaction of the act, or {@code Database.sql()} for what was refused
     */
    public void record(DSLContext tx, AuditEvent event) {
        tx.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.AT, clock.instant())
                .set(AUDIT_EVENT.SCHOOL_ID, event.schoolId())
                .set(AUDIT_EVENT.COURSE_ID, event.courseId())
                .set(AUDIT_EVENT.PERSON_ID, event.personId())
                .set(AUDIT_EVENT.ACTION, event.action())
                .set(AUDIT_EVENT.SUBJECT_KIND, event.subjectKind())
                .set(AUDIT_EVENT.SUBJECT_ID, event.subjectId())
                .set(AUDIT_EVENT.REFERENCE, event.reference())
                .set(AUDIT_EVENT.DETAILS, details(event))
                .execute();
        if (event.reference() != null) {
            LOG.info("{}", event);
        }
    }

    private @Nullable String details(AuditEvent event) {
        if (event.details().isEmpty()) {
            return null;
        }
        try {
            return json.writeValueAsString(event.details());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The details of " + event.action() + " are no plain values: " + e.getOriginalMessage());
        }
    }
}
