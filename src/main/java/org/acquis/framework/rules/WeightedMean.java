package org.acquis.framework.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Means of points, exact enough that a third and a third and a third make one. */
public final class WeightedMean {
    static final MathContext PRECISION = MathContext.DECIMAL128;

    /** Decimals to which a mean is rounded before it is compared. */
    private static final int COMPARED = 6;

    private WeightedMean() {}

    /**
     * @param points at least one
     * @param weights above 0, one for each of the points
     * @throws IllegalArgumentException without points, or where the two do not match
     */
    public static BigDecimal of(List<BigDecimal> points, List<BigDecimal> weights) {
        if (points.isEmpty() || points.size() != weights.size()) {
            throw new IllegalArgumentException("a mean needs points, and a weight for each");
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (int i = 0; i < points.size(); i++) {
            sum = sum.add(points.get(i).multiply(weights.get(i)), PRECISION);
            weight = weight.add(weights.get(i), PRECISION);
        }
        return sum.divide(weight, PRECISION);
    }

    /** At least, half a millionth aside. */
    public static boolean reaches(BigDecimal mean, BigDecimal needed) {
        return mean.setScale(COMPARED, RoundingMode.HALF_UP).compareTo(needed) >= 0;
    }
}
