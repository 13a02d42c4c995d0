package org.acquis.demo.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A score as a tool posted it (AGS 2.0 section 3.4).
 *
 * @param maximum of {@code given}; the column may have another
 * @param fullyGraded gradingProgress is {@code FullyGraded}; with anything else the score does not count
 */
public record IncomingScore(
        long userId,
        Instant timestamp,
        Optional<BigDecimal> given,
        BigDecimal maximum,
        boolean fullyGraded,
        Optional<String> comment) {

    /** The score that counts, if any. */
    Optional<BigDecimal> counting() {
        return fullyGraded ? given : Optional.empty();
    }

    @Override
    public String toString() {
        return "IncomingScore[" + timestamp + "]";
    }
}
