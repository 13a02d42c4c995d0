package org.acquis.assessment;

import java.time.Instant;
import java.util.Optional;

/**
 * General remark of a grid.
 *
 * @param edition counts saves; 0: never written
 * @param author empty as long as nobody wrote one, as {@code at}
 */
public record Remark(String text, int edition, Optional<Author> author, Optional<Instant> at) {
    public static final Remark NONE = new Remark("", 0, Optional.empty(), Optional.empty());

    /** Without the text. */
    @Override
    public String toString() {
        return "Remark[edition=" + edition + "]";
    }
}
