package org.acquis.progress;

import java.util.Locale;

/** Where a candidate stands on one criterion. */
public enum CriterionState {
    /** No finalised grid says anything yet. */
    TO_SCORE,
    /** Has a level that does not count as acquired. */
    BELOW,
    ACQUIRED,
    /** Only ever said to be not observed: it needs another occasion. */
    NOT_OBSERVED,
    /** A jury decided that it is not assessed for this candidate: outside every denominator. */
    EXEMPT;

    /** The word in pages' classes and keys of texts: {@code to-score}, {@code not-observed}... */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Some grid gave it a level. */
    public boolean hasLevel() {
        return this == BELOW || this == ACQUIRED;
    }

    /** Some grid spoke about it, be it to say that there was no occasion. */
    public boolean wasJudged() {
        return hasLevel() || this == NOT_OBSERVED;
    }
}
