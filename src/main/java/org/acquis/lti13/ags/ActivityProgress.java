package org.acquis.lti13.ags;

/** How far the learner is (AGS 2.0, 3.4.7). */
public enum ActivityProgress {
    INITIALIZED("Initialized"),
    STARTED("Started"),
    IN_PROGRESS("InProgress"),
    SUBMITTED("Submitted"),
    COMPLETED("Completed");

    private final String word;

    ActivityProgress(String word) {
        this.word = word;
    }

    /** As the specification writes it. */
    public String word() {
        return word;
    }
}
