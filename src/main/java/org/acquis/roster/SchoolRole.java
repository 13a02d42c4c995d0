package org.acquis.roster;

import java.util.Arrays;
import java.util.Locale;

/** What a person may do in his whole school, beside his roles in courses; given by an administrator, inside Acquis. */
public enum SchoolRole {
    /** Ingénieur de certification: référentiels, their versions and rules. */
    ENGINEER,
    /** Scolarité: candidates, enrolments, documents. */
    OFFICE,
    /** Référent handicap: accommodations and exemptions. */
    REFERENT,
    /** Member of juries. */
    JURY;

    /**
     * The role that the database and forms spell this way.
     *
     * @throws IllegalArgumentException for a word that is no role
     */
    public static SchoolRole of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no school role: " + code));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
