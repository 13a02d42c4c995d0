package org.acquis.roster;

import java.util.Set;

/**
 * A person in the eyes of his school.
 *
 * @param name as the platform told it; empty where it told none
 * @param issuer of the platform that the person comes from: two people may have one name
 */
public record SchoolMember(PersonId person, String name, String issuer, Set<SchoolRole> roles) {
    public SchoolMember {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "SchoolMember[" + person.value() + ", " + roles + "]";
    }
}
