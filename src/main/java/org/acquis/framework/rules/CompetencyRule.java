package org.acquis.framework.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** When a competency is acquired, once every criterion of it that counts has a level. */
public sealed interface CompetencyRule {
    /** The word in forms, texts and JSON. */
    String code();

    /** All its criteria are acquired. */
    record AllCriteria() implements CompetencyRule {
        @Override
        public String code() {
            return "all";
        }
    }

    /**
     * Enough of its criteria are acquired.
     *
     * @param criteria how many, from 1; all where fewer of them count
     */
    record AtLeast(int criteria) implements CompetencyRule {
        public AtLeast {
            if (criteria < 1) {
                throw new IllegalArgumentException("at least one criterion");
            }
        }

        @Override
        public String code() {
            return "at-least";
        }
    }

    /**
     * The mean of its criteria's points is high enough.
     *
     * @param points that it takes; empty: those of the lowest acquired level
     */
    record MeanFrom(Optional<BigDecimal> points) implements CompetencyRule {
        public MeanFrom {
            points = points.map(Points::checked);
        }

        @Override
        public String code() {
            return "mean";
        }
    }
}
