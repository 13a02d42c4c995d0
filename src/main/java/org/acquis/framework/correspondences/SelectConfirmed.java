package org.acquis.framework.correspondences;

import static org.acquis.schema.Tables.CORRESPONDENCE;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.VersionId;
import org.jooq.DSLContext;

/** What was confirmed of two versions. */
public final class SelectConfirmed {
    private final DSLContext sql;

    public SelectConfirmed(DSLContext sql) {
        this.sql = sql;
    }

    /** @param school key of the school */
    public Set<Correspondence> of(long school, VersionId older, VersionId newer) {
        return new LinkedHashSet<>(sql.select(
                        CORRESPONDENCE.PART, CORRESPONDENCE.FROM_IDENTIFIER, CORRESPONDENCE.TO_IDENTIFIER)
                .from(CORRESPONDENCE)
                .where(
                        CORRESPONDENCE.SCHOOL_ID.eq(school),
                        CORRESPONDENCE.FROM_VERSION_ID.eq(older.value()),
                        CORRESPONDENCE.TO_VERSION_ID.eq(newer.value()))
                .orderBy(CORRESPONDENCE.ID)
                .fetch(row -> new Correspondence(
                        ComparedKind.of(row.value1()).orElseThrow(),
                        Optional.ofNullable(row.value2()),
                        Optional.ofNullable(row.value3()))));
    }
}
