package org.acquis.framework;

import static org.acquis.schema.Tables.ASSESSMENT_METHOD;
import static org.acquis.schema.Tables.ASSESSMENT_TASK;
import static org.acquis.schema.Tables.ASSESSMENT_TASK_COMPETENCY;
import static org.acquis.schema.Tables.BLOCK;
import static org.acquis.schema.Tables.COMPETENCY;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.PROFESSIONAL_ACTIVITY;
import static org.acquis.schema.Tables.SCALE_LEVEL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What a version holds: seven statements, one a table, joined here. */
record VersionBody(List<Block> blocks, List<AssessmentTask> tasks, Scale scale) {

    static VersionBody read(DSLContext sql, VersionId version) {
        return new VersionBody(blocks(sql, version.value()), tasks(sql, version.value()), scale(sql, version.value()));
    }

    private static List<Block> blocks(DSLContext sql, long version) {
        Map<Long, List<Criterion>> criteria = criteria(sql, version);
        Map<Long, List<Competency>> competencies = competencies(sql, version, criteria);
        Map<Long, List<ProfessionalActivity>> activities = sql.selectFrom(PROFESSIONAL_ACTIVITY)
                .where(PROFESSIONAL_ACTIVITY.VERSION_ID.eq(version))
                .orderBy(PROFESSIONAL_ACTIVITY.POSITION)
                .fetchGroups(
                        row -> row.get(PROFESSIONAL_ACTIVITY.BLOCK_ID),
                        row -> new ProfessionalActivity(
                                new ActivityId(row.get(PROFESSIONAL_ACTIVITY.ID)),
                                row.get(PROFESSIONAL_ACTIVITY.IDENTIFIER),
                                row.get(PROFESSIONAL_ACTIVITY.CODE),
                                new Bilingual(
                                        row.get(PROFESSIONAL_ACTIVITY.TITLE_FR),
                                        row.get(PROFESSIONAL_ACTIVITY.TITLE_EN)),
                                competencies.getOrDefault(row.get(PROFESSIONAL_ACTIVITY.ID), List.of())));
        return sql.selectFrom(BLOCK)
                .where(BLOCK.VERSION_ID.eq(version))
                .orderBy(BLOCK.POSITION)
                .fetch(row -> new Block(
                        new BlockId(row.get(BLOCK.ID)),
                        row.get(BLOCK.IDENTIFIER),
                        row.get(BLOCK.CODE),
                        new Bilingual(row.get(BLOCK.TITLE_FR), row.get(BLOCK.TITLE_EN)),
                        activities.getOrDefault(row.get(BLOCK.ID), List.of())));
    }

    private static Map<Long, List<Competency>> competencies(
            DSLContext sql, long version, Map<Long, List<Criterion>> criteria) {
        return sql.select()
                .from(COMPETENCY)
                .join(ASSESSMENT_METHOD)
                .on(ASSESSMENT_METHOD.COMPETENCY_ID.eq(COMPETENCY.ID))
                .where(COMPETENCY.VERSION_ID.eq(version))
                .orderBy(COMPETENCY.POSITION)
                .fetchGroups(
                        row -> row.get(COMPETENCY.PROFESSIONAL_ACTIVITY_ID),
                        row -> new Competency(
                                new CompetencyId(row.get(COMPETENCY.ID)),
                                row.get(COMPETENCY.IDENTIFIER),
                                row.get(COMPETENCY.CODE),
                                new Bilingual(row.get(COMPETENCY.LABEL_FR), row.get(COMPETENCY.LABEL_EN)),
                                beside(row.get(COMPETENCY.LABEL_FR), row.get(COMPETENCY.OFFICIAL_WORDING)),
                                method(row),
                                criteria.getOrDefault(row.get(COMPETENCY.ID), List.of())));
    }

    private static AssessmentMethod method(Record row) {
        return new AssessmentMethod(
                MethodKind.of(row.get(ASSESSMENT_METHOD.KIND)),
                CaseKind.of(row.get(ASSESSMENT_METHOD.CASE_KIND)),
                new Bilingual(row.get(ASSESSMENT_METHOD.BRIEF_FR), row.get(ASSESSMENT_METHOD.BRIEF_EN)),
                beside(row.get(ASSESSMENT_METHOD.BRIEF_FR), row.get(ASSESSMENT_METHOD.OFFICIAL_WORDING)),
                both(row.get(ASSESSMENT_METHOD.ACCOMMODATION_FR), row.get(ASSESSMENT_METHOD.ACCOMMODATION_EN)));
    }

    private static Map<Long, List<Criterion>> criteria(DSLContext sql, long version) {
        return sql.selectFrom(CRITERION)
                .where(CRITERION.VERSION_ID.eq(version))
                .orderBy(CRITERION.COMPETENCY_ID, CRITERION.POSITION)
                .fetchGroups(
                        row -> row.get(CRITERION.COMPETENCY_ID),
                        row -> new Criterion(
                                new CriterionId(row.get(CRITERION.ID)),
                                row.get(CRITERION.IDENTIFIER),
                                row.get(CRITERION.CODE),
                                new Bilingual(row.get(CRITERION.LABEL_FR), row.get(CRITERION.LABEL_EN)),
                                beside(row.get(CRITERION.LABEL_FR), row.get(CRITERION.OFFICIAL_WORDING)),
                                row.get(CRITERION.WEIGHT),
                                row.get(CRITERION.ESSENTIAL),
                                row.get(CRITERION.POSITION)));
    }

    private static List<AssessmentTask> tasks(DSLContext sql, long version) {
        Map<Long, List<CompetencyId>> competencies = sql.select(
                        ASSESSMENT_TASK_COMPETENCY.TASK_ID, ASSESSMENT_TASK_COMPETENCY.COMPETENCY_ID)
                .from(ASSESSMENT_TASK_COMPETENCY)
                .join(ASSESSMENT_TASK)
                .on(ASSESSMENT_TASK.ID.eq(ASSESSMENT_TASK_COMPETENCY.TASK_ID))
                .where(ASSESSMENT_TASK.VERSION_ID.eq(version))
                .orderBy(ASSESSMENT_TASK_COMPETENCY.POSITION)
                .fetchGroups(row -> row.value1(), row -> new CompetencyId(row.value2()));
        return sql.selectFrom(ASSESSMENT_TASK)
                .where(ASSESSMENT_TASK.VERSION_ID.eq(version))
                .orderBy(ASSESSMENT_TASK.POSITION)
                .fetch(row -> new AssessmentTask(
                        new TaskId(row.get(ASSESSMENT_TASK.ID)),
                        row.get(ASSESSMENT_TASK.IDENTIFIER),
                        row.get(ASSESSMENT_TASK.CODE),
                        new Bilingual(row.get(ASSESSMENT_TASK.TITLE_FR), row.get(ASSESSMENT_TASK.TITLE_EN)),
                        new Bilingual(row.get(ASSESSMENT_TASK.DESCRIPTION_FR), row.get(ASSESSMENT_TASK.DESCRIPTION_EN)),
                        CaseKind.of(row.get(ASSESSMENT_TASK.CASE_KIND)),
                        competencies.getOrDefault(row.get(ASSESSMENT_TASK.ID), List.of())));
    }

    private static Scale scale(DSLContext sql, long version) {
        return new Scale(sql.selectFrom(SCALE_LEVEL)
                .where(SCALE_LEVEL.VERSION_ID.eq(version))
                .orderBy(SCALE_LEVEL.POSITION)
                .fetch(row -> new Level(
                        new LevelId(row.get(SCALE_LEVEL.ID)),
                        row.get(SCALE_LEVEL.POSITION),
                        row.get(SCALE_LEVEL.POINTS),
                        row.get(SCALE_LEVEL.ACQUIRED),
                        new Bilingual(row.get(SCALE_LEVEL.LABEL_FR), row.get(SCALE_LEVEL.LABEL_EN)))));
    }

    /** Where nobody wrote a label the official words stand in its place, and need not be said twice. */
    private static Optional<String> beside(@Nullable String label, @Nullable String official) {
        return Optional.ofNullable(official).filter(words -> !words.equals(label));
    }

    private static Optional<Bilingual> both(@Nullable String fr, @Nullable String en) {
        return fr == null || en == null ? Optional.empty() : Optional.of(new Bilingual(fr, en));
    }
}
