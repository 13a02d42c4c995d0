package org.acquis.lti13.ags;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What the gradebook holds for one person (AGS 2.0, 3.3).
 *
 * @param score the final grade, a teacher's override included. Absent when cleared, and on some Moodles when it is 0:
 *     absent does not mean lost
 * @param maximum may differ from the one that was sent
 * @param timestamp when it was graded, where the platform says so
 */
public record Result(
        String userId,
        Optional<BigDecimal> score,
        Optional<BigDecimal> maximum,
        Optional<String> comment,
        Optional<Instant> timestamp) {

    @Override
    public String toString() {
        return "Result[hidden]";
    }
}
