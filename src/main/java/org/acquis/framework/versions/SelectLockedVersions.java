package org.acquis.framework.versions;

import static org.acquis.schema.Tables.FRAMEWORK;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.util.List;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The versions of a school that nobody changes any more, the newest first: they can be taken elsewhere. */
public final class SelectLockedVersions {
    private final DSLContext sql;

    public SelectLockedVersions(DSLContext sql) {
        this.sql = sql;
    }

    /** @param school key of the school */
    public List<LockedVersion> of(long school) {
        return sql.select(
                        FRAMEWORK_VERSION.ID,
                        FRAMEWORK.IDENTIFIER,
                        FRAMEWORK.TITLE,
                        FRAMEWORK_VERSION.LABEL,
                        FRAMEWORK_VERSION.STATUS,
                        FRAMEWORK_VERSION.PUBLISHED_AT)
                .from(FRAMEWORK_VERSION)
                .join(FRAMEWORK)
                .on(FRAMEWORK.ID.eq(FRAMEWORK_VERSION.FRAMEWORK_ID))
                .where(FRAMEWORK_VERSION.SCHOOL_ID.eq(school), locked())
                .orderBy(FRAMEWORK_VERSION.PUBLISHED_AT.desc(), FRAMEWORK_VERSION.ID.desc())
                .fetch(row -> new LockedVersion(
                        new VersionId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        VersionStatus.of(row.value5()),
                        row.value6()));
    }

    private static Condition locked() {
        return FRAMEWORK_VERSION
                .STATUS
                .in(VersionStatus.PUBLISHED.code(), VersionStatus.RETIRED.code())
                .and(FRAMEWORK_VERSION.PUBLISHED_AT.isNotNull());
    }
}
