package org.acquis.roster;

import java.util.Optional;

/**
 * A learner of a course. Any part of the name may be withheld by the platform.
 *
 * @param enrolled false: absent from the newest roster, kept for what was assessed
 * @param hidden a trainer said that this person is no candidate
 */
public record Learner(
        PersonId person,
        CandidateId candidate,
        Optional<String> name,
        Optional<String> givenName,
        Optional<String> familyName,
        boolean enrolled,
        boolean hidden) {

    /** The key only. */
    @Override
    public String toString() {
        return "Learner[person=" + person.value() + "]";
    }
}
