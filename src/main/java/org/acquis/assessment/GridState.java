package org.acquis.assessment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where the newest attempt of one learner stands, for lists.
 *
 * @param attempt number of the newest attempt, from 1
 * @param score of the grid as it is now; {@code judged} of {@code toJudge} says how far it is
 * @param counting out of 100, what the newest revision of this attempt froze; empty without one, or where nothing had a level
 * @param revised the attempt has a revision that counts
 * @param speaking number of the attempt whose revision counts and is in the gradebook, which may be an earlier one
 * @param changed it is final, but mapping or exemptions have changed since its revision
 */
public record GridState(
        GridStatus status,
        int attempt,
        Score score,
        Optional<BigDecimal> counting,
        boolean revised,
        Optional<Integer> speaking,
        boolean changed) {

    /** Every criterion that counts is scored or set to not observed. */
    public boolean complete() {
        return score.unscored() == 0;
    }

    /** {@link GridStatus#withdrawn} */
    public boolean withdrawn() {
        return status.withdrawn(revised);
    }

    /**
     * Finalised together with others: not where nobody has judged anything, and not what was withdrawn, which may still hold
     * what belongs to somebody else.
     */
    public boolean ready() {
        return status != GridStatus.FINAL && score.judged() > 0 && complete() && !withdrawn();
    }
}
