package org.acquis.ops;

import static org.acquis.schema.Tables.AUDIT_EVENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Finds the entry of a number that an error page showed; only within one school. */
public final class SelectAuditEvent {
    private final DSLContext sql;
    private final ObjectMapper json = new ObjectMapper();

    public SelectAuditEvent(DSLContext sql) {
        this.sql = sql;
    }

    /** @param reference such as {@code 7K3M-Q9WZ} */
    public Optional<FoundEvent> referenced(long school, String reference) {
        return sql.selectFrom(AUDIT_EVENT)
                .where(AUDIT_EVENT.REFERENCE.eq(reference))
                .and(AUDIT_EVENT.SCHOOL_ID.eq(school))
                .orderBy(AUDIT_EVENT.ID.desc())
                .limit(1)
                .fetchOptional(this::found);
    }

    private FoundEvent found(Record row) {
        Long subject = row.get(AUDIT_EVENT.SUBJECT_ID);
        boolean platform = "platform".equals(row.get(AUDIT_EVENT.SUBJECT_KIND)) && subject != null;
        return new FoundEvent(
                row.get(AUDIT_EVENT.AT),
                row.get(AUDIT_EVENT.ACTION),
                code(row.get(AUDIT_EVENT.DETAILS)),
                platform ? OptionalLong.of(subject) : OptionalLong.empty());
    }

    private Optional<String> code(@Nullable String details) {
        if (details == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readTree(details).path("code").textValue());
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
