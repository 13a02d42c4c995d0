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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.acquis.framework.Bilingual;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
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
import org.jooq.Table;
import org.jooq.TableField;

/** Writes a framework into the tables as a version of a school: some twenty statements, however large it is. */
public final class WritingVersion {
    /** Rows of one statement: some 100 KiB of text. */
    private static final int AT_ONCE = 250;

    /** Of one statement, where rows have much more to say: a server takes none above some megabytes. */
    private static final long MOST_CHARACTERS = 1_000_000;

    private final DSLContext tx;
    private final long school;

    /** @param school key of the school */
    public WritingVersion(DSLContext tx, long school) {
        this.tx = tx;
        this.school = school;
    }

    /**
     * @param framework with a method for each competency; without a scale it gets the one of the bundled référentiel
     * @param label what people call this version: "2026"
     * @param basedOn the version that it follows
     */
    public VersionId write(
            UnderstoodFramework framework,
            String label,
            VersionStatus status,
            Optional<VersionId> basedOn,
            Instant now) {
        UnderstoodScale scale = framework.scaleOrUsual();
        long version = Objects.requireNonNull(tx.insertInto(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.FRAMEWORK_ID, framework(framework, now))
                .set(FRAMEWORK_VERSION.SCHOOL_ID, school)
                .set(FRAMEWORK_VERSION.LABEL, label)
                .set(FRAMEWORK_VERSION.STATUS, status.code())
                .set(FRAMEWORK_VERSION.OFFICIAL_WORDING, framework.hasOfficialWording())
                .set(
                        FRAMEWORK_VERSION.BASED_ON_ID,
                        basedOn.map(VersionId::value).orElse(null))
                .set(FRAMEWORK_VERSION.HEADING, ValuesJson.text(VersionHeading.of(framework, scale)))
                .set(FRAMEWORK_VERSION.PUBLISHED_AT, status == VersionStatus.PUBLISHED ? now : null)
                .set(FRAMEWORK_VERSION.CREATED_AT, now)
                .returning(FRAMEWORK_VERSION.ID)
                .fetchSingle(FRAMEWORK_VERSION.ID));
        scale(version, scale);
        blocks(version, framework);
        activities(version, framework);
        competencies(version, framework);
        methods(version, framework);
        criteria(version, framework);
        tasks(version, framework);
        return new VersionId(version);
    }

    /** The framework itself, which its first version brings along. */
    private long framework(UnderstoodFramework framework, Instant now) {
        String title = framework.heading().title().orElseThrow().labelled().fr();
        tx.insertInto(FRAMEWORK)
                .set(FRAMEWORK.SCHOOL_ID, school)
                .set(FRAMEWORK.IDENTIFIER, framework.identifier())
                .set(FRAMEWORK.TITLE, title)
                .set(FRAMEWORK.RNCP_CODE, framework.heading().rncpCode().orElse(null))
                .set(FRAMEWORK.CREATED_AT, now)
                .onDuplicateKeyUpdate()
                .set(FRAMEWORK.TITLE, title)
                .set(FRAMEWORK.RNCP_CODE, framework.heading().rncpCode().orElse(null))
                .execute();
        return Objects.requireNonNull(tx.select(FRAMEWORK.ID)
                .from(FRAMEWORK)
                .where(FRAMEWORK.SCHOOL_ID.eq(school), FRAMEWORK.IDENTIFIER.eq(framework.identifier()))
                .fetchSingle(FRAMEWORK.ID));
    }

    private void scale(long version, UnderstoodScale scale) {
        var rows = new Rows(SCALE_LEVEL);
        for (UnderstoodScale.Step step : scale.levels()) {
            var row = rows.add();
            row.set(SCALE_LEVEL.VERSION_ID, version);
            row.set(SCALE_LEVEL.IDENTIFIER, step.identifier());
            row.set(SCALE_LEVEL.POSITION, rows.size());
            row.set(SCALE_LEVEL.POINTS, step.points());
            row.set(SCALE_LEVEL.ACQUIRED, step.acquired());
            row.set(SCALE_LEVEL.LABEL_FR, step.label().fr());
            row.set(SCALE_LEVEL.LABEL_EN, step.label().en());
            row.set(SCALE_LEVEL.DESCRIPTION_FR, step.description().fr());
            row.set(SCALE_LEVEL.DESCRIPTION_EN, step.description().en());
        }
        rows.insert();
    }

    private void blocks(long version, UnderstoodFramework framework) {
        var rows = new Rows(BLOCK);
        for (UnderstoodBlock block : framework.blocks()) {
            var row = rows.add();
            row.set(BLOCK.VERSION_ID, version);
            row.set(BLOCK.IDENTIFIER, block.identifier());
            row.set(BLOCK.CODE, block.code());
            row.set(BLOCK.TITLE_FR, block.title().labelled().fr());
            row.set(BLOCK.TITLE_EN, block.title().labelled().en());
            row.set(BLOCK.OFFICIAL_TITLE, block.title().official().orElse(null));
            row.set(BLOCK.POSITION, rows.size());
        }
        rows.insert();
    }

    private void activities(long version, UnderstoodFramework framework) {
        Map<String, Long> blocks = keys(BLOCK, BLOCK.IDENTIFIER, BLOCK.ID, BLOCK.VERSION_ID, version);
        var rows = new Rows(PROFESSIONAL_ACTIVITY);
        for (UnderstoodBlock block : framework.blocks()) {
            for (UnderstoodActivity activity : block.activities()) {
                var row = rows.add();
                row.set(PROFESSIONAL_ACTIVITY.VERSION_ID, version);
                row.set(PROFESSIONAL_ACTIVITY.BLOCK_ID, blocks.get(block.identifier()));
                row.set(PROFESSIONAL_ACTIVITY.IDENTIFIER, activity.identifier());
                row.set(PROFESSIONAL_ACTIVITY.CODE, activity.code());
                row.set(
                        PROFESSIONAL_ACTIVITY.TITLE_FR,
                        activity.title().labelled().fr());
                row.set(
                        PROFESSIONAL_ACTIVITY.TITLE_EN,
                        activity.title().labelled().en());
                row.set(
                        PROFESSIONAL_ACTIVITY.OFFICIAL_TITLE,
                        activity.title().official().orElse(null));
                row.set(PROFESSIONAL_ACTIVITY.POSITION, rows.size());
            }
        }
        rows.insert();
    }

    private void competencies(long version, UnderstoodFramework framework) {
        Map<String, Long> activities = keys(
                PROFESSIONAL_ACTIVITY,
                PROFESSIONAL_ACTIVITY.IDENTIFIER,
                PROFESSIONAL_ACTIVITY.ID,
                PROFESSIONAL_ACTIVITY.VERSION_ID,
                version);
        var rows = new Rows(COMPETENCY);
        for (UnderstoodActivity activity : framework.activities()) {
            for (UnderstoodCompetency competency : activity.competencies()) {
                var row = rows.add();
                row.set(COMPETENCY.VERSION_ID, version);
                row.set(COMPETENCY.PROFESSIONAL_ACTIVITY_ID, activities.get(activity.identifier()));
                row.set(COMPETENCY.IDENTIFIER, competency.identifier());
                row.set(COMPETENCY.CODE, competency.code());
                row.set(COMPETENCY.LABEL_FR, competency.statement().labelled().fr());
                row.set(COMPETENCY.LABEL_EN, competency.statement().labelled().en());
                row.set(
                        COMPETENCY.OFFICIAL_WORDING,
                        competency.statement().official().orElse(null));
                row.set(COMPETENCY.POSITION, rows.size());
            }
        }
        rows.insert();
    }

    private void methods(long version, UnderstoodFramework framework) {
        Map<String, Long> competencies = competencyKeys(version);
        var rows = new Rows(ASSESSMENT_METHOD);
        for (UnderstoodCompetency competency : framework.competencies()) {
            UnderstoodMethod method = competency.method().orElseThrow();
            Optional<Bilingual> frame = method.accommodations().map(Wording::labelled);
            var row = rows.add();
            row.set(ASSESSMENT_METHOD.COMPETENCY_ID, competencies.get(competency.identifier()));
            row.set(ASSESSMENT_METHOD.IDENTIFIER, method.identifier());
            row.set(ASSESSMENT_METHOD.KIND, method.kind().code());
            row.set(ASSESSMENT_METHOD.PRINTED_KIND, method.printed().orElse(null));
            row.set(ASSESSMENT_METHOD.CASE_KIND, method.caseKind().code());
            row.set(ASSESSMENT_METHOD.BRIEF_FR, method.brief().labelled().fr());
            row.set(ASSESSMENT_METHOD.BRIEF_EN, method.brief().labelled().en());
            row.set(
                    ASSESSMENT_METHOD.OFFICIAL_WORDING,
                    method.brief().official().orElse(null));
            row.set(ASSESSMENT_METHOD.ACCOMMODATION_FR, frame.map(Bilingual::fr).orElse(null));
            row.set(ASSESSMENT_METHOD.ACCOMMODATION_EN, frame.map(Bilingual::en).orElse(null));
            row.set(
                    ASSESSMENT_METHOD.OFFICIAL_ACCOMMODATION,
                    method.accommodations().flatMap(Wording::official).orElse(null));
        }
        rows.insert();
    }

    private void criteria(long version, UnderstoodFramework framework) {
        Map<String, Long> competencies = competencyKeys(version);
        var rows = new Rows(CRITERION);
        for (UnderstoodCompetency competency : framework.competencies()) {
            int position = 0;
            for (UnderstoodCriterion criterion : competency.criteria()) {
                var row = rows.add();
                row.set(CRITERION.VERSION_ID, version);
                row.set(CRITERION.COMPETENCY_ID, competencies.get(competency.identifier()));
                row.set(CRITERION.IDENTIFIER, criterion.identifier());
                row.set(CRITERION.CODE, criterion.code());
                row.set(CRITERION.LABEL_FR, criterion.wording().labelled().fr());
                row.set(CRITERION.LABEL_EN, criterion.wording().labelled().en());
                row.set(
                        CRITERION.OFFICIAL_WORDING,
                        criterion.wording().official().orElse(null));
                row.set(CRITERION.WEIGHT, criterion.weight());
                row.set(CRITERION.ESSENTIAL, criterion.essential());
                row.set(
                        CRITERION.INDICATORS,
                        criterion.indicators().isEmpty() ? null : ValuesJson.text(criterion.indicators()));
                row.set(CRITERION.NOTE, criterion.note().orElse(null));
                row.set(CRITERION.POSITION, ++position);
            }
        }
        rows.insert();
        levels(version, framework);
    }

    private void levels(long version, UnderstoodFramework framework) {
        Map<String, Long> criteria = keys(CRITERION, CRITERION.IDENTIFIER, CRITERION.ID, CRITERION.VERSION_ID, version);
        List<Long> scale = tx.select(SCALE_LEVEL.ID)
                .from(SCALE_LEVEL)
                .where(SCALE_LEVEL.VERSION_ID.eq(version))
                .orderBy(SCALE_LEVEL.POSITION)
                .fetch(SCALE_LEVEL.ID);
        var rows = new Rows(CRITERION_LEVEL);
        for (UnderstoodCriterion criterion : framework.criteria()) {
            for (int i = 0; i < Math.min(scale.size(), criterion.levels().size()); i++) {
                var row = rows.add();
                row.set(CRITERION_LEVEL.CRITERION_ID, criteria.get(criterion.identifier()));
                row.set(CRITERION_LEVEL.LEVEL_ID, scale.get(i));
                row.set(CRITERION_LEVEL.IDENTIFIER, criterion.levels().get(i).identifier());
                row.set(
                        CRITERION_LEVEL.DESCRIPTOR,
                        criterion.levels().get(i).descriptor().orElse(null));
            }
        }
        rows.insert();
    }

    private void tasks(long version, UnderstoodFramework framework) {
        var rows = new Rows(ASSESSMENT_TASK);
        for (UnderstoodTask task : framework.tasks()) {
            var row = rows.add();
            row.set(ASSESSMENT_TASK.VERSION_ID, version);
            row.set(ASSESSMENT_TASK.IDENTIFIER, task.identifier());
            row.set(ASSESSMENT_TASK.CODE, task.code());
            row.set(ASSESSMENT_TASK.TITLE_FR, task.title().fr());
            row.set(ASSESSMENT_TASK.TITLE_EN, task.title().en());
            row.set(ASSESSMENT_TASK.DESCRIPTION_FR, task.description().fr());
            row.set(ASSESSMENT_TASK.DESCRIPTION_EN, task.description().en());
            row.set(ASSESSMENT_TASK.CASE_KIND, task.caseKind().code());
            row.set(ASSESSMENT_TASK.POSITION, rows.size());
        }
        rows.insert();

        Map<String, Long> tasks = keys(
                ASSESSMENT_TASK, ASSESSMENT_TASK.IDENTIFIER, ASSESSMENT_TASK.ID, ASSESSMENT_TASK.VERSION_ID, version);
        Map<String, Long> competencies = competencyKeys(version);
        var links = new Rows(ASSESSMENT_TASK_COMPETENCY);
        for (UnderstoodTask task : framework.tasks()) {
            int position = 0;
            for (String competency : task.competencies()) {
                var row = links.add();
                row.set(ASSESSMENT_TASK_COMPETENCY.TASK_ID, tasks.get(task.identifier()));
                row.set(ASSESSMENT_TASK_COMPETENCY.COMPETENCY_ID, competencies.get(competency));
                row.set(ASSESSMENT_TASK_COMPETENCY.POSITION, ++position);
            }
        }
        links.insert();
    }

    private Map<String, Long> competencyKeys(long version) {
        return keys(COMPETENCY, COMPETENCY.IDENTIFIER, COMPETENCY.ID, COMPETENCY.VERSION_ID, version);
    }

    private <R extends Record> Map<String, Long> keys(
            Table<Record> table,
            TableField<R, String> identifier,
            TableField<R, Long> id,
            TableField<R, Long> ofVersion,
            long version) {
        return tx.select(identifier, id)
                .from(table)
                .where(ofVersion.eq(version))
                .fetchMap(identifier, id);
    }

    /** Rows of one table that are written together. */
    private final class Rows {
        private final Table<Record> table;
        private final List<Record> rows = new ArrayList<>();

        Rows(Table<Record> table) {
            this.table = table;
        }

        Record add() {
            Record row = tx.newRecord(table);
            rows.add(row);
            return row;
        }

        int size() {
            return rows.size();
        }

        void insert() {
            int from = 0;
            long characters = 0;
            for (int i = 0; i < rows.size(); i++) {
                long more = characters(rows.get(i));
                if (i - from == AT_ONCE || i > from && characters + more > MOST_CHARACTERS) {
                    insert(rows.subList(from, i));
                    from = i;
                    characters = 0;
                }
                characters += more;
            }
            if (from < rows.size()) {
                insert(rows.subList(from, rows.size()));
            }
        }

        private void insert(List<Record> some) {
            tx.insertInto(table).set(some).execute();
        }

        private long characters(Record row) {
            return Stream.of(row.intoArray())
                    .filter(String.class::isInstance)
                    .mapToLong(text -> ((String) text).length())
                    .sum();
        }
    }
}
