package org.acquis.framework;

import java.util.Arrays;
import java.util.Locale;

/** Life of a version; only a published one can be mapped, and it is locked. */
public enum VersionStatus {
    DRAFT,
    PUBLISHED,
    RETIRED;

    /**
     * The status that the database spells this way.
     *
     * @throws IllegalArgumentException for a word that is no status
     */
    public static VersionStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no version status: " + code));
    }

    /** The word in the database and in logs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
