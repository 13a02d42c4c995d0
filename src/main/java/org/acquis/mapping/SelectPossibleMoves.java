package org.acquis.mapping;

import static org.acquis.schema.Tables.CORRESPONDENCE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.acquis.schema.Tables.MAPPING;

import java.util.List;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.correspondences.ComparedKind;
import org.acquis.roster.CourseId;
import org.acquis.schema.tables.FrameworkVersion;
import org.jooq.DSLContext;

/** To which versions a course can be moved. One statement. */
public final class SelectPossibleMoves {
    private static final FrameworkVersion OLDER = FRAMEWORK_VERSION.as("older");
    private static final FrameworkVersion NEWER = FRAMEWORK_VERSION.as("newer");

    private final DSLContext sql;

    public SelectPossibleMoves(DSLContext sql) {
        this.sql = sql;
    }

    /** @return the latest published first */
    public List<PossibleMove> of(CourseId course) {
        return sql.selectDistinct(OLDER.ID, OLDER.LABEL, NEWER.ID, NEWER.LABEL, NEWER.PUBLISHED_AT)
                .from(COURSE_ACTIVITY)
                .join(MAPPING)
                .on(MAPPING.COURSE_ACTIVITY_ID.eq(COURSE_ACTIVITY.ID))
                .join(OLDER)
                .on(OLDER.ID.eq(MAPPING.VERSION_ID))
                .join(CORRESPONDENCE)
                .on(CORRESPONDENCE.FROM_VERSION_ID.eq(OLDER.ID))
                .and(CORRESPONDENCE.SCHOOL_ID.eq(OLDER.SCHOOL_ID))
                .join(NEWER)
                .on(NEWER.ID.eq(CORRESPONDENCE.TO_VERSION_ID))
                .where(
                        COURSE_ACTIVITY.COURSE_ID.eq(course.value()),
                        CORRESPONDENCE.PART.eq(ComparedKind.CRITERION.code()),
                        CORRESPONDENCE.FROM_IDENTIFIER.isNotNull(),
                        CORRESPONDENCE.TO_IDENTIFIER.isNotNull(),
                        NEWER.STATUS.eq(VersionStatus.PUBLISHED.code()))
                .orderBy(NEWER.PUBLISHED_AT.desc(), NEWER.ID.desc(), OLDER.ID)
                .fetch(row -> new PossibleMove(
                        new VersionId(row.value1()), row.value2(), new VersionId(row.value3()), row.value4()));
    }
}
