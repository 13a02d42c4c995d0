package org.acquis.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The score of a grid, or of a part of it, as the sum it is. Only criteria that have a level and are not exempt are in
 * the sum, acquired or not; a missing level is never zero.
 *
 * @param points sum of weight x points of the level
 * @param highestPoints sum of weight x highest points of the scale, over the same criteria
 * @param levelled how many criteria are in the sum
 * @param acquired how many of them have a level that counts as acquired: a second figure, never the score
 * @param unscored how many nobody has scored yet
 */
public record Score(
        BigDecimal points,
        BigDecimal highestPoints,
        int levelled,
        int acquired,
        int notObserved,
        int exempt,
        int unscored) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 5;

    /**
     * One criterion as far as the score is concerned.
     *
     * @param outcome empty: not scored yet
     */
    public record Part(BigDecimal weight, Optional<Outcome> outcome) {}

    /** @param highestOfScale what one criterion of weight 1 can bring at most */
    public static Score of(BigDecimal highestOfScale, Collection<Part> parts) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        int acquired = 0;
        for (Part part : parts) {
            if (part.outcome().orElse(null) instanceof Outcome.Levelled level) {
                points = points.add(part.weight().multiply(level.points()));
                weights = weights.add(part.weight());
                acquired += level.acquired() ? 1 : 0;
            }
        }
        return new Score(
                points,
                weights.multiply(highestOfScale),
                count(parts, Outcome.Levelled.class),
                acquired,
                count(parts, Outcome.NotObserved.class),
                count(parts, Outcome.Exempt.class),
                (int) parts.stream().filter(part -> part.outcome().isEmpty()).count());
    }

    /** The score of frozen judgements: of a whole revision, of one competency or of one criterion of it. */
    public static Score ofFrozen(BigDecimal highestOfScale, Collection<FrozenJudgement> judgements) {
        Stream<Part> parts =
                judgements.stream().map(judgement -> new Part(judgement.weight(), Optional.of(judgement.outcome())));
        return of(highestOfScale, parts.toList());
    }

    /** What the gradebook gets: 100 x the sum, half up to five decimals. Empty where nothing has a level: nothing is sent. */
    public Optional<BigDecimal> outOfHundred() {
        return outOfHundred(points, highestPoints);
    }

    static Optional<BigDecimal> outOfHundred(BigDecimal points, BigDecimal highestPoints) {
        if (highestPoints.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(points.multiply(HUNDRED).divide(highestPoints, DECIMALS, RoundingMode.HALF_UP));
    }

    /** How many criteria are to be judged: all but the exempt ones. */
    public int toJudge() {
        return levelled + notObserved + unscored;
    }

    /** How many of them have a level or are set to not observed. */
    public int judged() {
        return levelled + notObserved;
    }

    private static int count(Collection<Part> parts, Class<? extends Outcome> kind) {
        return (int) parts.stream()
                .filter(part -> part.outcome().filter(kind::isInstance).isPresent())
                .count();
    }
}
