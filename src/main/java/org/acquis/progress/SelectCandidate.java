package org.acquis.progress;

import static org.acquis.schema.Tables.PERSON;

import java.util.Optional;
import org.acquis.roster.CandidateId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** Which human being a person is. */
public final class SelectCandidate {
    private final DSLContext sql;

    public SelectCandidate(DSLContext sql) {
        this.sql = sql;
    }

    /** @param school key of the school; nobody is found in another one */
    public Optional<CandidateId> of(long school, PersonId person) {
        return sql.select(PERSON.CANDIDATE_ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .and(PERSON.SCHOOL_ID.eq(school))
                .fetchOptional(row -> new CandidateId(row.value1()));
    }
}
