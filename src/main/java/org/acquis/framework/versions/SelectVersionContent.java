package org.acquis.framework.versions;

import static org.acquis.schema.Tables.ASSESSMENT_METHOD;
import static org.acquis.schema.Tables.ASSESSMENT_TASK;
import static org.acquis.schema.Tables.ASSESSMENT_TASK_COMPETENCY;
import static org.acquis.schema.Tables.BLOCK;
import static org.acquis.schema.Tables.COMPETENCY;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.CRITERION_LEVEL;
import static org.acquis.schema.Tables.FRAMEWORK;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.acquis.schema.Tables.PROFESSIONAL_ACTIVITY;
import static org.acquis.schema.Tables.SCALE_LEVEL;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A version with all that a file can say of it: what is exported, and what the next draft starts from. */
public final class SelectVersionContent {
    private static final Place NOWHERE = new Place.Whole();

    private final DSLContext sql;

    public SelectVersionContent(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param school key of the school
     * @return empty for a version that does not exist or belongs to another school
     */
    public Optional<UnderstoodFramework> of(long school, VersionId version) {
        return sql.select(FRAMEWORK.IDENTIFIER, FRAMEWORK_VERSION.HEADING)
                .from(FRAMEWORK_VERSION)
                .join(FRAMEWORK)
                .on(FRAMEWORK.ID.eq(FRAMEWORK_VERSION.FRAMEWORK_ID))
                .where(FRAMEWORK_VERSION.ID.eq(version.value()), FRAMEWORK_VERSION.SCHOOL_ID.eq(school))
                .fetchOptional()
                .map(row -> whole(version.value(), row.value1(), ValuesJson.read(row.value2(), VersionHeading.class)));
    }

    private UnderstoodFramework whole(long version, String identifier, VersionHeading head) {
        return new UnderstoodFramework(
                identifier,
                head.heading(),
                blocks(version),
                tasks(version),
                head.accommodationRules(),
                Optional.of(new UnderstoodScale(head.scaleIdentifier(), head.scaleLabel(), steps(version))),
                List.of());
    }

    private List<UnderstoodBlock> blocks(long version) {
        Map<Long, List<UnderstoodActivity>> activities = activities(version);
        return sql.selectFrom(BLOCK)
                .where(BLOCK.VERSION_ID.eq(version))
                .orderBy(BLOCK.POSITION)
                .fetch(row -> new UnderstoodBlock(
                        row.get(BLOCK.IDENTIFIER),
                        row.get(BLOCK.CODE),
                        Wording.of(
                                row.get(BLOCK.OFFICIAL_TITLE),
                                new Bilingual(row.get(BLOCK.TITLE_FR), row.get(BLOCK.TITLE_EN))),
                        activities.getOrDefault(row.get(BLOCK.ID), List.of()),
                        NOWHERE));
    }

    private Map<Long, List<UnderstoodActivity>> activities(long version) {
        Map<Long, List<UnderstoodCompetency>> competencies = competencies(version);
        return sql.selectFrom(PROFESSIONAL_ACTIVITY)
                .where(PROFESSIONAL_ACTIVITY.VERSION_ID.eq(version))
                .orderBy(PROFESSIONAL_ACTIVITY.POSITION)
                .fetchGroups(
                        row -> row.get(PROFESSIONAL_ACTIVITY.BLOCK_ID),
                        row -> new UnderstoodActivity(
                                row.get(PROFESSIONAL_ACTIVITY.IDENTIFIER),
                                row.get(PROFESSIONAL_ACTIVITY.CODE),
                                Wording.of(
                                        row.get(PROFESSIONAL_ACTIVITY.OFFICIAL_TITLE),
                                        new Bilingual(
                                                row.get(PROFESSIONAL_ACTIVITY.TITLE_FR),
                                                row.get(PROFESSIONAL_ACTIVITY.TITLE_EN))),
                                competencies.getOrDefault(row.get(PROFESSIONAL_ACTIVITY.ID), List.of()),
                                NOWHERE));
    }

    private Map<Long, List<UnderstoodCompetency>> competencies(long version) {
        Map<Long, List<UnderstoodCriterion>> criteria = criteria(version);
        return sql.select()
                .from(COMPETENCY)
                .join(ASSESSMENT_METHOD)
                .on(ASSESSMENT_METHOD.COMPETENCY_ID.eq(COMPETENCY.ID))
                .where(COMPETENCY.VERSION_ID.eq(version))
                .orderBy(COMPETENCY.POSITION)
                .fetchGroups(
                        row -> row.get(COMPETENCY.PROFESSIONAL_ACTIVITY_ID),
                        row -> new UnderstoodCompetency(
                                row.get(COMPETENCY.IDENTIFIER),
                                row.get(COMPETENCY.CODE),
                                Wording.of(
                                        row.get(COMPETENCY.OFFICIAL_WORDING),
                                        new Bilingual(row.get(COMPETENCY.LABEL_FR), row.get(COMPETENCY.LABEL_EN))),
                                Optional.of(method(row)),
                                criteria.getOrDefault(row.get(COMPETENCY.ID), List.of()),
                                NOWHERE));
    }

    private static UnderstoodMethod method(Record row) {
        @Nullable String frame = row.get(ASSESSMENT_METHOD.ACCOMMODATION_FR);
        return new UnderstoodMethod(
                row.get(ASSESSMENT_METHOD.IDENTIFIER),
                MethodKind.of(row.get(ASSESSMENT_METHOD.KIND)),
                Optional.ofNullable(row.get(ASSESSMENT_METHOD.PRINTED_KIND)),
                CaseKind.of(row.get(ASSESSMENT_METHOD.CASE_KIND)),
                Wording.of(
                        row.get(ASSESSMENT_METHOD.OFFICIAL_WORDING),
                        new Bilingual(row.get(ASSESSMENT_METHOD.BRIEF_FR), row.get(ASSESSMENT_METHOD.BRIEF_EN))),
                frame == null
                        ? Optional.empty()
                        : Optional.of(Wording.of(
                                row.get(ASSESSMENT_METHOD.OFFICIAL_ACCOMMODATION),
                                new Bilingual(frame, row.get(ASSESSMENT_METHOD.ACCOMMODATION_EN)))),
                NOWHERE);
    }

    private Map<Long, List<UnderstoodCriterion>> criteria(long version) {
        Map<Long, List<CriterionLevel>> levels = sql.select(
                        CRITERION_LEVEL.CRITERION_ID, CRITERION_LEVEL.IDENTIFIER, CRITERION_LEVEL.DESCRIPTOR)
                .from(CRITERION_LEVEL)
                .join(SCALE_LEVEL)
                .on(SCALE_LEVEL.ID.eq(CRITERION_LEVEL.LEVEL_ID))
                .where(SCALE_LEVEL.VERSION_ID.eq(version))
                .orderBy(CRITERION_LEVEL.CRITERION_ID, SCALE_LEVEL.POSITION)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new CriterionLevel(row.value2(), Optional.ofNullable(row.value3())));
        return sql.selectFrom(CRITERION)
                .where(CRITERION.VERSION_ID.eq(version))
                .orderBy(CRITERION.COMPETENCY_ID, CRITERION.POSITION)
                .fetchGroups(
                        row -> row.get(CRITERION.COMPETENCY_ID),
                        row -> new UnderstoodCriterion(
                                row.get(CRITERION.IDENTIFIER),
                                row.get(CRITERION.CODE),
                                Wording.of(
                                        row.get(CRITERION.OFFICIAL_WORDING),
                                        new Bilingual(row.get(CRITERION.LABEL_FR), row.get(CRITERION.LABEL_EN))),
                                row.get(CRITERION.WEIGHT),
                                row.get(CRITERION.ESSENTIAL),
                                indicators(row.get(CRITERION.INDICATORS)),
                                Optional.ofNullable(row.get(CRITERION.NOTE)),
                                levels.getOrDefault(row.get(CRITERION.ID), List.of()),
                                NOWHERE));
    }

    private static List<String> indicators(@Nullable String json) {
        return json == null ? List.of() : Arrays.asList(ValuesJson.read(json, String[].class));
    }

    private List<UnderstoodScale.Step> steps(long version) {
        return sql.selectFrom(SCALE_LEVEL)
                .where(SCALE_LEVEL.VERSION_ID.eq(version))
                .orderBy(SCALE_LEVEL.POSITION)
                .fetch(row -> new UnderstoodScale.Step(
                        row.get(SCALE_LEVEL.IDENTIFIER),
                        row.get(SCALE_LEVEL.POINTS),
                        row.get(SCALE_LEVEL.ACQUIRED),
                        new Bilingual(row.get(SCALE_LEVEL.LABEL_FR), row.get(SCALE_LEVEL.LABEL_EN)),
                        new Bilingual(row.get(SCALE_LEVEL.DESCRIPTION_FR), row.get(SCALE_LEVEL.DESCRIPTION_EN))));
    }

    private List<UnderstoodTask> tasks(long version) {
        Map<Long, List<String>> competencies = sql.select(ASSESSMENT_TASK_COMPETENCY.TASK_ID, COMPETENCY.IDENTIFIER)
                .from(ASSESSMENT_TASK_COMPETENCY)
                .join(COMPETENCY)
                .on(COMPETENCY.ID.eq(ASSESSMENT_TASK_COMPETENCY.COMPETENCY_ID))
                .where(COMPETENCY.VERSION_ID.eq(version))
                .orderBy(ASSESSMENT_TASK_COMPETENCY.TASK_ID, ASSESSMENT_TASK_COMPETENCY.POSITION)
                .fetchGroups(row -> row.value1(), row -> row.value2());
        return sql.selectFrom(ASSESSMENT_TASK)
                .where(ASSESSMENT_TASK.VERSION_ID.eq(version))
                .orderBy(ASSESSMENT_TASK.POSITION)
                .fetch(row -> new UnderstoodTask(
                        row.get(ASSESSMENT_TASK.IDENTIFIER),
                        row.get(ASSESSMENT_TASK.CODE),
                        new Bilingual(row.get(ASSESSMENT_TASK.TITLE_FR), row.get(ASSESSMENT_TASK.TITLE_EN)),
                        new Bilingual(row.get(ASSESSMENT_TASK.DESCRIPTION_FR), row.get(ASSESSMENT_TASK.DESCRIPTION_EN)),
                        CaseKind.of(row.get(ASSESSMENT_TASK.CASE_KIND)),
                        competencies.getOrDefault(row.get(ASSESSMENT_TASK.ID), List.of()),
                        NOWHERE));
    }
}
