package org.acquis.framework.correspondences;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.versions.BundledFramework;
import org.junit.jupiter.api.Test;

class ComparingVersionsTest {
    private static final UnderstoodFramework BUNDLED = BundledFramework.read();
    private static final UnderstoodCompetency FIRST = BUNDLED.competencies().get(0);
    private static final UnderstoodCriterion CRITERION = FIRST.criteria().get(0);

    @Test
    void a_version_differs_in_nothing_from_itself() {
        VersionComparison comparison = ComparingVersions.of(BUNDLED, BUNDLED);

        assertThat(comparison.pairs().values().stream().flatMap(List::stream)).noneMatch(PartPair::differs);
        assertThat(comparison.of(ComparedKind.CRITERION)).hasSize(82);
        assertThat(comparison.of(ComparedKind.ACTIVITY)).hasSize(19);
    }

    @Test
    void other_official_words_reword_a_criterion_and_another_label_beside_the_same_words_does_not() {
        UnderstoodFramework official = firstCriterion(each -> each.withWording(
                new Wording(Optional.of("Mots de la loi."), each.wording().label())));
        UnderstoodFramework relabelled = firstCriterion(each -> each.withWording(Wording.official("Mots de la loi.")));
        UnderstoodFramework reworded = firstCriterion(each -> each.withWording(Wording.official("Autres mots.")));

        assertThat(first(ComparingVersions.of(official, relabelled)).relation()).isEqualTo(Relation.SAME);
        assertThat(first(ComparingVersions.of(official, reworded)).relation()).isEqualTo(Relation.REWORDED);
    }

    @Test
    void what_only_printers_tell_apart_is_the_same() {
        UnderstoodFramework printed = firstCriterion(
                each -> each.withWording(Wording.official("Étude de l’impact – e-commerce :\u00a0chiffrée.")));
        UnderstoodFramework typed = firstCriterion(
                each -> each.withWording(Wording.official("Etude de l'impact - e-commerce : chiffrée.")));

        assertThat(first(ComparingVersions.of(printed, typed)).differs()).isFalse();
    }

    @Test
    void another_task_and_the_values_of_another_weight_are_told() {
        UnderstoodTask task = BUNDLED.tasks().get(0);
        UnderstoodFramework changed = firstCriterion(each -> weighing(each, "2"))
                .withTasks(List.of(task.withCompetencies(List.of(FIRST.identifier()))));

        VersionComparison comparison = ComparingVersions.of(BUNDLED, changed);

        assertThat(first(comparison).values()).containsExactly(Map.entry(Change.WEIGHT, "1 → 2"));
        assertThat(comparison.of(ComparedKind.TASK)).hasSize(10);
        assertThat(comparison.of(ComparedKind.TASK).get(1).relation()).isEqualTo(Relation.GONE);
    }

    @Test
    void what_counts_in_results_is_told_apart_from_words() {
        UnderstoodFramework heavier = firstCriterion(each -> new UnderstoodCriterion(
                each.identifier(),
                each.code(),
                each.wording(),
                new BigDecimal("2.000"),
                true,
                List.of("regarder"),
                Optional.empty(),
                each.levels(),
                each.place()));

        PartPair pair = first(ComparingVersions.of(BUNDLED, heavier));

        assertThat(pair.relation()).isEqualTo(Relation.SAME);
        assertThat(pair.changes()).containsExactlyInAnyOrder(Change.WEIGHT, Change.ESSENTIAL, Change.GUIDANCE);
        assertThat(first(ComparingVersions.of(
                                firstCriterion(each -> weighing(each, "2")),
                                firstCriterion(each -> weighing(each, "2.000"))))
                        .changes())
                .isEmpty();
    }

    @Test
    void a_criterion_without_its_identifier_is_found_by_its_words_and_otherwise_one_goes_and_one_comes() {
        UnderstoodFramework renamed = firstCriterion(each -> each.withIdentifier("other"));
        UnderstoodFramework replaced =
                firstCriterion(each -> each.withIdentifier("other").withWording(Wording.official("Tout autre chose.")));

        assertThat(first(ComparingVersions.of(BUNDLED, renamed)).relation()).isEqualTo(Relation.SAME);
        VersionComparison comparison = ComparingVersions.of(BUNDLED, replaced);
        assertThat(comparison.of(ComparedKind.CRITERION)).hasSize(83);
        assertThat(first(comparison).relation()).isEqualTo(Relation.NEW);
        assertThat(comparison.of(ComparedKind.CRITERION).get(82).relation()).isEqualTo(Relation.GONE);
    }

    @Test
    void what_somebody_confirmed_holds_against_identifiers_and_words() {
        String old = CRITERION.identifier();
        UnderstoodFramework replaced =
                firstCriterion(each -> each.withIdentifier("other").withWording(Wording.official("Tout autre chose.")));
        Correspondence paired = correspondence(Optional.of(old), Optional.of("other"));

        PartPair pair = first(ComparingVersions.of(BUNDLED, replaced, Set.of(paired)));
        assertThat(pair.relation()).isEqualTo(Relation.REWORDED);
        assertThat(pair.older().orElseThrow().identifier()).isEqualTo(old);

        Set<Correspondence> apart = Set.of(
                correspondence(Optional.of(old), Optional.empty()), correspondence(Optional.empty(), Optional.of(old)));
        VersionComparison torn = ComparingVersions.of(BUNDLED, BUNDLED, apart);
        assertThat(first(torn).relation()).isEqualTo(Relation.NEW);
        assertThat(torn.of(ComparedKind.CRITERION).get(82).relation()).isEqualTo(Relation.GONE);
    }

    @Test
    void two_levels_may_go_over_into_one_by_somebodys_word() {
        UnderstoodScale scale = BUNDLED.scale().orElseThrow();
        List<UnderstoodScale.Step> steps = scale.levels();
        UnderstoodFramework shorter =
                BUNDLED.withScale(new UnderstoodScale(scale.identifier(), scale.label(), steps.subList(1, 4)));
        Correspondence lowest = new Correspondence(
                ComparedKind.LEVEL,
                Optional.of(steps.get(0).identifier()),
                Optional.of(steps.get(1).identifier()));
        Correspondence next = new Correspondence(
                ComparedKind.LEVEL,
                Optional.of(steps.get(1).identifier()),
                Optional.of(steps.get(1).identifier()));

        List<PartPair> levels =
                ComparingVersions.of(BUNDLED, shorter, Set.of(lowest, next)).of(ComparedKind.LEVEL);

        assertThat(levels).hasSize(4).allMatch(pair -> pair.relation().carries());
        assertThat(ComparingVersions.of(BUNDLED, shorter).of(ComparedKind.LEVEL))
                .extracting(PartPair::relation)
                .contains(Relation.GONE);
    }

    @Test
    void a_part_that_moved_says_so() {
        UnderstoodCompetency second = BUNDLED.competencies().get(1);
        UnderstoodFramework moved =
                changed(competency -> competency.identifier().equals(FIRST.identifier())
                        ? competency.withCriteria(competency
                                .criteria()
                                .subList(1, competency.criteria().size()))
                        : competency.identifier().equals(second.identifier())
                                ? competency.withCriteria(java.util.stream.Stream.concat(
                                                competency.criteria().stream(), java.util.stream.Stream.of(CRITERION))
                                        .toList())
                                : competency);

        PartPair pair = ComparingVersions.of(BUNDLED, moved).of(ComparedKind.CRITERION).stream()
                .filter(each -> each.shown().identifier().equals(CRITERION.identifier()))
                .findFirst()
                .orElseThrow();

        assertThat(pair.changes()).containsExactly(Change.PARENT);
    }

    private static Correspondence correspondence(Optional<String> older, Optional<String> newer) {
        return new Correspondence(ComparedKind.CRITERION, older, newer);
    }

    private static PartPair first(VersionComparison comparison) {
        return comparison.of(ComparedKind.CRITERION).get(0);
    }

    private static UnderstoodCriterion weighing(UnderstoodCriterion each, String weight) {
        return new UnderstoodCriterion(
                each.identifier(),
                each.code(),
                each.wording(),
                new BigDecimal(weight),
                each.essential(),
                each.indicators(),
                each.note(),
                each.levels(),
                each.place());
    }

    private static UnderstoodFramework firstCriterion(UnaryOperator<UnderstoodCriterion> change) {
        return changed(competency -> competency.withCriteria(competency.criteria().stream()
                .map(each -> each.identifier().equals(CRITERION.identifier()) ? change.apply(each) : each)
                .toList()));
    }

    private static UnderstoodFramework changed(UnaryOperator<UnderstoodCompetency> change) {
        return BUNDLED.withBlocks(BUNDLED.blocks().stream()
                .map(block -> block.withActivities(block.activities().stream()
                        .map(activity -> activity.withCompetencies(
                                activity.competencies().stream().map(change).toList()))
                        .toList()))
                .toList());
    }
}
