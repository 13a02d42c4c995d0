package org.acquis.progress;

import static org.acquis.schema.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.ScoredCourse;
import org.acquis.framework.Bilingual;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.correspondences.ComparedKind;
import org.acquis.framework.correspondences.ConfirmingCorrespondences;
import org.acquis.framework.correspondences.Correspondence;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.versions.BundledFramework;
import org.acquis.framework.versions.WritingVersion;
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
        FrameworkVersion newer = version(UnaryOperator.identity());
        assertThat(facts(newer)).isEmpty();

        confirm(newer, same(ComparedKind.CRITERION, identifier("C1.1.K1")));

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
        FrameworkVersion newer = version(framework -> framework.withScale(new UnderstoodScale(
                framework.scale().orElseThrow().identifier(),
                framework.scale().orElseThrow().label(),
                List.of(step("no", "0", false), step("yes", "1", true)))));
        confirm(
                newer,
                same(ComparedKind.CRITERION, identifier("C1.1.K1")),
                same(ComparedKind.CRITERION, identifier("C1.1.K2")));
        assertThat(facts(newer)).isEmpty();

        String highest =
                BundledFramework.read().scale().orElseThrow().levels().get(3).identifier();
        confirm(newer, new Correspondence(ComparedKind.LEVEL, Optional.of(highest), Optional.of("yes")));

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

    private FrameworkVersion version(UnaryOperator<UnderstoodFramework> change) {
        VersionId id = database.transaction(tx -> new WritingVersion(tx, scored.course.school())
                .write(
                        change.apply(BundledFramework.read()),
                        "2027",
                        VersionStatus.PUBLISHED,
                        Optional.of(scored.course.version().id()),
                        ScoredCourse.NOW));
        return scored.versions.of(scored.course.school(), id).orElseThrow();
    }

    private void confirm(FrameworkVersion newer, Correspondence... correspondences) {
        new ConfirmingCorrespondences(database, scored.audit, Clock.fixed(ScoredCourse.NOW, ZoneOffset.UTC))
                .confirm(
                        scored.course.school(),
                        scored.course.version().id(),
                        newer.id(),
                        List.of(correspondences),
                        scored.course.trainer().value());
    }

    private static Correspondence same(ComparedKind kind, String identifier) {
        return new Correspondence(kind, Optional.of(identifier), Optional.of(identifier));
    }

    private String identifier(String code) {
        return scored.course.version().criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow()
                .identifier();
    }

    private static UnderstoodScale.Step step(String identifier, String points, boolean acquired) {
        Bilingual name = new Bilingual(identifier, identifier);
        return new UnderstoodScale.Step(identifier, new BigDecimal(points), acquired, name, name);
    }
}
