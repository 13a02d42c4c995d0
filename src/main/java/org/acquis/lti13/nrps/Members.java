package org.acquis.lti13.nrps;

import java.util.List;

/**
 * The members of a course (NRPS 2.0, 2.2).
 *
 * @param complete false when the course has more than the cap: then nobody may be taken for absent
 */
public record Members(List<Member> members, boolean complete) {
    public Members {
        members = List.copyOf(members);
    }

    @Override
    public String toString() {
        return "Members[" + members.size() + (complete ? "" : ", cut") + "]";
    }
}
