package org.acquis.framework;

import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.FRAMEWORK;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** All versions of a school, retired ones too, by framework, the newest first. */
public final class SelectVersionsOfSchool {
    private static final Field<Integer> CRITERIA =
            DSL.field(DSL.selectCount().from(CRITERION).where(CRITERION.VERSION_ID.eq(FRAMEWORK_VERSION.ID)));

    private final DSLContext sql;

    public SelectVersionsOfSchool(DSLContext sql) {
        this.sql = sql;
    }

    /** @param school key of the school */
    public List<VersionOverview> of(long school) {
        return sql.select(
                        FRAMEWORK_VERSION.ID,
                        FRAMEWORK.TITLE,
                        FRAMEWORK_VERSION.LABEL,
                        FRAMEWORK_VERSION.STATUS,
                        FRAMEWORK_VERSION.OFFICIAL_WORDING,
                        CRITERIA,
                        FRAMEWORK_VERSION.PUBLISHED_AT,
                        FRAMEWORK_VERSION.BASED_ON_ID)
                .from(FRAMEWORK_VERSION)
                .join(FRAMEWORK)
                .on(FRAMEWORK.ID.eq(FRAMEWORK_VERSION.FRAMEWORK_ID))
                .where(FRAMEWORK_VERSION.SCHOOL_ID.eq(school))
                .orderBy(
                        FRAMEWORK.TITLE,
                        FRAMEWORK.ID,
                        FRAMEWORK_VERSION.PUBLISHED_AT.desc(),
                        FRAMEWORK_VERSION.ID.desc())
                .fetch(row -> new VersionOverview(
                        new VersionId(row.value1()),
                        row.value2(),
                        row.value3(),
                        VersionStatus.of(row.value4()),
                        row.value5(),
                        row.value6(),
                        Optional.ofNullable(row.value7()),
                        Optional.ofNullable(row.value8()).map(VersionId::new)));
    }
}
