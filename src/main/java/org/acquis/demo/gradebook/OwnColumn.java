package org.acquis.demo.gradebook;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is asked for an activity's own column.
 *
 * @param resourceId blank when unset, like {@code tag}
 */
public record OwnColumn(
        BigDecimal maximum, boolean textOnly, String resourceId, String tag, Optional<SubmissionReview> review) {

    /** Out of 100, nothing else said. */
    public static OwnColumn plain() {
        return new OwnColumn(BigDecimal.valueOf(100), false, "", "", Optional.empty());
    }

    /** As another activity has it. */
    public static OwnColumn like(DemoColumn other) {
        return new OwnColumn(other.maximum(), other.textOnly(), other.resourceId(), other.tag(), other.review());
    }
}
