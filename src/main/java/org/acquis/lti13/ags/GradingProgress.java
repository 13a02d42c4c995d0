package org.acquis.lti13.ags;

/** How far the grading is (AGS 2.0, 3.4.8). Moodle erases the grade on anything but fully graded. */
public enum GradingProgress {
    FULLY_GRADED("FullyGraded"),
    PENDING("Pending"),
    PENDING_MANUAL("PendingManual"),
    FAILED("Failed"),
    NOT_READY("NotReady");

    private final String word;

    GradingProgress(String word) {
        this.word = word;
    }

    /** As the specification writes it. */
    public String word() {
        return word;
    }
}
