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
import org.jooq.TableRecord;

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
        int position = 0;
        for (UnderstoodScale.Step step : scale.levels()) {
            var row = tx.newRecord(SCALE_LEVEL);
            row.setVersionId(version);
            row.setIdentifier(step.identifier());
            row.setPosition(++position);
            row.setPoints(step.points());
            row.setAcquired(step.acquired());
            row.setLabelFr(step.label().fr());
            row.setLabelEn(step.label().en());
            row.setDescriptionFr(step.description().fr());
            row.setDescriptionEn(step.description().en());
            row.insert();
        }
    }

    private void blocks(long version, UnderstoodFramework framework) {
        var rows = new Rows<>(BLOCK);
        for (UnderstoodBlock block : framework.blocks()) {
            var row = rows.add();
            row.setVersionId(version);
            row.setIdentifier(block.identifier());
            row.setCode(block.code());
            row.setTitleFr(block.title().labelled().fr());
            row.setTitleEn(block.title().labelled().en());
            row.setOfficialTitle(block.title().official().orElse(null));
            row.setPosition(rows.size());
        }
        rows.insert();
    }

    private void activities(long version, UnderstoodFramework framework) {
        Map<String, Long> blocks = keys(BLOCK, BLOCK.IDENTIFIER, BLOCK.ID, BLOCK.VERSION_ID, version);
        var rows = new Rows<>(PROFESSIONAL_ACTIVITY);
        for (UnderstoodBlock block : framework.blocks()) {
            for (UnderstoodActivity activity : block.activities()) {
                var row = rows.add();
                row.setVersionId(version);
                row.setBlockId(blocks.get(block.identifier()));
                row.setIdentifier(activity.identifier());
                row.setCode(activity.code());
                row.setTitleFr(activity.title().labelled().fr());
                row.setTitleEn(activity.title().labelled().en());
                row.setOfficialTitle(activity.title().official().orElse(null));
                row.setPosition(rows.size());
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
        var rows = new Rows<>(COMPETENCY);
        for (UnderstoodActivity activity : framework.activities()) {
            for (UnderstoodCompetency competency : activity.competencies()) {
                var row = rows.add();
                row.setVersionId(version);
                row.setProfessionalActivityId(activities.get(activity.identifier()));
                row.setIdentifier(competency.identifier());
                row.setCode(competency.code());
                row.setLabelFr(competency.statement().labelled().fr());
                row.setLabelEn(competency.statement().labelled().en());
                row.setOfficialWording(competency.statement().official().orElse(null));
                row.setPosition(rows.size());
            }
        }
        rows.insert();
    }

    private void methods(long version, UnderstoodFramework framework) {
        Map<String, Long> competencies = competencyKeys(version);
        var rows = new Rows<>(ASSESSMENT_METHOD);
        for (UnderstoodCompetency competency : framework.competencies()) {
            UnderstoodMethod method = competency.method().orElseThrow();
            Optional<Bilingual> frame = method.accommodations().map(Wording::labelled);
            var row = rows.add();
            row.setCompetencyId(competencies.get(competency.identifier()));
            row.setIdentifier(method.identifier());
            row.setKind(method.kind().code());
            row.setPrintedKind(method.printed().orElse(null));
            row.setCaseKind(method.caseKind().code());
            row.setBriefFr(method.brief().labelled().fr());
            row.setBriefEn(method.brief().labelled().en());
            row.setOfficialWording(method.brief().official().orElse(null));
            row.setAccommodationFr(frame.map(Bilingual::fr).orElse(null));
            row.setAccommodationEn(frame.map(Bilingual::en).orElse(null));
            row.setOfficialAccommodation(
                    method.accommodations().flatMap(Wording::official).orElse(null));
        }
        rows.insert();
    }

    private void criteria(long version, UnderstoodFramework framework) {
        Map<String, Long> competencies = competencyKeys(version);
        var rows = new Rows<>(CRITERION);
        for (UnderstoodCompetency competency : framework.competencies()) {
            int position = 0;
            for (UnderstoodCriterion criterion : competency.criteria()) {
                var row = rows.add();
                row.setVersionId(version);
                row.setCompetencyId(competencies.get(competency.identifier()));
                row.setIdentifier(criterion.identifier());
                row.setCode(criterion.code());
                row.setLabelFr(criterion.wording().labelled().fr());
                row.setLabelEn(criterion.wording().labelled().en());
                row.setOfficialWording(criterion.wording().official().orElse(null));
                row.setWeight(criterion.weight());
                row.setEssential(criterion.essential());
                row.setIndicators(criterion.indicators().isEmpty() ? null : ValuesJson.text(criterion.indicators()));
                row.setNote(criterion.note().orElse(null));
                row.setPosition(++position);
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
        var rows = new Rows<>(CRITERION_LEVEL);
        for (UnderstoodCriterion criterion : framework.criteria()) {
            for (int i = 0; i < Math.min(scale.size(), criterion.levels().size()); i++) {
                var row = rows.add();
                row.setCriterionId(criteria.get(criterion.identifier()));
                row.setLevelId(scale.get(i));
                row.setIdentifier(criterion.levels().get(i).identifier());
                row.setDescriptor(criterion.levels().get(i).descriptor().orElse(null));
            }
        }
        rows.insert();
    }

    private void tasks(long version, UnderstoodFramework framework) {
        var rows = new Rows<>(ASSESSMENT_TASK);
        for (UnderstoodTask task : framework.tasks()) {
            var row = rows.add();
            row.setVersionId(version);
            row.setIdentifier(task.identifier());
            row.setCode(task.code());
            row.setTitleFr(task.title().fr());
            row.setTitleEn(task.title().en());
            row.setDescriptionFr(task.description().fr());
            row.setDescriptionEn(task.description().en());
            row.setCaseKind(task.caseKind().code());
            row.setPosition(rows.size());
        }
        rows.insert();

        Map<String, Long> tasks = keys(
                ASSESSMENT_TASK, ASSESSMENT_TASK.IDENTIFIER, ASSESSMENT_TASK.ID, ASSESSMENT_TASK.VERSION_ID, version);
        Map<String, Long> competencies = competencyKeys(version);
        var links = new Rows<>(ASSESSMENT_TASK_COMPETENCY);
        for (UnderstoodTask task : framework.tasks()) {
            int position = 0;
            for (String competency : task.competencies()) {
                var row = links.add();
                row.setTaskId(tasks.get(task.identifier()));
                row.setCompetencyId(competencies.get(competency));
                row.setPosition(++position);
            }
        }
        links.insert();
    }

    private Map<String, Long> competencyKeys(long version) {
        return keys(COMPETENCY, COMPETENCY.IDENTIFIER, COMPETENCY.ID, COMPETENCY.VERSION_ID, version);
    }

    private <R extends Record> Map<String, Long> keys(
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

    /** Rows of one table that are written together. */
    private final class Rows<R extends TableRecord<R>> {
        private final Table<R> table;
        private final List<R> rows = new ArrayList<>();

        Rows(Table<R> table) {
            this.table = table;
        }

        R add() {
            R row = tx.newRecord(table);
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

        private void insert(List<R> some) {
            tx.insertInto(table).set(some).execute();
        }

        private long characters(R row) {
            return Stream.of(row.intoArray())
                    .filter(String.class::isInstance)
                    .mapToLong(text -> ((String) text).length())
                    .sum();
        }
    }
}
