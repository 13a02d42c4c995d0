package org.acquis.framework.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** When a bloc is acquired, once none of its competencies is incomplete. No other bloc has a part in it. */
public sealed interface BlockRule {
    /** The word in forms, texts and JSON. */
    String code();

    /** All its competencies are acquired. */
    record AllCompetencies() implements BlockRule {
        @Override
        public String code() {
            return "all";
        }
    }

    /**
     * A share of its competencies is acquired.
     *
     * @param percent 1 to 100
     */
    record Share(int percent) implements BlockRule {
        public Share {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("a share lies between 1 and 100 percent");
            }
        }

        @Override
        public String code() {
            return "share";
        }
    }

    /**
     * The mean of its competencies' points is high enough, and none lies too low. The points of a competency are the mean
     * of those of its criteria.
     *
     * @param points that it takes; empty: those of the lowest acquired level
     * @param floor that no competency may lie below, in points; 0: none
     */
    record MeanFrom(Optional<BigDecimal> points, BigDecimal floor) implements BlockRule {
        public MeanFrom {
            points = points.map(Points::checked);
            floor = Points.checked(floor);
        }

        @Override
        public String code() {
            return "mean";
        }
    }
}
