package org.acquis.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;
import org.acquis.framework.Scale;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.framework.rules.CompetencyRule;
import org.acquis.framework.rules.NotObservedRule;
import org.acquis.framework.rules.WeightedMean;

/** What follows for a competency from its criteria: exempt ones leave the denominator, missing ones leave it open. */
record JudgingCompetency(CertificationRules rules, Scale scale) {

    CompetencyMastery of(Competency competency, List<CriterionMastery> criteria) {
        List<CriterionMastery> counted = counted(criteria);
        return new CompetencyMastery(competency, criteria, result(counted), mean(counted));
    }

    private List<CriterionMastery> counted(List<CriterionMastery> criteria) {
        List<CriterionMastery> assessed = criteria.stream()
                .filter(criterion -> criterion.state() != CriterionState.EXEMPT)
                .toList();
        List<CriterionMastery> observed =
                assessed.stream().filter(criterion -> !ignored(criterion)).toList();
        // Where nothing at all was observed, nothing can be said: ignoring it would grant the competency.
        return observed.isEmpty() ? assessed : observed;
    }

    private boolean ignored(CriterionMastery criterion) {
        return rules.notObserved() == NotObservedRule.IGNORED
                && criterion.state() == CriterionState.NOT_OBSERVED
                && !required(criterion);
    }

    private boolean required(CriterionMastery criterion) {
        return rules.essentials() && criterion.criterion().essential();
    }

    private MasteryResult<Criterion> result(List<CriterionMastery> counted) {
        if (counted.isEmpty()) {
            return rules.jury().nothingLeft()
                    ? new MasteryResult.ForTheJury<>(List.of())
                    : new MasteryResult.Acquired<>();
        }
        List<Criterion> missing =
                criteria(counted, criterion -> !criterion.state().hasLevel());
        List<Criterion> below = criteria(counted, criterion -> criterion.state() == CriterionState.BELOW);
        if (!missing.isEmpty()) {
            return new MasteryResult.Incomplete<>(missing, below);
        }
        if (lacksEssential(counted)) {
            return new MasteryResult.NotYet<>(below);
        }
        return byRule(counted, below);
    }

    private MasteryResult<Criterion> byRule(List<CriterionMastery> counted, List<Criterion> below) {
        if (rules.competency() instanceof CompetencyRule.MeanFrom mean) {
            return Reaching.of(mean(counted), mean.points().or(scale::acquiredFrom), rules.jury())
                    .result(below);
        }
        int needed = rules.competency() instanceof CompetencyRule.AtLeast some
                ? Math.min(some.criteria(), counted.size())
                : counted.size();
        return counted.size() - below.size() >= needed
                ? new MasteryResult.Acquired<>()
                : new MasteryResult.NotYet<>(below);
    }

    /** Every criterion has a level. */
    boolean lacksEssential(List<CriterionMastery> criteria) {
        return criteria.stream()
                .anyMatch(criterion -> required(criterion) && criterion.state() == CriterionState.BELOW);
    }

    private Optional<BigDecimal> mean(List<CriterionMastery> counted) {
        List<CriterionMastery> levelled =
                counted.stream().filter(one -> one.combined().isPresent()).toList();
        return levelled.isEmpty()
                ? Optional.empty()
                : Optional.of(WeightedMean.of(
                        levelled.stream()
                                .map(one -> one.combined().orElseThrow().points())
                                .toList(),
                        levelled.stream()
                                .map(one -> rules.weighted() ? one.criterion().weight() : BigDecimal.ONE)
                                .toList()));
    }

    private static List<Criterion> criteria(List<CriterionMastery> criteria, Predicate<CriterionMastery> which) {
        return criteria.stream().filter(which).map(CriterionMastery::criterion).toList();
    }
}
