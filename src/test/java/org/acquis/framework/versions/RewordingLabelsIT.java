package org.acquis.framework.versions;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.Competency;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.Wording;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.progress.GivenSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Labels of a published version: all kinds of parts, and never the official words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RewordingLabelsIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);
    private static final String OFFICIAL = "Les sources sont citées.";

    private Database database;
    private long school;
    private long person;
    private RewordingLabels rewording;
    private SelectLabelledVersion versions;
    private UnderstoodFramework written;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        GivenSchool given = new GivenSchool(database.sql());
        school = given.id;
        person = given.trainer.value();
        rewording = new RewordingLabels(database, new AuditLog(CLOCK));
        versions = new SelectLabelledVersion(database.sql());
        UnderstoodFramework bundled = BundledFramework.read();
        // One competency with official words throughout; the others have labels only.
        String first = bundled.competencies().get(0).identifier();
        written = bundled.withBlocks(bundled.blocks().stream()
                .map(block -> block.withActivities(block.activities().stream()
                        .map(activity -> activity.withCompetencies(activity.competencies().stream()
                                .map(each -> !each.identifier().equals(first)
                                        ? each
                                        : each.with(each.code(), official(each.statement()))
                                                .withCriteria(each.criteria().stream()
                                                        .map(criterion ->
                                                                criterion.withWording(official(criterion.wording())))
                                                        .toList()))
                                .toList()))
                        .toList()))
                .toList());
    }

    private static Wording official(Wording wording) {
        return Wording.of(OFFICIAL, wording.labelled());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void every_kind_of_part_gets_another_label_and_every_reader_sees_it() {
        VersionId version = version("tous");
        SelectFrameworkVersion readers = new SelectFrameworkVersion(database.sql());
        readers.of(school, version).orElseThrow();
        var block = written.blocks().get(0);
        var competency = written.competencies().get(0);
        UnderstoodMethod method = competency.method().orElseThrow();
        Map<LabelKey, Bilingual> labels = new LinkedHashMap<>();
        labels.put(new LabelKey(LabelKind.BLOCK_TITLE, block.identifier()), new Bilingual("bloc", "block"));
        labels.put(
                new LabelKey(LabelKind.ACTIVITY_TITLE, block.activities().get(0).identifier()),
                new Bilingual("activité", "activity"));
        labels.put(
                new LabelKey(LabelKind.COMPETENCY_LABEL, competency.identifier()),
                new Bilingual("compétence", "competency"));
        labels.put(new LabelKey(LabelKind.METHOD_BRIEF, method.identifier()), new Bilingual("consigne", "brief"));
        labels.put(
                new LabelKey(
                        LabelKind.CRITERION_LABEL, competency.criteria().get(0).identifier()),
                new Bilingual("critère", "criterion"));
        labels.put(
                new LabelKey(LabelKind.TASK_TITLE, written.tasks().get(0).identifier()),
                new Bilingual("épreuve", "task"));
        UnderstoodFramework before = versions.of(school, version).orElseThrow().content();

        assertThat(rewording.reword(school, version, 1, labels, person)).isEqualTo(new LabelsSaving.Saved(2));

        LabelledVersion after = versions.of(school, version).orElseThrow();
        assertThat(after.edition()).isEqualTo(2);
        UnderstoodFramework content = after.content();
        assertThat(content.blocks().get(0).title())
                .isEqualTo(new Wording(
                        before.blocks().get(0).title().official(), Optional.of(new Bilingual("bloc", "block"))));
        assertThat(content.competencies().get(0).statement())
                .isEqualTo(Wording.of(OFFICIAL, new Bilingual("compétence", "competency")));
        assertThat(content.competencies().get(0).criteria().get(0).wording())
                .isEqualTo(Wording.of(OFFICIAL, new Bilingual("critère", "criterion")));
        assertThat(content.competencies().subList(1, 21))
                .isEqualTo(before.competencies().subList(1, 21));
        FrameworkVersion read = readers.of(school, version).orElseThrow();
        Competency shown = read.competencies().get(0);
        assertThat(read.blocks().get(0).title().en()).isEqualTo("block");
        assertThat(read.blocks().get(0).activities().get(0).title().fr()).isEqualTo("activité");
        assertThat(shown.label().fr()).isEqualTo("compétence");
        assertThat(shown.method().brief().en()).isEqualTo("brief");
        assertThat(shown.criteria().get(0).label().fr()).isEqualTo("critère");
        assertThat(shown.criteria().get(0).officialWording()).contains(OFFICIAL);
        assertThat(read.tasks().get(0).title().fr()).isEqualTo("épreuve");
        assertThat(database.sql()
                        .fetchSingle(
                                AUDIT_EVENT,
                                AUDIT_EVENT.ACTION.eq("framework.labels-changed"),
                                AUDIT_EVENT.SUBJECT_ID.eq(version.value()))
                        .get(AUDIT_EVENT.DETAILS))
                .contains("method-brief", "\"fr\":\"consigne\"", "\"edition\":2");
    }

    @Test
    void an_empty_label_gives_way_to_the_official_words_where_there_are_some() {
        VersionId version = version("vides");
        var criterion = written.competencies().get(0).criteria().get(0);
        LabelKey worded = new LabelKey(LabelKind.CRITERION_LABEL, criterion.identifier());
        LabelKey wordless = new LabelKey(
                LabelKind.CRITERION_LABEL,
                written.competencies().get(1).criteria().get(0).identifier());
        Bilingual none = new Bilingual(" ", "");

        assertThat(rewording.reword(school, version, 1, Map.of(worded, none), person))
                .isEqualTo(new LabelsSaving.Saved(2));
        assertThat(versions.of(school, version)
                        .orElseThrow()
                        .content()
                        .competencies()
                        .get(0)
                        .criteria()
                        .get(0)
                        .wording())
                .isEqualTo(Wording.official(OFFICIAL));
        assertThat(rewording.reword(school, version, 2, Map.of(wordless, none), person))
                .isEqualTo(new LabelsSaving.Wordless(wordless));
    }

    @Test
    void what_changes_nothing_is_no_edition_and_an_older_edition_changes_nothing() {
        VersionId version = version("anciens");
        var criterion = written.competencies().get(1).criteria().get(0);
        LabelKey key = new LabelKey(LabelKind.CRITERION_LABEL, criterion.identifier());
        Bilingual same = criterion.wording().labelled();

        assertThat(rewording.reword(school, version, 1, Map.of(key, same), person))
                .isEqualTo(new LabelsSaving.Saved(1));
        rewording.reword(school, version, 1, Map.of(key, new Bilingual("neuf", "new")), person);
        assertThat(rewording.reword(school, version, 1, Map.of(key, same), person))
                .isEqualTo(new LabelsSaving.Outdated());
        assertThat(rewording.reword(school, version, 1, Map.of(key, new Bilingual("neuf", "new")), person))
                .as("what stands already")
                .isEqualTo(new LabelsSaving.Saved(2));
    }

    @Test
    void another_school_and_a_part_of_another_version_find_nothing() {
        VersionId version = version("ailleurs");
        long other = database.sql()
                .insertInto(SCHOOL)
                .set(SCHOOL.NAME, "Autre")
                .set(SCHOOL.CREATED_AT, CLOCK.instant())
                .returning(SCHOOL.ID)
                .fetchSingle(SCHOOL.ID);
        LabelKey key =
                new LabelKey(LabelKind.BLOCK_TITLE, written.blocks().get(0).identifier());
        Bilingual label = new Bilingual("x", "x");

        assertThat(versions.of(other, version)).isEmpty();
        assertThat(rewording.reword(other, version, 1, Map.of(key, label), person))
                .isEqualTo(new LabelsSaving.NotThere());
        for (LabelKey nobody : List.of(
                new LabelKey(LabelKind.BLOCK_TITLE, "nobody"), new LabelKey(LabelKind.TASK_TITLE, key.identifier()))) {
            assertThat(rewording.reword(school, version, 1, Map.of(nobody, label), person))
                    .isEqualTo(new LabelsSaving.NotThere());
        }
        assertThat(versions.of(school, version).orElseThrow().edition()).isEqualTo(1);
    }

    private VersionId version(String label) {
        return database.transaction(tx -> new WritingVersion(tx, school)
                .write(written, label, VersionStatus.PUBLISHED, Optional.empty(), CLOCK.instant()));
    }
}
