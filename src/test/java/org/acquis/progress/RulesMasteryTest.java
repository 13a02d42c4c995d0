package org.acquis.progress;

import static org.acquis.progress.GivenFact.level;
import static org.acquis.progress.GivenFact.notObserved;
import static org.acquis.progress.GivenReferentiel.block;
import static org.acquis.progress.GivenReferentiel.competency;
import static org.acquis.progress.GivenReferentiel.criterion;
import static org.acquis.progress.GivenReferentiel.essential;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.Block;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.rules.BlockRule;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.framework.rules.Combining;
import org.acquis.framework.rules.CompetencyRule;
import org.acquis.framework.rules.JuryCases;
import org.acquis.framework.rules.NotObservedRule;
import org.junit.jupiter.api.Test;

/** What other rules than the usual ones come to; levels of 0 to 3 points, acquired from 2. */
class RulesMasteryTest {
    private static final Criterion K1 = criterion(1, "1");
    private static final Criterion K2 = criterion(2, "1");
    private static final Criterion K3 = criterion(3, "1");
    private static final Criterion K4 = criterion(4, "1");
    private static final CertificationRules USUAL = CertificationRules.usual();
    private static final CompetencyRule MEAN = new CompetencyRule.MeanFrom(Optional.empty());

    @Test
    void at_best_an_earlier_better_assessment_counts() {
        CriterionMastery best = combined(new Combining.Best(), level(1, 3, 1, 1), level(1, 0, 5, 2));
        assertThat(best.state()).isEqualTo(CriterionState.ACQUIRED);
        assertThat(best.counting().orElseThrow().revision().value()).isEqualTo(1);
        assertThat(best.combined()).contains(new Combined(BigDecimal.valueOf(3), 1));
        assertThat(best.history()).hasSize(1);
    }

    @Test
    void a_mean_is_acquired_from_the_points_of_the_lowest_acquired_level() {
        assertThat(combined(new Combining.Mean(), level(1, 1, 1, 1), level(1, 3, 5, 2))
                        .state())
                .isEqualTo(CriterionState.ACQUIRED);
        CriterionMastery short1 = combined(new Combining.Mean(), level(1, 1, 1, 1), level(1, 2, 5, 2));
        assertThat(short1.state()).isEqualTo(CriterionState.BELOW);
        assertThat(short1.combined().orElseThrow().points()).isEqualByComparingTo("1.5");
        assertThat(short1.combined().orElseThrow().assessments()).isEqualTo(2);
    }

    @Test
    void thirds_add_up_to_a_whole() {
        Block block = block(1, competency(11, "C1.1", K1, K2, K3));
        List<CriterionFact> facts = facts(
                level(1, 0, 1, 1),
                level(1, 0, 2, 2),
                level(1, 1, 3, 3),
                level(2, 1, 1, 1),
                level(2, 1, 2, 2),
                level(2, 2, 3, 3),
                level(3, 1, 1, 1),
                level(3, 1, 2, 2),
                level(3, 2, 3, 3));
        // A third and twice four thirds: a mean of exactly 1, which no decimal number of a third says.
        assertThat(first(mastery(
                                block,
                                facts,
                                rules(new Combining.Mean(), new CompetencyRule.MeanFrom(Optional.of(BigDecimal.ONE)))))
                        .result())
                .isInstanceOf(MasteryResult.Acquired.class);
    }

    @Test
    void in_a_decaying_mean_the_latest_weighs_most() {
        Combining half = new Combining.Decaying(50);
        CriterionMastery better = combined(half, level(1, 0, 1, 1), level(1, 3, 5, 2));
        assertThat(better.combined().orElseThrow().points()).isEqualByComparingTo("2");
        assertThat(better.state()).isEqualTo(CriterionState.ACQUIRED);
        CriterionMastery worse = combined(half, level(1, 3, 1, 1), level(1, 0, 5, 2));
        assertThat(worse.combined().orElseThrow().points()).isEqualByComparingTo("1");
        assertThat(worse.state()).isEqualTo(CriterionState.BELOW);
    }

    @Test
    void the_order_in_which_assessments_were_made_does_not_matter_for_best_and_mean() {
        Random random = new Random(4);
        for (Combining combining : List.of(new Combining.Best(), new Combining.Mean())) {
            for (int round = 0; round < 200; round++) {
                List<Integer> points =
                        random.ints(1 + random.nextInt(6), 0, 4).boxed().collect(Collectors.toList());
                CriterionMastery one = combined(combining, inTurn(points));
                Collections.shuffle(points, random);
                CriterionMastery other = combined(combining, inTurn(points));
                assertThat(other.state()).isEqualTo(one.state());
                assertThat(other.combined().orElseThrow().points())
                        .isEqualByComparingTo(one.combined().orElseThrow().points());
            }
        }
    }

    @Test
    void not_observed_is_never_worth_zero() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            CertificationRules rules = any(random);
            List<GivenFact> levels = new ArrayList<>();
            for (int criterion = 1; criterion <= 4; criterion++) {
                levels.add(level(criterion, random.nextInt(4), 1 + random.nextInt(9), criterion));
            }
            List<GivenFact> more = new ArrayList<>(levels);
            for (int criterion = 1; criterion <= 4; criterion++) {
                more.add(notObserved(criterion, 1 + random.nextInt(20), 100 + criterion));
            }
            assertThat(results(mastery(TWO_AND_TWO, facts(more), Set.of(), rules)))
                    .as("%s", rules)
                    .isEqualTo(results(mastery(TWO_AND_TWO, facts(levels), Set.of(), rules)));
        }
    }

    @Test
    void no_bloc_makes_up_for_another() {
        Random random = new Random(6);
        List<Block> both = List.of(block(1, competency(11, "C1.1", K1, K2)), block(2, competency(21, "C2.1", K3, K4)));
        for (int round = 0; round < 300; round++) {
            CertificationRules rules = any(random);
            GivenFact[] here = {level(1, random.nextInt(4), 1, 1), level(2, random.nextInt(4), 1, 2)};
            Set<MasteryResult<?>> seen = new java.util.HashSet<>();
            for (int elsewhere = 0; elsewhere < 4; elsewhere++) {
                seen.add(mastery(
                                both,
                                facts(here[0], here[1], level(3, elsewhere, 1, 3), level(4, elsewhere, 1, 4)),
                                Set.of(),
                                rules)
                        .blocks()
                        .get(0)
                        .result());
            }
            assertThat(seen).as("%s", rules).hasSize(1);
        }
    }

    @Test
    void an_exempt_criterion_leaves_every_denominator() {
        Random random = new Random(7);
        Block whole = block(1, competency(11, "C1.1", K1, K2, K3));
        Block without = block(1, competency(11, "C1.1", K1, K2));
        for (int round = 0; round < 300; round++) {
            CertificationRules rules = any(random);
            GivenFact[] levels = {
                level(1, random.nextInt(4), 1, 1), level(2, random.nextInt(4), 1, 2), level(3, random.nextInt(4), 1, 3)
            };
            assertThat(results(mastery(List.of(whole), facts(levels), Set.of(new CriterionId(3)), rules)))
                    .as("%s", rules)
                    .isEqualTo(results(mastery(List.of(without), facts(levels[0], levels[1]), Set.of(), rules)));
        }
    }

    @Test
    void a_better_level_never_makes_a_result_worse() {
        Random random = new Random(8);
        for (int round = 0; round < 500; round++) {
            CertificationRules rules = any(random);
            int[] points = random.ints(4, 0, 4).toArray();
            int raised = random.nextInt(4);
            Mastery before = mastery(TWO_AND_TWO, facts(each(points)), Set.of(), rules);
            points[raised] = Math.min(3, points[raised] + 1);
            Mastery after = mastery(TWO_AND_TWO, facts(each(points)), Set.of(), rules);
            assertThat(rank(after)).as("%s", rules).isGreaterThanOrEqualTo(rank(before));
        }
    }

    @Test
    void enough_criteria_are_enough_and_all_where_fewer_count() {
        Block block = block(1, competency(11, "C1.1", K1, K2, K3));
        CertificationRules two = rules(new Combining.Latest(), new CompetencyRule.AtLeast(2));
        var facts = facts(level(1, 2, 1, 1), level(2, 2, 1, 1), level(3, 0, 1, 1));
        assertThat(first(mastery(block, facts, two)).result()).isEqualTo(new MasteryResult.Acquired<>());
        var one = facts(level(1, 2, 1, 1), level(2, 1, 1, 1), level(3, 0, 1, 1));
        assertThat(first(mastery(block, one, two)).result()).isEqualTo(new MasteryResult.NotYet<>(List.of(K2, K3)));
        assertThat(first(mastery(
                                List.of(block),
                                facts(level(1, 2, 1, 1)),
                                Set.of(new CriterionId(2), new CriterionId(3)),
                                two))
                        .result())
                .isEqualTo(new MasteryResult.Acquired<>());
    }

    @Test
    void what_is_missing_leaves_a_competency_incomplete_whatever_is_enough() {
        Block block = block(1, competency(11, "C1.1", K1, K2));
        for (CompetencyRule rule : List.of(MEAN, new CompetencyRule.AtLeast(1), new CompetencyRule.AllCriteria())) {
            assertThat(first(mastery(block, facts(level(1, 3, 1, 1)), rules(new Combining.Latest(), rule)))
                            .result())
                    .isEqualTo(new MasteryResult.Incomplete<>(List.of(K2), List.of()));
        }
    }

    @Test
    void a_mean_makes_up_for_one_criterion_but_not_for_an_essential_one() {
        var facts = facts(level(1, 1, 1, 1), level(2, 3, 1, 1));
        Block plain = block(1, competency(11, "C1.1", K1, K2));
        Block essential = block(1, competency(11, "C1.1", essential(1), K2));
        CertificationRules strict = essentials(rules(new Combining.Latest(), MEAN));
        assertThat(first(mastery(plain, facts, strict)).result()).isEqualTo(new MasteryResult.Acquired<>());
        assertThat(first(mastery(essential, facts, strict)).result()).isInstanceOf(MasteryResult.NotYet.class);
        assertThat(first(mastery(essential, facts, rules(new Combining.Latest(), MEAN)))
                        .result())
                .isEqualTo(new MasteryResult.Acquired<>());
    }

    @Test
    void weights_count_in_means_where_the_rules_say_so() {
        Block block = block(1, competency(11, "C1.1", criterion(1, "3"), criterion(2, "1")));
        var facts = facts(level(1, 3, 1, 1), level(2, 0, 1, 1));
        CertificationRules plain = rules(new Combining.Latest(), MEAN);
        assertThat(first(mastery(block, facts, plain)).mean().orElseThrow()).isEqualByComparingTo("1.5");
        CompetencyMastery weighted = first(mastery(block, facts, weighted(plain)));
        assertThat(weighted.mean().orElseThrow()).isEqualByComparingTo("2.25");
        assertThat(weighted.result()).isEqualTo(new MasteryResult.Acquired<>());
    }

    @Test
    void not_observed_may_be_left_aside_but_neither_alone_nor_where_it_is_essential() {
        CertificationRules aside = ignoring(USUAL);
        Block block = block(1, competency(11, "C1.1", K1, K2));
        var half = facts(level(1, 2, 1, 1), notObserved(2, 1, 1));
        assertThat(first(mastery(block, half, aside)).result()).isEqualTo(new MasteryResult.Acquired<>());
        assertThat(first(mastery(block, half, USUAL)).result()).isInstanceOf(MasteryResult.Incomplete.class);
        var nothing = facts(notObserved(1, 1, 1), notObserved(2, 1, 1));
        assertThat(first(mastery(block, nothing, aside)).result())
                .isEqualTo(new MasteryResult.Incomplete<>(List.of(K1, K2), List.of()));
        Block needed = block(1, competency(11, "C1.1", K1, essential(2)));
        assertThat(first(mastery(needed, half, essentials(aside))).result())
                .isEqualTo(new MasteryResult.Incomplete<>(List.of(essential(2)), List.of()));
    }

    @Test
    void a_share_of_competencies_may_be_enough() {
        Block three = block(1, competency(11, "C1.1", K1), competency(12, "C1.2", K2), competency(13, "C1.3", K3));
        var facts = facts(level(1, 2, 1, 1), level(2, 2, 1, 1), level(3, 0, 1, 1));
        assertThat(result(three, facts, blocks(new BlockRule.Share(66)))).isEqualTo(new MasteryResult.Acquired<>());
        assertThat(result(three, facts, blocks(new BlockRule.Share(67)))).isInstanceOf(MasteryResult.NotYet.class);
    }

    @Test
    void a_mean_of_competencies_needs_each_above_the_floor() {
        Block two = block(1, competency(11, "C1.1", K1), competency(12, "C1.2", K2));
        var facts = facts(level(1, 3, 1, 1), level(2, 1, 1, 1));
        assertThat(result(two, facts, blocks(mean("1")))).isEqualTo(new MasteryResult.Acquired<>());
        assertThat(result(two, facts, blocks(mean("1.5"))))
                .isEqualTo(new MasteryResult.NotYet<>(List.of(two.competencies().get(1))));
        Block strict = block(1, competency(11, "C1.1", K1), competency(12, "C1.2", essential(2)));
        assertThat(result(strict, facts, essentials(blocks(mean("1"))))).isInstanceOf(MasteryResult.NotYet.class);
    }

    @Test
    void a_mean_that_nearly_suffices_is_for_the_jury() {
        Block block = block(1, competency(11, "C1.1", K1, K2));
        var facts = facts(level(1, 1, 1, 1), level(2, 2, 1, 1));
        CertificationRules rules = rules(new Combining.Latest(), MEAN);
        Mastery open = mastery(block, facts, jury(rules, new JuryCases(false, new BigDecimal("0.5"))));
        assertThat(first(open).result()).isEqualTo(new MasteryResult.ForTheJury<>(List.of(K1)));
        assertThat(open.blocks().get(0).result()).isEqualTo(new MasteryResult.ForTheJury<>(block.competencies()));
        assertThat(first(mastery(block, facts, jury(rules, new JuryCases(false, new BigDecimal("0.4")))))
                        .result())
                .isInstanceOf(MasteryResult.NotYet.class);
    }

    @Test
    void a_competency_with_nothing_left_may_be_for_the_jury() {
        Block block = block(1, competency(11, "C1.1", K1), competency(12, "C1.2", K2));
        Set<CriterionId> exempt = Set.of(new CriterionId(1));
        CertificationRules asking = jury(USUAL, new JuryCases(true, BigDecimal.ZERO));
        Mastery rest = mastery(List.of(block), facts(level(2, 2, 1, 1)), exempt, asking);
        assertThat(first(rest).result()).isEqualTo(new MasteryResult.ForTheJury<>(List.of()));
        assertThat(rest.blocks().get(0).result())
                .isEqualTo(new MasteryResult.ForTheJury<>(
                        List.of(block.competencies().get(0))));
        assertThat(mastery(List.of(block), facts(level(2, 0, 1, 1)), exempt, asking)
                        .blocks()
                        .get(0)
                        .result())
                .isInstanceOf(MasteryResult.NotYet.class);
        assertThat(mastery(List.of(block), facts(), exempt, asking)
                        .blocks()
                        .get(0)
                        .result())
                .isInstanceOf(MasteryResult.Incomplete.class);
    }

    @Test
    void on_a_scale_where_nothing_is_acquired_no_mean_suffices() {
        var nothing =
                new org.acquis.framework.Scale(List.of(GivenReferentiel.level(1, 0), GivenReferentiel.level(2, 1)));
        Block block = block(1, competency(11, "C1.1", K1));
        Mastery mastery = Mastery.of(
                List.of(block), nothing, facts(level(1, 1, 1, 1)), Set.of(), rules(new Combining.Mean(), MEAN));
        assertThat(first(mastery).result()).isInstanceOf(MasteryResult.NotYet.class);
    }

    @Test
    void trainers_of_another_course_learn_no_points_from_elsewhere() {
        Block block = block(1, competency(11, "C1.1", K1));
        var facts = facts(
                level(1, 3, 5, 3).inCourse(2, "Soutenance", 1),
                level(1, 1, 1, 1).inCourse(1, "Étude", 1));
        Mastery seen =
                mastery(block, facts, rules(new Combining.Mean(), MEAN)).seenFrom(new org.acquis.roster.CourseId(1));
        assertThat(first(seen).criteria().get(0).state()).isEqualTo(CriterionState.ACQUIRED);
        assertThat(first(seen).criteria().get(0).combined()).isEmpty();
        assertThat(first(seen).mean()).isEmpty();
        assertThat(seen.blocks().get(0).mean()).isEmpty();
    }

    private static final List<Block> TWO_AND_TWO =
            List.of(block(1, competency(11, "C1.1", essential(1), K2), competency(12, "C1.2", K3, criterion(4, "2"))));

    private static CertificationRules any(Random random) {
        BigDecimal half = new BigDecimal("0.5");
        return new CertificationRules(
                pick(
                        random,
                        new Combining.Latest(),
                        new Combining.Best(),
                        new Combining.Mean(),
                        new Combining.Decaying(1 + random.nextInt(99))),
                pick(random, NotObservedRule.values()),
                pick(
                        random,
                        new CompetencyRule.AllCriteria(),
                        new CompetencyRule.AtLeast(1 + random.nextInt(3)),
                        MEAN,
                        new CompetencyRule.MeanFrom(Optional.of(half.add(BigDecimal.valueOf(random.nextInt(3)))))),
                random.nextBoolean(),
                random.nextBoolean(),
                pick(
                        random,
                        new BlockRule.AllCompetencies(),
                        new BlockRule.Share(1 + random.nextInt(100)),
                        mean(Integer.toString(random.nextInt(3)))),
                new JuryCases(random.nextBoolean(), pick(random, BigDecimal.ZERO, half)));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    private static BlockRule mean(String floor) {
        return new BlockRule.MeanFrom(Optional.empty(), new BigDecimal(floor));
    }

    private static CertificationRules rules(Combining combining, CompetencyRule competency) {
        return new CertificationRules(
                combining, NotObservedRule.MISSING, competency, false, false, USUAL.block(), JuryCases.none());
    }

    private static CertificationRules blocks(BlockRule block) {
        return new CertificationRules(
                USUAL.combining(), NotObservedRule.MISSING, USUAL.competency(), false, false, block, JuryCases.none());
    }

    private static CertificationRules essentials(CertificationRules r) {
        return new CertificationRules(
                r.combining(), r.notObserved(), r.competency(), true, r.weighted(), r.block(), r.jury());
    }

    private static CertificationRules weighted(CertificationRules r) {
        return new CertificationRules(
                r.combining(), r.notObserved(), r.competency(), r.essentials(), true, r.block(), r.jury());
    }

    private static CertificationRules ignoring(CertificationRules r) {
        return new CertificationRules(
                r.combining(),
                NotObservedRule.IGNORED,
                r.competency(),
                r.essentials(),
                r.weighted(),
                r.block(),
                r.jury());
    }

    private static CertificationRules jury(CertificationRules r, JuryCases jury) {
        return new CertificationRules(
                r.combining(), r.notObserved(), r.competency(), r.essentials(), r.weighted(), r.block(), jury);
    }

    private static GivenFact[] inTurn(List<Integer> points) {
        GivenFact[] facts = new GivenFact[points.size()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = level(1, points.get(i), i + 1, i + 1);
        }
        return facts;
    }

    private static GivenFact[] each(int... points) {
        GivenFact[] facts = new GivenFact[points.length];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = level(i + 1, points[i], 1, i + 1);
        }
        return facts;
    }

    private static CriterionMastery combined(Combining combining, GivenFact... facts) {
        return first(mastery(block(1, competency(11, "C1.1", K1)), facts(facts), rules(combining, USUAL.competency())))
                .criteria()
                .get(0);
    }

    private static List<CriterionFact> facts(GivenFact... facts) {
        return facts(Arrays.asList(facts));
    }

    private static List<CriterionFact> facts(List<GivenFact> facts) {
        return facts.stream().map(GivenFact::fact).toList();
    }

    private static Mastery mastery(Block block, List<CriterionFact> facts, CertificationRules rules) {
        return mastery(List.of(block), facts, Set.of(), rules);
    }

    private static Mastery mastery(
            List<Block> blocks, List<CriterionFact> facts, Set<CriterionId> exempt, CertificationRules rules) {
        return Mastery.of(blocks, GivenReferentiel.scale(), facts, exempt, rules);
    }

    private static MasteryResult<?> result(Block block, List<CriterionFact> facts, CertificationRules rules) {
        return mastery(block, facts, rules).blocks().get(0).result();
    }

    private static CompetencyMastery first(Mastery mastery) {
        return mastery.blocks().get(0).competencies().get(0);
    }

    /** Results by their words: the parts that they name differ where a référentiel does. */
    private static List<String> results(Mastery mastery) {
        return mastery.blocks().stream()
                .flatMap(block -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(block.result().code()),
                        block.competencies().stream()
                                .map(competency -> competency.result().code() + " " + competency.mean())))
                .toList();
    }

    private static int rank(Mastery mastery) {
        return List.of("incomplete", "not-yet", "for-the-jury", "acquired")
                .indexOf(mastery.blocks().get(0).result().code());
    }
}
