package org.acquis.gradesync.sending;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.acquis.lti13.ags.Result;

/**
 * What the gradebook holds in a cell, seen from what we sent there. Absent does not mean lost: Moodle answers nothing
 * for a cleared grade, and some versions nothing for a grade of 0.
 *
 * @param score out of 100; empty: nothing
 */
record GradebookReading(Whose whose, Optional<BigDecimal> score, Optional<Instant> at) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Half a unit of the fifth decimal on both sides, and what rescaling to the column's maximum loses. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.00002");

    enum Whose {
        NOBODYS,
        /** The newest attempt arrived. */
        NEWEST_OF_OURS,
        /** Older than the newest attempt, which did not arrive (yet). */
        BEFORE_OURS,
        SOMEBODY_ELSES
    }

    static GradebookReading of(Optional<Result> result, ClaimedScore cell) {
        Optional<Instant> at = result.flatMap(Result::timestamp);
        if (result.isEmpty() || result.get().score().isEmpty()) {
            return new GradebookReading(Whose.NOBODYS, Optional.empty(), at);
        }
        BigDecimal maximum =
                result.get().maximum().filter(most -> most.signum() > 0).orElse(HUNDRED);
        BigDecimal score = result.get().score().get().multiply(HUNDRED).divide(maximum, MathContext.DECIMAL64);
        BigDecimal tolerance = TOLERANCE
                .multiply(HUNDRED.divide(maximum, MathContext.DECIMAL64))
                .max(TOLERANCE);
        return new GradebookReading(whose(score, tolerance, at, cell), Optional.of(score), at);
    }

    private static Whose whose(BigDecimal score, BigDecimal tolerance, Optional<Instant> at, ClaimedScore cell) {
        Optional<Instant> stamp = cell.history().stamp();
        if (stamp.isPresent() && at.isPresent()) {
            int order = at.get().truncatedTo(ChronoUnit.SECONDS).compareTo(stamp.get());
            if (order <= 0) {
                return order == 0 ? Whose.NEWEST_OF_OURS : Whose.BEFORE_OURS;
            }
        }
        if (near(score, cell.history().attempted(), tolerance)) {
            return Whose.NEWEST_OF_OURS;
        }
        boolean harmless = near(score, cell.history().sentScore(), tolerance) || near(score, cell.posted(), tolerance);
        return harmless ? Whose.BEFORE_OURS : Whose.SOMEBODY_ELSES;
    }

    /** Whether it is the value that a trainer saw when he decided. */
    boolean shows(Optional<BigDecimal> seen) {
        return score.isPresent() && near(score.get(), seen, TOLERANCE);
    }

    private static boolean near(BigDecimal score, Optional<BigDecimal> other, BigDecimal tolerance) {
        return other.isPresent() && score.subtract(other.get()).abs().compareTo(tolerance) <= 0;
    }

    @Override
    public String toString() {
        return "GradebookReading[" + whose + "]";
    }
}
