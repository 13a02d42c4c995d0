package org.acquis.progress;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.acquis.assessment.Outcome;
import org.acquis.framework.Criterion;
import org.acquis.framework.Scale;
import org.acquis.framework.rules.Combining;
import org.acquis.framework.rules.WeightedMean;
import org.acquis.roster.CourseId;

/**
 * Where a candidate stands on one criterion, and what led there.
 *
 * @param counting the fact that the state follows from, the latest one where several do together; empty before the first,
 *     while only an exemption speaks, and for readers who may see the state alone
 * @param combined what it is worth; empty without a level, for an exempt criterion, and for readers who may see the state
 *     alone
 * @param history every other fact that was not withdrawn, latest first
 */
public record CriterionMastery(
        Criterion criterion,
        CriterionState state,
        Optional<CriterionFact> counting,
        Optional<Combined> combined,
        List<CriterionFact> history) {

    /** By points, then acquired before not, then the latest. */
    private static final Comparator<CriterionFact> BEST = Comparator.comparing(CriterionMastery::points)
            .thenComparing(CriterionMastery::acquired)
            .thenComparing(CriterionFact.LATEST_FIRST.reversed());

    public CriterionMastery {
        history = List.copyOf(history);
    }

    /**
     * The revisions that give the criterion a level decide, across attempts and activities, as the rules combine them. "Not
     * observed" says nothing about the candidate, so it takes no earlier level away; it is the state only where no level was
     * ever given.
     *
     * @param facts of this criterion, in any order
     * @param exempt wins over every fact; the facts are kept
     * @param scale of the version
     */
    static CriterionMastery of(
            Criterion criterion, Collection<CriterionFact> facts, boolean exempt, Combining combining, Scale scale) {
        List<CriterionFact> shown = facts.stream()
                .filter(fact -> fact.standing() != Standing.WITHDRAWN)
                .sorted(CriterionFact.LATEST_FIRST)
                .toList();
        List<CriterionFact> levelled =
                shown.stream().filter(fact -> fact.counts() && fact.hasLevel()).toList();
        Optional<CriterionFact> counting = counting(levelled, combining).or(() -> latestNotObserved(shown));
        Optional<Combined> combined =
                levelled.isEmpty() ? Optional.empty() : Optional.of(combined(levelled, combining));
        CriterionState state = combined.map(worth -> state(worth, counting.orElseThrow(), combining, scale))
                .orElse(counting.isPresent() ? CriterionState.NOT_OBSERVED : CriterionState.TO_SCORE);
        return new CriterionMastery(
                criterion,
                exempt ? CriterionState.EXEMPT : state,
                counting,
                exempt ? Optional.empty() : combined,
                shown.stream()
                        .filter(fact -> counting.filter(fact::equals).isEmpty())
                        .toList());
    }

    /** For a reader who belongs to one course only: of what other courses said, the state remains. */
    CriterionMastery seenFrom(CourseId course) {
        Optional<CriterionFact> here =
                counting.filter(fact -> fact.source().course().equals(course));
        List<CriterionFact> before = history.stream()
                .filter(fact -> fact.source().course().equals(course))
                .toList();
        boolean nothingElsewhere = here.isPresent() && before.size() == history.size();
        return new CriterionMastery(criterion, state, here, nothingElsewhere ? combined : Optional.empty(), before);
    }

    private static Optional<CriterionFact> counting(List<CriterionFact> latestFirst, Combining combining) {
        return combining instanceof Combining.Best
                ? latestFirst.stream().max(BEST)
                : latestFirst.stream().findFirst();
    }

    private static Optional<CriterionFact> latestNotObserved(List<CriterionFact> latestFirst) {
        return latestFirst.stream()
                .filter(fact -> fact.counts() && fact.outcome() instanceof Outcome.NotObserved)
                .findFirst();
    }

    private static Combined combined(List<CriterionFact> latestFirst, Combining combining) {
        BigDecimal points = combining.points(
                latestFirst.stream().map(CriterionMastery::points).toList());
        return new Combined(points, combining.picksOne() ? 1 : latestFirst.size());
    }

    /** Of one assessment what its revision froze; a mean is acquired from the points of the lowest acquired level. */
    private static CriterionState state(Combined worth, CriterionFact counting, Combining combining, Scale scale) {
        boolean acquired = combining.picksOne()
                ? acquired(counting)
                : scale.acquiredFrom()
                        .filter(needed -> WeightedMean.reaches(worth.points(), needed))
                        .isPresent();
        return acquired ? CriterionState.ACQUIRED : CriterionState.BELOW;
    }

    private static BigDecimal points(CriterionFact fact) {
        return fact.outcome() instanceof Outcome.Levelled level ? level.points() : BigDecimal.ZERO;
    }

    private static boolean acquired(CriterionFact fact) {
        return fact.outcome() instanceof Outcome.Levelled level && level.acquired();
    }
}
