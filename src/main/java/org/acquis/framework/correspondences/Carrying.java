package org.acquis.framework.correspondences;

import static org.acquis.schema.Tables.CORRESPONDENCE;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.SCALE_LEVEL;

import java.util.HashMap;
import java.util.Map;
import org.acquis.framework.CriterionId;
import org.acquis.framework.LevelId;
import org.acquis.framework.VersionId;
import org.acquis.schema.tables.Criterion;
import org.acquis.schema.tables.ScaleLevel;
import org.jooq.DSLContext;

/**
 * What judgements become when a course moves from one version to another: where somebody confirmed the correspondence,
 * and nowhere else. Levels of scales that are alike need nobody's word.
 *
 * @param criteria of the newer version, by those of the older
 * @param levels of the newer version, by those of the older
 */
public record Carrying(Map<CriterionId, CriterionId> criteria, Map<LevelId, LevelId> levels) {
    private static final Criterion OLDER = CRITERION.as("older");
    private static final Criterion NEWER = CRITERION.as("newer");
    private static final ScaleLevel BEFORE = SCALE_LEVEL.as("before");
    private static final ScaleLevel AFTER = SCALE_LEVEL.as("after");

    public Carrying {
        criteria = Map.copyOf(criteria);
        levels = Map.copyOf(levels);
    }

    /**
     * At most five statements.
     *
     * @param school key of the school
     */
    public static Carrying of(DSLContext sql, long school, VersionId older, VersionId newer) {
        return new Carrying(criteria(sql, school, older, newer), levels(sql, school, older, newer));
    }

    private static Map<CriterionId, CriterionId> criteria(
            DSLContext sql, long school, VersionId older, VersionId newer) {
        return sql.select(OLDER.ID, NEWER.ID)
                .from(CORRESPONDENCE)
                .join(OLDER)
                .on(OLDER.VERSION_ID.eq(CORRESPONDENCE.FROM_VERSION_ID))
                .and(OLDER.IDENTIFIER.eq(CORRESPONDENCE.FROM_IDENTIFIER))
                .join(NEWER)
                .on(NEWER.VERSION_ID.eq(CORRESPONDENCE.TO_VERSION_ID))
                .and(NEWER.IDENTIFIER.eq(CORRESPONDENCE.TO_IDENTIFIER))
                .where(
                        CORRESPONDENCE.SCHOOL_ID.eq(school),
                        CORRESPONDENCE.FROM_VERSION_ID.eq(older.value()),
                        CORRESPONDENCE.TO_VERSION_ID.eq(newer.value()),
                        CORRESPONDENCE.PART.eq(ComparedKind.CRITERION.code()))
                .fetchMap(row -> new CriterionId(row.value1()), row -> new CriterionId(row.value2()));
    }

    private static Map<LevelId, LevelId> levels(DSLContext sql, long school, VersionId older, VersionId newer) {
        Map<LevelId, LevelId> levels = new HashMap<>();
        if (AlikeScales.of(sql, older, newer)) {
            sql.select(BEFORE.ID, AFTER.ID)
                    .from(BEFORE)
                    .join(AFTER)
                    .on(AFTER.POSITION.eq(BEFORE.POSITION))
                    .where(BEFORE.VERSION_ID.eq(older.value()), AFTER.VERSION_ID.eq(newer.value()))
                    .forEach(row -> levels.put(new LevelId(row.value1()), new LevelId(row.value2())));
        }
        sql.select(BEFORE.ID, AFTER.ID)
                .from(CORRESPONDENCE)
                .join(BEFORE)
                .on(BEFORE.VERSION_ID.eq(CORRESPONDENCE.FROM_VERSION_ID))
                .and(BEFORE.IDENTIFIER.eq(CORRESPONDENCE.FROM_IDENTIFIER))
                .join(AFTER)
                .on(AFTER.VERSION_ID.eq(CORRESPONDENCE.TO_VERSION_ID))
                .and(AFTER.IDENTIFIER.eq(CORRESPONDENCE.TO_IDENTIFIER))
                .where(
                        CORRESPONDENCE.SCHOOL_ID.eq(school),
                        CORRESPONDENCE.FROM_VERSION_ID.eq(older.value()),
                        CORRESPONDENCE.TO_VERSION_ID.eq(newer.value()),
                        CORRESPONDENCE.PART.eq(ComparedKind.LEVEL.code()))
                .forEach(row -> levels.put(new LevelId(row.value1()), new LevelId(row.value2())));
        return levels;
    }
}
