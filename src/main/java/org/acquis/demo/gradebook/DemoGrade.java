package org.acquis.demo.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One cell of the gradebook.
 *
 * @param raw what the tool sent last to an activity's own column, on the column's maximum
 * @param score what the gradebook shows, 5 decimals; empty is not zero
 * @param overridden typed by a teacher over the tool's score
 * @param modified whole seconds; a score stamped at or before it is refused
 */
public record DemoGrade(
        long columnId,
        long personId,
        Optional<BigDecimal> raw,
        Optional<BigDecimal> score,
        Optional<String> feedback,
        boolean overridden,
        boolean locked,
        Instant modified) {

    static DemoGrade none(long columnId, long personId) {
        return new DemoGrade(
                columnId, personId, Optional.empty(), Optional.empty(), Optional.empty(), false, false, Instant.EPOCH);
    }

    DemoGrade withLock(boolean lock) {
        return new DemoGrade(columnId, personId, raw, score, feedback, overridden, lock, modified);
    }

    @Override
    public String toString() {
        return "DemoGrade[column " + columnId + ", modified " + modified + "]";
    }
}
