package org.acquis.framework.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a criterion that was assessed several times is worth. */
public sealed interface Combining {
    /** The word in forms, texts and JSON. */
    String code();

    /**
     * One of the assessments decides alone, with the level that it gave; otherwise their points do together.
     *
     * @see #points
     */
    boolean picksOne();

    /**
     * @param latestFirst points of the levels that were given, at least one
     * @return points of the criterion, not rounded
     */
    BigDecimal points(List<BigDecimal> latestFirst);

    /** The latest assessment stands for all, better or worse. */
    record Latest() implements Combining {
        @Override
        public String code() {
            return "latest";
        }

        @Override
        public boolean picksOne() {
            return true;
        }

        @Override
        public BigDecimal points(List<BigDecimal> latestFirst) {
            return latestFirst.get(0);
        }
    }

    /** The assessment with the most points stands for all, whenever it was. */
    record Best() implements Combining {
        @Override
        public String code() {
            return "best";
        }

        @Override
        public boolean picksOne() {
            return true;
        }

        @Override
        public BigDecimal points(List<BigDecimal> latestFirst) {
            return Collections.max(latestFirst);
        }
    }

    /** All assessments count alike. */
    record Mean() implements Combining {
        @Override
        public String code() {
            return "mean";
        }

        @Override
        public boolean picksOne() {
            return false;
        }

        @Override
        public BigDecimal points(List<BigDecimal> latestFirst) {
            return WeightedMean.of(latestFirst, Collections.nCopies(latestFirst.size(), BigDecimal.ONE));
        }
    }

    /**
     * Every assessment counts for a part of the one after it.
     *
     * @param percent that part, 1 to 99
     */
    record Decaying(int percent) implements Combining {
        public Decaying {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException("an older assessment counts for 1 to 99 percent of the next");
            }
        }

        @Override
        public String code() {
            return "decaying";
        }

        @Override
        public boolean picksOne() {
            return false;
        }

        @Override
        public BigDecimal points(List<BigDecimal> latestFirst) {
            BigDecimal factor = BigDecimal.valueOf(percent, 2);
            List<BigDecimal> weights = new ArrayList<>();
            BigDecimal weight = BigDecimal.ONE;
            for (int i = 0; i < latestFirst.size(); i++) {
                weights.add(weight);
                weight = weight.multiply(factor, WeightedMean.PRECISION);
            }
            return WeightedMean.of(latestFirst, weights);
        }
    }
}
