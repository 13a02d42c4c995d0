package org.acquis.roster;

import java.util.Map;
import java.util.Set;

/**
 * The platform's groups in a course, as far as launches told them: nobody is in one before he came.
 *
 * @param names of the groups that a trainer has named, by id; the others have none
 * @param members groups of each person who is known to be in one
 */
public record CourseGroups(Map<String, String> names, Map<PersonId, Set<String>> members) {

    /** Groups of somebody; none for who never told. */
    public Set<String> of(PersonId person) {
        return members.getOrDefault(person, Set.of());
    }
}
