package org.acquis.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which gradebook columns an activity has: its overall score, and perhaps one more a competency or a criterion. */
public enum GradebookDetail {
    OVERALL,
    COMPETENCY,
    CRITERION;

    public static Optional<GradebookDetail> of(String code) {
        return Arrays.stream(values())
                .filter(detail -> detail.code().equals(code))
                .findFirst();
    }

    /** The word in the database, in forms and in custom parameters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
