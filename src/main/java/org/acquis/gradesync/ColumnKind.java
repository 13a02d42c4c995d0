package org.acquis.gradesync;

import java.util.Arrays;
import java.util.Locale;

/** What a column is about. */
public enum ColumnKind {
    OVERALL,
    COMPETENCY,
    CRITERION;

    private static final String OURS = "acquis-";

    /**
     * The kind that the database spells this way.
     *
     * @throws IllegalArgumentException for a word that is no kind
     */
    public static ColumnKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of column: " + code));
    }

    /** The word in the database and in texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The {@code tag} of columns that we create (AGS 2.0, 3.2.4). */
    public String tag() {
        return OURS + code();
    }

    /** Whether it is the activity's own column, which the platform makes. */
    public boolean ofActivity() {
        return this == OVERALL;
    }
}
