package org.acquis.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the results of a course activity are for. */
public enum Purpose {
    /** Also counts in the proposal to the jury. */
    CERTIFYING,
    /** Progress and gradebook only. */
    FORMATIVE;

    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }

    /** The word in the database, in forms and in custom parameters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
