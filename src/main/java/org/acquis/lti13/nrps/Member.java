package org.acquis.lti13.nrps;

import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.PersonName;

/** Somebody in the course (NRPS 2.0, 2.2); name and e-mail may be withheld. */
public record Member(String userId, MemberStatus status, Set<LtiRole> roles, PersonName name, Optional<String> email) {

    @Override
    public String toString() {
        return "Member[hidden]";
    }
}
