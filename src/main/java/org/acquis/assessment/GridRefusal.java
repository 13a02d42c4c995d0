package org.acquis.assessment;

import java.util.List;
import org.acquis.framework.Criterion;

/** Why nothing was written. */
public sealed interface GridRefusal {
    /** Stable word for logs and for the sentence on the page: {@code grid.refused.CODE}. */
    String code();

    /** No such learner, attempt, criterion or level in this activity; or of another course, which looks alike. */
    record NotHere() implements GridRefusal {
        @Override
        public String code() {
            return "not-here";
        }
    }

    /** Nobody has said yet what the activity assesses. */
    record NotMapped() implements GridRefusal {
        @Override
        public String code() {
            return "not-mapped";
        }
    }

    /** The criterion is not, or no longer, among those that the activity assesses. */
    record CriterionNotMapped() implements GridRefusal {
        @Override
        public String code() {
            return "criterion-not-mapped";
        }
    }

    /** A jury took the criterion out for this candidate. */
    record CriterionExempt() implements GridRefusal {
        @Override
        public String code() {
            return "criterion-exempt";
        }
    }

    /** The grid is final: it has to be reopened first. */
    record GridFinal() implements GridRefusal {
        @Override
        public String code() {
            return "grid-final";
        }
    }

    /** Only a final grid can be reopened. */
    record GridNotFinal() implements GridRefusal {
        @Override
        public String code() {
            return "grid-not-final";
        }
    }

    /** These criteria are neither scored nor set to not observed. */
    record Incomplete(List<Criterion> missing) implements GridRefusal {
        public Incomplete {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "incomplete";
        }
    }

    /** Somebody changed the grid or its mapping after it was read for confirming. */
    record ChangedMeanwhile() implements GridRefusal {
        @Override
        public String code() {
            return "changed-meanwhile";
        }
    }

    /** Final already, and nothing has changed around it. */
    record NothingNew() implements GridRefusal {
        @Override
        public String code() {
            return "nothing-new";
        }
    }

    /** A resit begins only when the newest attempt is final. */
    record NewestNotFinal() implements GridRefusal {
        @Override
        public String code() {
            return "newest-not-final";
        }
    }

    /** No revision of this attempt counts. */
    record NothingCounts() implements GridRefusal {
        @Override
        public String code() {
            return "nothing-counts";
        }
    }
}
