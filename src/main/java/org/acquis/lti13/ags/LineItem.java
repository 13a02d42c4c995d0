package org.acquis.lti13.ags;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/**
 * A column of the gradebook (AGS 2.0, 3.2.4). Blank members count as absent.
 *
 * @param id its address; absent until the platform created it
 * @param scoreMaximum more than 0
 * @param resourceId our own name of what it is about
 * @param tag our own name of which column of it
 * @param resourceLinkId the activity it hangs on
 * @param otherMembers a JSON object of the members this library has no word for (submission review, extensions), given
 *     back on update because platforms blank what is missing; {@code {}} for a new one
 */
public record LineItem(
        Optional<URI> id,
        String label,
        BigDecimal scoreMaximum,
        Optional<String> resourceId,
        Optional<String> tag,
        Optional<String> resourceLinkId,
        String otherMembers) {

    /** Moodle keeps no longer label. */
    public static final int LONGEST_LABEL = 255;

    /** One to be created. */
    public static LineItem fresh(
            String label, BigDecimal scoreMaximum, String resourceId, String tag, Optional<String> resourceLinkId) {
        if (scoreMaximum.signum() <= 0) {
            throw new IllegalArgumentException("scoreMaximum must be more than 0");
        }
        return new LineItem(
                Optional.empty(),
                checked(label),
                scoreMaximum,
                Optional.of(resourceId),
                Optional.of(tag),
                resourceLinkId,
                "{}");
    }

    /** The same column under another label. */
    public LineItem labelled(String newLabel) {
        return new LineItem(id, checked(newLabel), scoreMaximum, resourceId, tag, resourceLinkId, otherMembers);
    }

    private static String checked(String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a line item needs a label of 1 to " + LONGEST_LABEL + " characters");
        }
        return label;
    }
}
