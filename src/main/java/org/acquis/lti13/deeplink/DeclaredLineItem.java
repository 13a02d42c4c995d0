package org.acquis.lti13.deeplink;

/**
 * The gradebook column that a new activity gets (Deep Linking 2.0, LTI Resource Link; AGS 2.0, 3.2.4). Moodle names it after the
 * activity whatever the label says.
 *
 * @param scoreMaximum a whole number of 1 to 100: with anything else Moodle refuses a single item, and of several it makes
 *     columns that take scores and store none
 * @param resourceId our own name of what it is about
 * @param tag our own name of which column of it
 */
public record DeclaredLineItem(String label, int scoreMaximum, String resourceId, String tag) {

    /** The largest maximum that Moodle takes here; scores may use another and are scaled. */
    public static final int HIGHEST_MAXIMUM = 100;

    public DeclaredLineItem {
        if (scoreMaximum < 1 || scoreMaximum > HIGHEST_MAXIMUM) {
            throw new IllegalArgumentException("scoreMaximum must be 1 to " + HIGHEST_MAXIMUM);
        }
        ResourceLinkItem.requireFitting(label, "label");
    }
}
