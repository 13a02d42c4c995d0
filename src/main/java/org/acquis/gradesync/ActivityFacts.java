package org.acquis.gradesync;

import org.acquis.platform.PlatformId;

/**
 * A course activity as far as its columns are concerned.
 *
 * @param title empty where the platform told none
 */
record ActivityFacts(PlatformId platform, ActivityIdentity identity, String title) {

    /** What columns are called after. */
    String titleIn(String language) {
        if (!title.isBlank()) {
            return title.strip();
        }
        return language.equals("en") ? "Activity" : "Activité";
    }
}
