package org.acquis.gradesync.sending;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What came of an attempt, or of looking before it. Each has a code for the history of the cell and for pages. */
sealed interface Verdict {
    String code();

    /** What this says about the platform as a whole. */
    default Health health() {
        return Health.WELL;
    }

    /** Whether the platform can be spoken to. */
    enum Health {
        /** It answered. */
        WELL,
        /** It did not, or said that it cannot now. */
        TROUBLED,
        /** It does not let us in: nothing else will work either. */
        BARRED
    }

    /** It is in the gradebook. {@code code}: sent, or found where an earlier attempt had arrived. */
    record Delivered(String code) implements Verdict {}

    /** Nothing happened; again later. */
    record Later(String code, Optional<Duration> retryAfter, boolean seldom, Health health) implements Verdict {}

    /** It may have happened; look first next time. */
    record Unknown(String code, Optional<Duration> retryAfter) implements Verdict {
        @Override
        public Health health() {
            return Health.TROUBLED;
        }
    }

    /** The platform said that it took the score, and shows none: perhaps a little late, perhaps never. */
    record NotStored() implements Verdict {
        static final String CODE = "not-stored";

        @Override
        public String code() {
            return CODE;
        }
    }

    /** The gradebook holds something newer that is not ours; {@code foreign} out of 100 where it could be read. */
    record Clash(String code, Optional<BigDecimal> foreign) implements Verdict {}

    /** Trying again cannot help until somebody changes something. */
    record Refused(String code) implements Verdict {}

    /** The column is no more. */
    record ColumnGone() implements Verdict {
        @Override
        public String code() {
            return "column-gone";
        }
    }
}
