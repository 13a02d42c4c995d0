package org.acquis.progress;

import static org.acquis.schema.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.acquis.assessment.NextVersion;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.ScoredCourse;
import org.acquis.framework.FrameworkVersion;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CandidateId;
import org.acquis.roster.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was finalised in one version counts in another where somebody confirmed the correspondence. */
class FactsOfOtherVersionsIT {
    private static Database database;
    private static int schools;
    private ScoredCourse scored;
    private PersonId ada;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void seed() {
        scored = new ScoredCourse(database, "École " + ++schools, "C1.1.K1", "C1.1.K2");
        ada = scored.learner("Ada");
        scored.judge(ada, 1, "C1.1.K1", scored.level(3));
        scored.judge(ada, 1, "C1.1.K2", scored.level(1));
        scored.finalise(ada, 1);
    }

    @Test
    void a_confirmed_criterion_brings_its_results_along_and_no_other() {
        NextVersion next = NextVersion.of(scored);
        FrameworkVersion newer = version(next);
        assertThat(facts(newer)).isEmpty();

        next.confirm("C1.1.K1");

        assertThat(facts(newer)).singleElement().satisfies(fact -> {
            assertThat(newer.criterion(fact.criterion()).orElseThrow().code()).isEqualTo("C1.1.K1");
            assertThat(fact.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Levelled.class,
                            level -> assertThat(level.points()).isEqualByComparingTo("3"));
        });
        assertThat(facts(scored.course.version())).hasSize(2);
    }

    @Test
    void a_level_of_another_scale_counts_as_the_one_it_goes_on_in() {
        NextVersion next = NextVersion.onTwoLevels(scored);
        FrameworkVersion newer = version(next);
        next.confirm("C1.1.K1", "C1.1.K2");
        assertThat(facts(newer)).isEmpty();

        next.confirm(NextVersion.highestIsYes());

        assertThat(facts(newer))
                .singleElement()
                .extracting(CriterionFact::outcome)
                .isInstanceOfSatisfying(Outcome.Levelled.class, level -> {
                    assertThat(level.points()).isEqualByComparingTo("1");
                    assertThat(level.acquired()).isTrue();
                    assertThat(level.label().fr()).isEqualTo("yes");
                });
    }

    private List<CriterionFact> facts(FrameworkVersion version) {
        long candidate = Objects.requireNonNull(database.sql()
                .select(PERSON.CANDIDATE_ID)
                .from(PERSON)
                .where(PERSON.ID.eq(ada.value()))
                .fetchSingle(PERSON.CANDIDATE_ID));
        return new SelectCriterionFacts(database.sql()).of(new CandidateId(candidate), version);
    }

    private FrameworkVersion version(NextVersion next) {
        return scored.versions.of(scored.course.school(), next.id()).orElseThrow();
    }
}
