package org.acquis.assessment;

import java.util.Arrays;
import java.util.Locale;

/** Life of a grid. While it is reopened, its last revision still counts. */
public enum GridStatus {
    DRAFT,
    FINAL,
    REOPENED;

    /**
     * The status that the database spells this way.
     *
     * @throws IllegalArgumentException for a word that is no status
     */
    public static GridStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no grid status: " + code));
    }

    /**
     * What was finalised was withdrawn, and nobody has finalised the grid since.
     *
     * @param counting a revision of the grid counts
     */
    boolean withdrawn(boolean counting) {
        return this == REOPENED && !counting;
    }

    /** The word in the database, in the audit log and in style classes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
