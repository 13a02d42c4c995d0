package org.acquis.framework;

import static org.acquis.schema.Tables.FRAMEWORK;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.util.List;
import org.jooq.DSLContext;

/** Which versions a school can map, the newest first. */
public final class SelectPublishedVersions {
    private final DSLContext sql;

    public SelectPublishedVersions(DSLContext sql) {
        this.sql = sql;
    }

    /** @param school key of the school */
    public List<VersionSummary> of(long school) {
        return sql.select(
                        FRAMEWORK_VERSION.ID,
                        FRAMEWORK.IDENTIFIER,
                        FRAMEWORK.TITLE,
                        FRAMEWORK_VERSION.LABEL,
                        FRAMEWORK_VERSION.OFFICIAL_WORDING)
                .from(FRAMEWORK_VERSION)
                .join(FRAMEWORK)
                .on(FRAMEWORK.ID.eq(FRAMEWORK_VERSION.FRAMEWORK_ID))
                .where(
                        FRAMEWORK_VERSION.SCHOOL_ID.eq(school),
                        FRAMEWORK_VERSION.STATUS.eq(VersionStatus.PUBLISHED.code()))
                .orderBy(FRAMEWORK_VERSION.PUBLISHED_AT.desc(), FRAMEWORK_VERSION.ID.desc())
                .fetch(row -> new VersionSummary(
                        new VersionId(row.value1()), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
