package org.acquis.lti13.ags;

import java.util.Optional;

/** Which columns to list (AGS 2.0, 3.2.3). There is no limit on purpose: Moodle's paging is broken. */
public record LineItemFilter(Optional<String> resourceLinkId, Optional<String> resourceId, Optional<String> tag) {

    /** All columns of the course this tool may see. */
    public static LineItemFilter all() {
        return new LineItemFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static LineItemFilter ofLink(String resourceLinkId) {
        return new LineItemFilter(Optional.of(resourceLinkId), Optional.empty(), Optional.empty());
    }

    public LineItemFilter withResourceId(String wanted) {
        return new LineItemFilter(resourceLinkId, Optional.of(wanted), tag);
    }

    public LineItemFilter withTag(String wanted) {
        return new LineItemFilter(resourceLinkId, resourceId, Optional.of(wanted));
    }
}
