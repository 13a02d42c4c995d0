package org.acquis.framework;

import java.util.Arrays;
import java.util.Locale;

/** Whether the case that an assessment works on is a real one, an invented one, or either. */
public enum CaseKind {
    REAL,
    FICTIONAL,
    EITHER;

    /**
     * The kind that files and the database spell this way.
     *
     * @throws IllegalArgumentException for a word that is no kind of case
     */
    public static CaseKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of case: " + code));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
