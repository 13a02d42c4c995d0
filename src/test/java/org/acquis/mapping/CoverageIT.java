package org.acquis.mapping;

import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.acquis.framework.Competency;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CourseActivityId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageIT {
    private static final Clock CLOCK = Clock.fixed(SeededCourse.NOW, ZoneOffset.UTC);

    private Database database;
    private SelectFrameworkVersion versions;
    private SeededCourse seeded;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        versions = new SelectFrameworkVersion(database.sql());
    }

    @BeforeEach
    void seed() {
        seeded = SeededCourse.in(database, UUID.randomUUID().toString());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void activities_that_are_not_mapped_are_columns_too() {
        CourseActivityId study = mapped("Étude de cas", "C1.1.K1", "C1.1.K2");
        CourseActivityId oral = seeded.activity("Oral");

        Coverage coverage = coverage();

        assertThat(coverage.activities()).extracting(CoveredActivity::id).containsExactly(study, oral);
        assertThat(coverage.activities()).extracting(CoveredActivity::mapped).containsExactly(true, false);
        assertThat(coverage.activities().get(0).covers(competency("C1.1"))).isEqualTo(2);
        assertThat(coverage.activities().get(0).covers(competency("C1.2"))).isZero();
    }

    @Test
    void a_criterion_assessed_twice_counts_once() {
        mapped("Étude de cas", "C1.1.K1", "C1.1.K2");
        mapped("Oral", "C1.1.K2", "C1.1.K3");

        Coverage coverage = coverage();

        assertThat(coverage.covered(competency("C1.1"))).isEqualTo(3);
        assertThat(coverage.partial()).containsExactly(competency("C1.1"));
        assertThat(coverage.untouched()).hasSize(20).doesNotContain(competency("C1.1"));
    }

    @Test
    void a_draft_choice_replaces_what_is_saved_for_its_activity_only() {
        CourseActivityId study = mapped("Étude de cas", "C1.1.K1");
        mapped("Oral", "C1.2.K1");

        Coverage draft = coverage().with(study, seeded.criteria("C4.6.K1"));

        assertThat(draft.untouched()).contains(competency("C1.1")).doesNotContain(competency("C4.6"));
        assertThat(draft.covered(competency("C1.2"))).isEqualTo(1);
        assertThat(coverage().without(study).untouched()).contains(competency("C1.1"));
    }

    @Test
    void another_course_of_the_school_does_not_count() {
        mapped("Étude de cas", "C1.1.K1");
        SeededCourse other = SeededCourse.in(database, UUID.randomUUID().toString());

        assertThat(new SelectCoverage(database.sql(), versions)
                        .of(other.course(), other.version())
                        .activities())
                .isEmpty();
    }

    @Test
    void an_activity_mapped_to_a_retired_version_counts_by_the_identifiers_of_its_criteria() {
        mapped("Étude de cas", "C1.1.K1");
        database.sql()
                .update(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.STATUS, "retired")
                .where(FRAMEWORK_VERSION.ID.eq(seeded.version().id().value()))
                .execute();

        assertThat(coverage().covered(competency("C1.1"))).isEqualTo(1);
    }

    private CourseActivityId mapped(String title, String... codes) {
        CourseActivityId activity = seeded.activity(title);
        MappingResult result = new ChangingMapping(database, versions, new AuditLog(CLOCK), CLOCK)
                .change(
                        activity,
                        seeded.trainer(),
                        new MappingChoice(
                                seeded.version().id(),
                                Purpose.CERTIFYING,
                                GradebookDetail.OVERALL,
                                "fr",
                                Set.copyOf(seeded.criteria(codes))),
                        0,
                        false);
        assertThat(result).isInstanceOf(MappingResult.Saved.class);
        return activity;
    }

    private Coverage coverage() {
        return new SelectCoverage(database.sql(), versions).of(seeded.course(), seeded.version());
    }

    private Competency competency(String code) {
        return seeded.version().competencies().stream()
                .filter(competency -> competency.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
