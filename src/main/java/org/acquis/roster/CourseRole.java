package org.acquis.roster;

import java.util.Arrays;
import java.util.Locale;

/** What somebody is in a course, from the least power to the most. */
public enum CourseRole {
    NONE,
    LEARNER,
    TRAINER,
    ADMINISTRATOR;

    /**
     * The role that the database spells this way.
     *
     * @throws IllegalArgumentException for a word that is no role
     */
    public static CourseRole of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no course role: " + code));
    }

    /** The word in the database and in logs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** May map activities and score learners. */
    public boolean scores() {
        return this == TRAINER || this == ADMINISTRATOR;
    }

    /** The one with more power. */
    public CourseRole strongest(CourseRole other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
