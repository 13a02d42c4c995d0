package org.acquis.lti13.nrps;

import java.util.Optional;

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
}
