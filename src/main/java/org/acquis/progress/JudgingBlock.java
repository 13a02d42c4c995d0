package org.acquis.progress;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acquis.framework.Block;
import org.acquis.framework.Competency;
import org.acquis.framework.rules.BlockRule;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.framework.rules.WeightedMean;

/** What follows for a bloc from its own competencies, and from nothing else. */
record JudgingBlock(CertificationRules rules, JudgingCompetency competencyRules) {

    BlockMastery of(Block block, List<CompetencyMastery> competencies) {
        List<CompetencyMastery> counted =
                competencies.stream().filter(one -> !one.nothingLeft()).toList();
        Optional<BigDecimal> mean = mean(counted);
        return new BlockMastery(block, competencies, result(competencies, counted, mean), mean);
    }

    private MasteryResult<Competency> result(
            List<CompetencyMastery> competencies, List<CompetencyMastery> counted, Optional<BigDecimal> mean) {
        List<Competency> missing = which(counted, JudgingBlock::incomplete);
        if (!missing.isEmpty()) {
            return new MasteryResult.Incomplete<>(
                    missing,
                    which(counted, one -> !incomplete(one) && !one.result().reached()));
        }
        MasteryResult<Competency> result = counted.isEmpty() ? new MasteryResult.Acquired<>() : byRule(counted, mean);
        List<Competency> emptied =
                rules.jury().nothingLeft() ? which(competencies, CompetencyMastery::nothingLeft) : List.of();
        return emptied.isEmpty() ? result : withQuestions(result, emptied);
    }

    /** A competency with nothing left to assess is the jury's question, as soon as the bloc depends on nothing else. */
    private static MasteryResult<Competency> withQuestions(MasteryResult<Competency> result, List<Competency> emptied) {
        if (result instanceof MasteryResult.ForTheJury<Competency> others) {
            return new MasteryResult.ForTheJury<>(
                    Stream.concat(others.open().stream(), emptied.stream()).toList());
        }
        return result.reached() ? new MasteryResult.ForTheJury<>(emptied) : result;
    }

    private MasteryResult<Competency> byRule(List<CompetencyMastery> counted, Optional<BigDecimal> mean) {
        List<Competency> below = which(counted, one -> !one.result().reached());
        if (rules.block() instanceof BlockRule.MeanFrom means) {
            List<Competency> tooLow = which(counted, one -> tooLow(one, means.floor()));
            return tooLow.isEmpty()
                    ? Reaching.of(mean, means.points().or(competencyRules.scale()::acquiredFrom), rules.jury())
                            .result(below)
                    : new MasteryResult.NotYet<>(tooLow);
        }
        int percent = rules.block() instanceof BlockRule.Share share ? share.percent() : 100;
        List<Competency> open = which(counted, one -> one.result() instanceof MasteryResult.ForTheJury);
        int acquired = counted.size() - below.size();
        if (acquired * 100 >= percent * counted.size()) {
            return new MasteryResult.Acquired<>();
        }
        return (acquired + open.size()) * 100 >= percent * counted.size()
                ? new MasteryResult.ForTheJury<>(open)
                : new MasteryResult.NotYet<>(below);
    }

    /** No mean makes up for an essential criterion. */
    private boolean tooLow(CompetencyMastery competency, BigDecimal floor) {
        return competencyRules.lacksEssential(competency.criteria())
                || competency
                        .mean()
                        .filter(mean -> WeightedMean.reaches(mean, floor))
                        .isEmpty();
    }

    private static Optional<BigDecimal> mean(List<CompetencyMastery> counted) {
        List<BigDecimal> means =
                counted.stream().flatMap(one -> one.mean().stream()).toList();
        return means.isEmpty()
                ? Optional.empty()
                : Optional.of(WeightedMean.of(means, Collections.nCopies(means.size(), BigDecimal.ONE)));
    }

    private static boolean incomplete(CompetencyMastery competency) {
        return competency.result() instanceof MasteryResult.Incomplete;
    }

    private static List<Competency> which(List<CompetencyMastery> competencies, Predicate<CompetencyMastery> which) {
        return competencies.stream()
                .filter(which)
                .map(CompetencyMastery::competency)
                .toList();
    }
}
