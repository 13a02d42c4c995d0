package org.acquis.framework.rules;

import java.math.BigDecimal;

/** Numbers of points in rules: written one way, so that equal rules are equal. */
final class Points {
    private Points() {}

    /** @throws IllegalArgumentException below 0 */
    static BigDecimal checked(BigDecimal points) {
        if (points.signum() < 0) {
            throw new IllegalArgumentException("points are 0 or more");
        }
        BigDecimal plain = points.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
