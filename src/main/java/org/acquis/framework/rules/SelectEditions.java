package org.acquis.framework.rules;

import static org.acquis.schema.Tables.CERTIFICATION_RULES;
import static org.acquis.schema.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.VersionId;
import org.jooq.DSLContext;

/** All editions of a version's rules that its school saved, the one that holds first. */
public final class SelectEditions {
    private final DSLContext sql;

    public SelectEditions(DSLContext sql) {
        this.sql = sql;
    }

    /** @param school key of the school; nothing is found in another one */
    public List<KeptEdition> of(long school, VersionId version) {
        return sql.select(RulesInForce.FIELDS)
                .select(CERTIFICATION_RULES.CREATED_AT, PERSON.NAME)
                .from(CERTIFICATION_RULES)
                .join(PERSON)
                .on(PERSON.ID.eq(CERTIFICATION_RULES.CREATED_BY))
                .where(CERTIFICATION_RULES.VERSION_ID.eq(version.value()))
                .and(CERTIFICATION_RULES.SCHOOL_ID.eq(school))
                .orderBy(CERTIFICATION_RULES.EDITION.desc())
                .fetch(row -> new KeptEdition(
                        RulesEdition.of(row),
                        row.get(CERTIFICATION_RULES.CREATED_AT),
                        Optional.ofNullable(row.get(PERSON.NAME)),
                        Optional.ofNullable(row.get(CERTIFICATION_RULES.LOCKED_AT))));
    }
}
