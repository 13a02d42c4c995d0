package org.acquis.framework;

import static org.acquis.schema.Tables.ASSESSMENT_METHOD;
import static org.acquis.schema.Tables.ASSESSMENT_TASK;
import static org.acquis.schema.Tables.ASSESSMENT_TASK_COMPETENCY;
import static org.acquis.schema.Tables.BLOCK;
import static org.acquis.schema.Tables.COMPETENCY;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.FRAMEWORK;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.acquis.schema.Tables.PROFESSIONAL_ACTIVITY;
import static org.acquis.schema.Tables.SCALE_LEVEL;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** Gives a school the bundled référentiel as a published version of its own. */
public final class AdoptingTemplate {
    private final BundledFramework template;
    private final Clock clock;

    public AdoptingTemplate(BundledFramework template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /**
     * Copies the template, once: a school that has it gets the version that it already has.
     *
     * @param school key of the school
     */
    public VersionId into(DSLContext tx, long school) {
        Instant now = clock.instant();
        int added = tx.insertInto(FRAMEWORK)
                .set(FRAMEWORK.SCHOOL_ID, school)
                .set(FRAMEWORK.IDENTIFIER, template.identifier())
                .set(FRAMEWORK.TITLE, template.version().title())
                .set(FRAMEWORK.CREATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        long framework = Objects.requireNonNull(tx.select(FRAMEWORK.ID)
                .from(FRAMEWORK)
                .where(FRAMEWORK.SCHOOL_ID.eq(school), FRAMEWORK.IDENTIFIER.eq(template.identifier()))
                .fetchSingle(FRAMEWORK.ID));
        return added == 0 ? earliestVersion(tx, framework) : copied(tx, school, framework, now);
    }

    private static VersionId earliestVersion(DSLContext tx, long framework) {
        return new VersionId(Objects.requireNonNull(tx.select(FRAMEWORK_VERSION.ID)
                .from(FRAMEWORK_VERSION)
                .where(FRAMEWORK_VERSION.FRAMEWORK_ID.eq(framework))
                .orderBy(FRAMEWORK_VERSION.ID)
                .limit(1)
                .fetchSingle(FRAMEWORK_VERSION.ID)));
    }

    private VersionId copied(DSLContext tx, long school, long framework, Instant now) {
        FrameworkVersion source = template.version();
        long version = Objects.requireNonNull(tx.insertInto(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.FRAMEWORK_ID, framework)
                .set(FRAMEWORK_VERSION.SCHOOL_ID, school)
                .set(FRAMEWORK_VERSION.LABEL, source.label())
                .set(FRAMEWORK_VERSION.STATUS, VersionStatus.PUBLISHED.code())
                .set(FRAMEWORK_VERSION.OFFICIAL_WORDING, source.officialWording())
                .set(
                        FRAMEWORK_VERSION.ACCOMMODATION_FR,
                        template.accommodationRules().fr())
                .set(
                        FRAMEWORK_VERSION.ACCOMMODATION_EN,
                        template.accommodationRules().en())
                .set(FRAMEWORK_VERSION.PUBLISHED_AT, now)
                .set(FRAMEWORK_VERSION.CREATED_AT, now)
                .returning(FRAMEWORK_VERSION.ID)
                .fetchSingle(FRAMEWORK_VERSION.ID));
        copyBlocks(tx, version, source);
        copyCompetencies(tx, version, source);
        copyTasks(tx, version, source);
        copyScale(tx, version, source.scale());
        return new VersionId(version);
    }

    private static void copyBlocks(DSLContext tx, long version, FrameworkVersion source) {
        var blocks = tx.insertInto(
                BLOCK, BLOCK.VERSION_ID, BLOCK.IDENTIFIER, BLOCK.CODE, BLOCK.TITLE_FR, BLOCK.TITLE_EN, BLOCK.POSITION);
        int position = 0;
        for (Block block : source.blocks()) {
            blocks = blocks.values(
                    version,
                    block.identifier(),
                    block.code(),
                    block.title().fr(),
                    block.title().en(),
                    ++position);
        }
        blocks.execute();

        Map<String, Long> keys = keys(tx, BLOCK, BLOCK.IDENTIFIER, BLOCK.ID, BLOCK.VERSION_ID, version);
        var activities = tx.insertInto(
                PROFESSIONAL_ACTIVITY,
                PROFESSIONAL_ACTIVITY.VERSION_ID,
                PROFESSIONAL_ACTIVITY.BLOCK_ID,
                PROFESSIONAL_ACTIVITY.IDENTIFIER,
                PROFESSIONAL_ACTIVITY.CODE,
                PROFESSIONAL_ACTIVITY.TITLE_FR,
                PROFESSIONAL_ACTIVITY.TITLE_EN,
                PROFESSIONAL_ACTIVITY.POSITION);
        position = 0;
        for (Block block : source.blocks()) {
            for (ProfessionalActivity activity : block.activities()) {
                activities = activities.values(
                        version,
                        keys.get(block.identifier()),
                        activity.identifier(),
                        activity.code(),
                        activity.title().fr(),
                        activity.title().en(),
                        ++position);
            }
        }
        activities.execute();
    }

    private static void copyCompetencies(DSLContext tx, long version, FrameworkVersion source) {
        Map<String, Long> activities = keys(
                tx,
                PROFESSIONAL_ACTIVITY,
                PROFESSIONAL_ACTIVITY.IDENTIFIER,
                PROFESSIONAL_ACTIVITY.ID,
                PROFESSIONAL_ACTIVITY.VERSION_ID,
                version);
        var competencies = tx.insertInto(
                COMPETENCY,
                COMPETENCY.VERSION_ID,
                COMPETENCY.PROFESSIONAL_ACTIVITY_ID,
                COMPETENCY.IDENTIFIER,
                COMPETENCY.CODE,
                COMPETENCY.LABEL_FR,
                COMPETENCY.LABEL_EN,
                COMPETENCY.OFFICIAL_WORDING,
                COMPETENCY.POSITION);
        int position = 0;
        for (Block block : source.blocks()) {
            for (ProfessionalActivity activity : block.activities()) {
                for (Competency competency : activity.competencies()) {
                    competencies = competencies.values(
                            version,
                            activities.get(activity.identifier()),
                            competency.identifier(),
                            competency.code(),
                            competency.label().fr(),
                            competency.label().en(),
                            competency.officialWording().orElse(null),
                            ++position);
                }
            }
        }
        competencies.execute();

        Map<String, Long> keys = competencyKeys(tx, version);
        var methods = tx.insertInto(
                ASSESSMENT_METHOD,
                ASSESSMENT_METHOD.COMPETENCY_ID,
                ASSESSMENT_METHOD.KIND,
                ASSESSMENT_METHOD.CASE_KIND,
                ASSESSMENT_METHOD.BRIEF_FR,
                ASSESSMENT_METHOD.BRIEF_EN,
                ASSESSMENT_METHOD.OFFICIAL_WORDING,
                ASSESSMENT_METHOD.ACCOMMODATION_FR,
                ASSESSMENT_METHOD.ACCOMMODATION_EN);
        var criteria = tx.insertInto(
                CRITERION,
                CRITERION.VERSION_ID,
                CRITERION.COMPETENCY_ID,
                CRITERION.IDENTIFIER,
                CRITERION.CODE,
                CRITERION.LABEL_FR,
                CRITERION.LABEL_EN,
                CRITERION.OFFICIAL_WORDING,
                CRITERION.WEIGHT,
                CRITERION.POSITION);
        for (Competency competency : source.competencies()) {
            Long key = keys.get(competency.identifier());
            AssessmentMethod method = competency.method();
            methods = methods.values(
                    key,
                    method.kind().code(),
                    method.caseKind().code(),
                    method.brief().fr(),
                    method.brief().en(),
                    method.official().orElse(null),
                    method.accommodations().map(Bilingual::fr).orElse(null),
                    method.accommodations().map(Bilingual::en).orElse(null));
            for (Criterion criterion : competency.criteria()) {
                criteria = criteria.values(
                        version,
                        key,
                        criterion.identifier(),
                        criterion.code(),
                        criterion.label().fr(),
                        criterion.label().en(),
                        criterion.officialWording().orElse(null),
                        criterion.weight(),
                        criterion.position());
            }
        }
        methods.execute();
        criteria.execute();
    }

    private static void copyTasks(DSLContext tx, long version, FrameworkVersion source) {
        var tasks = tx.insertInto(
                ASSESSMENT_TASK,
                ASSESSMENT_TASK.VERSION_ID,
                ASSESSMENT_TASK.IDENTIFIER,
                ASSESSMENT_TASK.CODE,
                ASSESSMENT_TASK.TITLE_FR,
                ASSESSMENT_TASK.TITLE_EN,
                ASSESSMENT_TASK.DESCRIPTION_FR,
                ASSESSMENT_TASK.DESCRIPTION_EN,
                ASSESSMENT_TASK.CASE_KIND,
                ASSESSMENT_TASK.POSITION);
        int position = 0;
        for (AssessmentTask task : source.tasks()) {
            tasks = tasks.values(
                    version,
                    task.identifier(),
                    task.code(),
                    task.title().fr(),
                    task.title().en(),
                    task.description().fr(),
                    task.description().en(),
                    task.caseKind().code(),
                    ++position);
        }
        tasks.execute();

        Map<String, Long> keys = keys(
                tx,
                ASSESSMENT_TASK,
                ASSESSMENT_TASK.IDENTIFIER,
                ASSESSMENT_TASK.ID,
                ASSESSMENT_TASK.VERSION_ID,
                version);
        Map<String, Long> competencies = competencyKeys(tx, version);
        var links = tx.insertInto(
                ASSESSMENT_TASK_COMPETENCY,
                ASSESSMENT_TASK_COMPETENCY.TASK_ID,
                ASSESSMENT_TASK_COMPETENCY.COMPETENCY_ID,
                ASSESSMENT_TASK_COMPETENCY.POSITION);
        for (AssessmentTask task : source.tasks()) {
            int place = 0;
            for (CompetencyId competency : task.competencies()) {
                links = links.values(
                        keys.get(task.identifier()),
                        competencies.get(
                                source.competency(competency).orElseThrow().identifier()),
                        ++place);
            }
        }
        links.execute();
    }

    private static void copyScale(DSLContext tx, long version, Scale scale) {
        var levels = tx.insertInto(
                SCALE_LEVEL,
                SCALE_LEVEL.VERSION_ID,
                SCALE_LEVEL.POSITION,
                SCALE_LEVEL.POINTS,
                SCALE_LEVEL.ACQUIRED,
                SCALE_LEVEL.LABEL_FR,
                SCALE_LEVEL.LABEL_EN);
        for (Level level : scale.levels()) {
            levels = levels.values(
                    version,
                    level.position(),
                    level.points(),
                    level.acquired(),
                    level.label().fr(),
                    level.label().en());
        }
        levels.execute();
    }

    private static Map<String, Long> competencyKeys(DSLContext tx, long version) {
        return keys(tx, COMPETENCY, COMPETENCY.IDENTIFIER, COMPETENCY.ID, COMPETENCY.VERSION_ID, version);
    }

    private static <R extends Record> Map<String, Long> keys(
            DSLContext tx,
            Table<R> table,
            TableField<R, String> identifier,
            TableField<R, Long> id,
            TableField<R, Long> ofVersion,
            long version) {
        return tx.select(identifier, id)
                .from(table)
                .where(ofVersion.eq(version))
                .fetchMap(identifier, id);
    }
}
