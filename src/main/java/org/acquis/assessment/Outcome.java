package org.acquis.assessment;

import java.math.BigDecimal;
import org.acquis.framework.Bilingual;

/** What a criterion of a grid ended as, by value. A criterion that nobody has scored yet has none. */
public sealed interface Outcome {
    /**
     * The word in the database and in logs.
     *
     * @return {@code level}, {@code not-observed} or {@code exempt}
     */
    String code();

    /** The criterion has a level: it counts in the score, acquired or not. */
    record Levelled(int position, BigDecimal points, boolean acquired, Bilingual label) implements Outcome {
        @Override
        public String code() {
            return "level";
        }
    }

    /** There was no occasion to see it: it leaves the denominator, and pages say so. */
    record NotObserved() implements Outcome {
        @Override
        public String code() {
            return "not-observed";
        }
    }

    /** A jury took it out for this candidate; wins over any judgement. */
    record Exempt() implements Outcome {
        @Override
        public String code() {
            return "exempt";
        }
    }
}
