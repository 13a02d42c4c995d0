package org.acquis.lti13.nrps;

import java.net.URI;
import java.util.Optional;
import org.acquis.lti13.service.ServiceAddress;

/**
 * Whom to list (NRPS 2.0, 2.4).
 *
 * @param role a full role name or a short one, sent as it is
 * @param resourceLinkId only who may open this activity
 */
public record MemberFilter(Optional<String> role, Optional<String> resourceLinkId) {

    public static MemberFilter everybody() {
        return new MemberFilter(Optional.empty(), Optional.empty());
    }

    public static MemberFilter ofLink(String resourceLinkId) {
        return new MemberFilter(Optional.empty(), Optional.of(resourceLinkId));
    }

    /** The address with this filter in its query, as far as it is not there yet. */
    URI on(URI memberships) {
        URI address = memberships;
        if (role.isPresent() && !ServiceAddress.has(address, "role")) {
            address = ServiceAddress.with(address, "role", role.get());
        }
        return resourceLinkId.isPresent() && !ServiceAddress.has(address, "rlid")
                ? ServiceAddress.with(address, "rlid", resourceLinkId.get())
                : address;
    }
}
