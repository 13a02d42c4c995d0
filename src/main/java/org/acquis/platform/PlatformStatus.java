package org.acquis.platform;

import java.util.Arrays;
import java.util.Locale;

/** Whether anybody may enter from a platform. */
public enum PlatformStatus {
    ACTIVE,
    /** Nobody enters for now; somebody decided that, and can undo it. */
    SUSPENDED,
    /** Nobody enters, logins do not know it, and its courses may be taken over. */
    REMOVED;

    /**
     * The status that the database spells this way.
     *
     * @throws IllegalArgumentException for a word that is no status
     */
    public static PlatformStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status of a platform: " + code));
    }

    /** The word in the database and in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
