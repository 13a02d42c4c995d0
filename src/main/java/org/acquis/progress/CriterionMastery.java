package org.acquis.progress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.acquis.assessment.Outcome;
import org.acquis.framework.Criterion;
import org.acquis.roster.CourseId;

/**
 * Where a candidate stands on one criterion, and what led there.
 *
 * @param counting the fact that the state follows from; empty before the first, while only an exemption speaks, and for
 *     readers who may see the state alone
 * @param history every other fact that was not withdrawn, latest first
 */
public record CriterionMastery(
        Criterion criterion, CriterionState state, Optional<CriterionFact> counting, List<CriterionFact> history) {

    public CriterionMastery {
        history = List.copyOf(history);
    }

    /**
     * The latest revision that gives the criterion a level decides, across attempts and activities. "Not observed" says
     * nothing about the candidate, so it takes no earlier level away; it is the state only where no level was ever given.
     *
     * @param facts of this criterion, in any order
     * @param exempt wins over every fact; the facts are kept
     */
    static CriterionMastery of(Criterion criterion, Collection<CriterionFact> facts, boolean exempt) {
        List<CriterionFact> shown = facts.stream()
                .filter(fact -> fact.standing() != Standing.WITHDRAWN)
                .sorted(CriterionFact.LATEST_FIRST)
                .toList();
        Optional<CriterionFact> counting = latestWithLevel(shown).or(() -> latestNotObserved(shown));
        return new CriterionMastery(
                criterion,
                exempt
                        ? CriterionState.EXEMPT
                        : counting.map(CriterionMastery::state).orElse(CriterionState.TO_SCORE),
                counting,
                shown.stream()
                        .filter(fact -> counting.filter(fact::equals).isEmpty())
                        .toList());
    }

    /** For a reader who belongs to one course only: of what other courses said, the state remains. */
    CriterionMastery seenFrom(CourseId course) {
        return new CriterionMastery(
                criterion,
                state,
                counting.filter(fact -> fact.source().course().equals(course)),
                history.stream()
                        .filter(fact -> fact.source().course().equals(course))
                        .toList());
    }

    private static Optional<CriterionFact> latestWithLevel(List<CriterionFact> latestFirst) {
        return latestFirst.stream()
                .filter(fact -> fact.counts() && fact.hasLevel())
                .findFirst();
    }

    private static Optional<CriterionFact> latestNotObserved(List<CriterionFact> latestFirst) {
        return latestFirst.stream()
                .filter(fact -> fact.counts() && fact.outcome() instanceof Outcome.NotObserved)
                .findFirst();
    }

    private static CriterionState state(CriterionFact fact) {
        if (fact.outcome() instanceof Outcome.Levelled level) {
            return level.acquired() ? CriterionState.ACQUIRED : CriterionState.BELOW;
        }
        return CriterionState.NOT_OBSERVED;
    }
}
