package org.acquis.lti13.ags;

import java.net.URI;
import java.util.Optional;
import org.acquis.lti13.service.ServiceAddress;

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

    /** The address of the list with this filter in its query. */
    URI on(URI lineItems) {
        URI address = lineItems;
        if (resourceLinkId.isPresent()) {
            address = ServiceAddress.with(address, "resource_link_id", resourceLinkId.get());
        }
        if (resourceId.isPresent()) {
            address = ServiceAddress.with(address, "resource_id", resourceId.get());
        }
        return tag.isPresent() ? ServiceAddress.with(address, "tag", tag.get()) : address;
    }
}
