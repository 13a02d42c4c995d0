package org.acquis.assessment;

import java.time.Instant;

/**
 * Appréciation: what stands in one cell of a grid.
 *
 * @param comment free text, may be empty; never leaves Acquis
 * @param edition counts saves, from 1; a save on an older edition is refused
 */
public record Judgement(Judged value, String comment, Author author, Instant at, int edition) {
    /** Without the comment. */
    @Override
    public String toString() {
        return "Judgement[" + value + ", edition=" + edition + "]";
    }
}
