package org.acquis.framework.versions;

import static org.acquis.schema.Tables.FRAMEWORK;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.acquis.schema.Tables.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.GivenVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.SelectPublishedVersions;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.VersionSummary;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdoptingTemplateIT {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final UnderstoodFramework bundled = BundledFramework.read();
    private final FrameworkVersion file = GivenVersion.bundled();
    private final AdoptingTemplate adopting = new AdoptingTemplate(Clock.fixed(NOW, ZoneOffset.UTC));
    private Database database;
    private SelectFrameworkVersion versions;
    private SelectPublishedVersions published;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        versions = new SelectFrameworkVersion(database.sql());
        published = new SelectPublishedVersions(database.sql());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void a_school_s_copy_holds_all_that_the_bundled_file_says() {
        long school = school("Lycée A");

        VersionId id = adopt(school);

        assertThat(new SelectVersionContent(database.sql()).of(school, id).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*place")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(bundled);
    }

    @Test
    void a_school_s_copy_is_published_and_reads_like_the_bundled_file() {
        long school = school("Lycée A2");

        FrameworkVersion copy = versions.of(school, adopt(school)).orElseThrow();

        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*\\bid", "tasks\\.competencies", "school")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(file);
        assertThat(copy.status()).isEqualTo(VersionStatus.PUBLISHED);
        assertThat(copy.school()).isEqualTo(school);
        assertThat(codesOfTasks(copy)).isEqualTo(codesOfTasks(file));
    }

    @Test
    void a_school_gets_the_template_once() {
        long school = school("Lycée B");

        VersionId first = adopt(school);
        VersionId again = adopt(school);

        assertThat(again).isEqualTo(first);
        assertThat(published.of(school))
                .containsExactly(new VersionSummary(first, bundled.identifier(), file.title(), file.label(), false));
        assertThat(database.sql().fetchCount(FRAMEWORK, FRAMEWORK.SCHOOL_ID.eq(school)))
                .isEqualTo(1);
    }

    @Test
    void a_version_is_not_there_for_another_school() {
        long owner = school("Lycée C");
        long other = school("Lycée D");
        VersionId id = adopt(owner);

        assertThat(versions.of(other, id)).isEmpty();
        assertThat(published.of(other)).isEmpty();
        assertThat(versions.of(owner, new VersionId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void a_retired_version_can_be_read_but_not_chosen() {
        long school = school("Lycée E");
        VersionId id = adopt(school);
        versions.of(school, id);
        database.sql()
                .update(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.STATUS, VersionStatus.RETIRED.code())
                .where(FRAMEWORK_VERSION.ID.eq(id.value()))
                .execute();

        assertThat(versions.of(school, id).orElseThrow().status()).isEqualTo(VersionStatus.RETIRED);
        assertThat(published.of(school)).isEmpty();
    }

    private VersionId adopt(long school) {
        return database.transaction(tx -> adopting.into(tx, school));
    }

    private long school(String name) {
        return Objects.requireNonNull(database.sql()
                .insertInto(SCHOOL)
                .set(SCHOOL.NAME, name)
                .set(SCHOOL.CREATED_AT, NOW)
                .returning(SCHOOL.ID)
                .fetchSingle(SCHOOL.ID));
    }

    private static List<List<String>> codesOfTasks(FrameworkVersion version) {
        return version.tasks().stream()
                .map(task -> task.competencies().stream()
                        .map(competency ->
                                version.competency(competency).orElseThrow().code())
                        .toList())
                .toList();
    }
}
