package org.acquis.progress;

import static org.acquis.progress.GivenFact.frozenExempt;
import static org.acquis.progress.GivenFact.level;
import static org.acquis.progress.GivenFact.notObserved;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.Block;
import org.acquis.framework.Competency;
import org.acquis.framework.CompetencyId;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.roster.CourseId;
import org.junit.jupiter.api.Test;

class MasteryTest {
    private static final Set<CriterionId> NOBODY_EXEMPT = Set.of();
    private static final List<Block> BLOCKS = GivenReferentiel.version().blocks();

    @Test
    void before_the_first_score_every_criterion_is_to_score_and_everything_incomplete() {
        Mastery mastery = of();
        assertThat(mastery.counts().of(CriterionState.TO_SCORE)).isEqualTo(5);
        assertThat(mastery.counts().toAcquire()).isEqualTo(5);
        assertThat(mastery.counts().withLevel()).isZero();
        assertThat(mastery.blocks())
                .allSatisfy(block -> assertThat(block.result()).isInstanceOf(MasteryResult.Incomplete.class));
    }

    @Test
    void a_level_counts_as_acquired_or_below_as_the_revision_froze_it() {
        Mastery mastery = of(level(1, 2, 1, 1), level(2, 1, 1, 1), level(3, 0, 1, 1), level(4, 3, 1, 1));
        assertThat(state(mastery, 1)).isEqualTo(CriterionState.ACQUIRED);
        assertThat(state(mastery, 2)).isEqualTo(CriterionState.BELOW);
        assertThat(state(mastery, 3)).isEqualTo(CriterionState.BELOW);
        assertThat(state(mastery, 4)).isEqualTo(CriterionState.ACQUIRED);
        assertThat(state(mastery, 5)).isEqualTo(CriterionState.TO_SCORE);
    }

    @Test
    void a_competency_is_acquired_when_all_its_criteria_are() {
        assertThat(result(of(level(1, 2, 1, 1), level(2, 3, 1, 1)), 11)).isEqualTo(new MasteryResult.Acquired<>());
    }

    @Test
    void a_competency_with_every_level_given_and_one_below_is_not_yet_acquired_and_says_which() {
        assertThat(result(of(level(1, 2, 1, 1), level(2, 1, 1, 1)), 11))
                .isEqualTo(new MasteryResult.NotYet<>(List.of(found(2))));
    }

    @Test
    void a_competency_with_a_criterion_never_given_a_level_is_incomplete_and_says_what_is_missing_and_below() {
        assertThat(result(of(level(1, 1, 1, 1)), 11))
                .isEqualTo(new MasteryResult.Incomplete<>(List.of(found(2)), List.of(found(1))));
    }

    @Test
    void a_criterion_only_ever_not_observed_leaves_its_competency_incomplete() {
        Mastery mastery = of(level(1, 2, 1, 1), notObserved(2, 1, 1));
        assertThat(state(mastery, 2)).isEqualTo(CriterionState.NOT_OBSERVED);
        assertThat(result(mastery, 11)).isEqualTo(new MasteryResult.Incomplete<>(List.of(found(2)), List.of()));
    }

    @Test
    void not_observed_takes_no_earlier_level_away() {
        Mastery acquired = of(level(1, 2, 1, 1), notObserved(1, 5, 2));
        assertThat(state(acquired, 1)).isEqualTo(CriterionState.ACQUIRED);
        assertThat(mastery(acquired, 1).history()).hasSize(1);
        assertThat(state(of(level(1, 0, 1, 1), notObserved(1, 5, 2)), 1)).isEqualTo(CriterionState.BELOW);
    }

    @Test
    void a_level_after_not_observed_counts() {
        assertThat(state(of(notObserved(1, 1, 1), level(1, 2, 5, 2)), 1)).isEqualTo(CriterionState.ACQUIRED);
    }

    @Test
    void the_latest_first_finalised_counts_better_or_worse_in_whatever_order_facts_come() {
        assertThat(state(of(level(1, 0, 1, 1), level(1, 2, 5, 2)), 1)).isEqualTo(CriterionState.ACQUIRED);
        assertThat(state(of(level(1, 2, 1, 1), level(1, 0, 5, 2)), 1)).isEqualTo(CriterionState.BELOW);
        assertThat(state(of(level(1, 0, 5, 2), level(1, 2, 1, 1)), 1)).isEqualTo(CriterionState.BELOW);
    }

    @Test
    void a_correction_keeps_the_place_of_its_attempt_although_its_revision_is_newer() {
        CriterionFact correctedFirstSitting =
                level(1, 3, 1, 9).inCourse(1, "Étude de cas", 1).fact();
        CriterionFact resit = level(1, 1, 5, 2).inCourse(1, "Étude de cas", 2).fact();
        Mastery mastery = Mastery.of(
                BLOCKS,
                GivenReferentiel.scale(),
                List.of(correctedFirstSitting, resit),
                NOBODY_EXEMPT,
                CertificationRules.usual());
        assertThat(mastery(mastery, 1).counting()).contains(resit);
        assertThat(mastery(mastery, 1).history()).containsExactly(correctedFirstSitting);
    }

    @Test
    void ties_are_decided_by_the_higher_revision_id() {
        assertThat(state(of(level(1, 0, 1, 7), level(1, 2, 1, 8)), 1)).isEqualTo(CriterionState.ACQUIRED);
        assertThat(state(of(level(1, 2, 1, 7), level(1, 0, 1, 8)), 1)).isEqualTo(CriterionState.BELOW);
    }

    @Test
    void attempts_and_activities_of_other_courses_count_alike() {
        Mastery mastery = of(
                level(1, 0, 1, 1).inCourse(1, "Étude de cas", 1),
                level(1, 1, 2, 2).inCourse(1, "Étude de cas", 2),
                level(1, 2, 3, 3).inCourse(2, "Soutenance", 1));
        assertThat(state(mastery, 1)).isEqualTo(CriterionState.ACQUIRED);
        assertThat(mastery(mastery, 1).history())
                .extracting(fact -> fact.revision().value())
                .containsExactly(2L, 1L);
    }

    @Test
    void a_replaced_revision_is_history_only() {
        Mastery mastery = of(level(1, 3, 1, 1).replaced(), level(1, 1, 1, 2));
        assertThat(state(mastery, 1)).isEqualTo(CriterionState.BELOW);
        assertThat(mastery(mastery, 1).history()).hasSize(1);
        assertThat(state(of(level(2, 3, 1, 1).replaced()), 2)).isEqualTo(CriterionState.TO_SCORE);
    }

    @Test
    void a_withdrawn_revision_neither_counts_nor_shows() {
        Mastery mastery = of(level(1, 1, 1, 1), level(1, 3, 5, 2).withdrawn());
        assertThat(state(mastery, 1)).isEqualTo(CriterionState.BELOW);
        assertThat(mastery(mastery, 1).history()).isEmpty();
        Mastery nothingElse = of(level(1, 3, 5, 2).withdrawn());
        assertThat(state(nothingElse, 1)).isEqualTo(CriterionState.TO_SCORE);
        assertThat(mastery(nothingElse, 1).counting()).isEmpty();
    }

    @Test
    void formative_counts_for_progress_as_certifying_does() {
        assertThat(state(of(level(1, 1, 1, 1), level(1, 2, 2, 2).formative()), 1))
                .isEqualTo(CriterionState.ACQUIRED);
    }

    @Test
    void an_exemption_wins_over_any_level_and_keeps_what_was_said() {
        Mastery mastery =
                exempt(Set.of(2L), level(1, 2, 1, 1), level(2, 0, 1, 1).saying("Trop bref"));
        assertThat(state(mastery, 2)).isEqualTo(CriterionState.EXEMPT);
        assertThat(mastery(mastery, 2).counting()).isPresent();
    }

    @Test
    void an_exempt_criterion_leaves_the_denominator() {
        Mastery mastery = exempt(Set.of(2L), level(1, 2, 1, 1));
        assertThat(result(mastery, 11)).isEqualTo(new MasteryResult.Acquired<>());
        assertThat(mastery.counts().toAcquire()).isEqualTo(4);
    }

    @Test
    void a_competency_with_nothing_left_to_assess_does_not_hold_its_block_back() {
        Mastery mastery = exempt(Set.of(3L), level(1, 2, 1, 1), level(2, 2, 1, 1));
        assertThat(result(mastery, 12)).isEqualTo(new MasteryResult.Acquired<>());
        assertThat(mastery.blocks().get(0).result()).isEqualTo(new MasteryResult.Acquired<>());
    }

    @Test
    void an_exemption_that_was_frozen_and_is_no_longer_there_says_nothing() {
        assertThat(state(of(frozenExempt(1, 1, 1)), 1)).isEqualTo(CriterionState.TO_SCORE);
        assertThat(state(of(level(1, 2, 1, 1), frozenExempt(1, 2, 2)), 1)).isEqualTo(CriterionState.ACQUIRED);
    }

    @Test
    void a_block_is_acquired_when_all_its_competencies_are() {
        Mastery mastery = of(level(1, 2, 1, 1), level(2, 2, 1, 1), level(3, 2, 1, 1));
        assertThat(mastery.blocks().get(0).result()).isEqualTo(new MasteryResult.Acquired<>());
        assertThat(mastery.blocks().get(0).open()).isEmpty();
    }

    @Test
    void a_block_says_which_competencies_are_not_acquired() {
        Mastery mastery = of(level(1, 2, 1, 1), level(2, 2, 1, 1), level(3, 1, 1, 1));
        assertThat(mastery.blocks().get(0).result()).isEqualTo(new MasteryResult.NotYet<>(List.of(competencyOf(12))));
        assertThat(mastery.blocks().get(0).open())
                .extracting(open -> open.competency().code())
                .containsExactly("C1.2");
    }

    @Test
    void a_block_with_an_incomplete_competency_is_incomplete() {
        Mastery mastery = of(level(1, 2, 1, 1), level(2, 0, 1, 1));
        assertThat(mastery.blocks().get(0).result())
                .isEqualTo(new MasteryResult.Incomplete<>(List.of(competencyOf(12)), List.of(competencyOf(11))));
    }

    @Test
    void facts_about_criteria_of_another_version_are_not_counted() {
        assertThat(of(level(99, 3, 1, 1)).counts().withLevel()).isZero();
    }

    @Test
    void trainers_of_one_course_see_of_another_the_state_only() {
        Mastery mastery = of(
                        level(1, 2, 5, 3).inCourse(2, "Soutenance", 1).saying("Dit ailleurs"),
                        level(1, 1, 1, 1).saying("Dit ici"),
                        level(2, 1, 5, 3).inCourse(2, "Soutenance", 1).saying("Dit ailleurs"))
                .seenFrom(new CourseId(1));
        assertThat(state(mastery, 1)).isEqualTo(CriterionState.ACQUIRED);
        assertThat(mastery(mastery, 1).counting()).isEmpty();
        assertThat(mastery(mastery, 1).history())
                .singleElement()
                .satisfies(fact -> assertThat(fact.comment()).contains("Dit ici"));
        assertThat(state(mastery, 2)).isEqualTo(CriterionState.BELOW);
        assertThat(mastery.toString()).doesNotContain("Dit ailleurs", "Soutenance");
        assertThat(result(mastery, 11)).isEqualTo(new MasteryResult.NotYet<>(List.of(found(2))));
    }

    @Test
    void a_fact_does_not_print_what_was_said() {
        assertThat(level(1, 1, 1, 1).saying("Trop bref").fact().toString()).doesNotContain("Trop bref");
    }

    private static Mastery of(GivenFact... facts) {
        return exempt(Set.of(), facts);
    }

    private static Mastery exempt(Set<Long> criteria, GivenFact... facts) {
        return Mastery.of(
                BLOCKS,
                GivenReferentiel.scale(),
                Arrays.stream(facts).map(GivenFact::fact).toList(),
                criteria.stream().map(CriterionId::new).collect(Collectors.toSet()),
                CertificationRules.usual());
    }

    private static CriterionState state(Mastery mastery, long criterion) {
        return mastery(mastery, criterion).state();
    }

    private static CriterionMastery mastery(Mastery mastery, long criterion) {
        return mastery.blocks().stream()
                .flatMap(block -> block.competencies().stream())
                .flatMap(competency -> competency.criteria().stream())
                .filter(found -> found.criterion().id().value() == criterion)
                .findFirst()
                .orElseThrow();
    }

    private static MasteryResult<Criterion> result(Mastery mastery, long competency) {
        return mastery.blocks().stream()
                .flatMap(block -> block.competencies().stream())
                .filter(found -> found.competency().id().value() == competency)
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static Criterion found(long id) {
        return GivenReferentiel.version().criterion(new CriterionId(id)).orElseThrow();
    }

    private static Competency competencyOf(long id) {
        return GivenReferentiel.version().competency(new CompetencyId(id)).orElseThrow();
    }
}
