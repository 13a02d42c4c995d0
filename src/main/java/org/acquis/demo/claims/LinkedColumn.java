package org.acquis.demo.claims;

import java.util.List;
import java.util.Optional;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.SiteAddress;

/** The {@code lineitem} of a launch, with Moodle's bug. */
final class LinkedColumn {
    private LinkedColumn() {}

    /**
     * Only where the link has exactly one column; where that one was made through the API and the activity has none of
     * its own, the address is the empty string.
     */
    static Optional<String> inEndpointClaim(SiteAddress site, List<DemoColumn> linked, long toolId) {
        return linked.size() == 1 ? Optional.of(address(site, linked, toolId)) : Optional.empty();
    }

    /** The activity's own column, or the empty string. */
    static String address(SiteAddress site, List<DemoColumn> linked, long toolId) {
        return linked.stream()
                .filter(DemoColumn::isOwnOfActivity)
                .findFirst()
                .map(own -> site.lineItem(own.courseId(), own.id()) + "?type_id=" + toolId)
                .orElse("");
    }
}
