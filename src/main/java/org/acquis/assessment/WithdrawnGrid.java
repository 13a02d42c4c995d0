package org.acquis.assessment;

import java.time.Instant;
import java.util.Optional;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;

/**
 * A revision that counts nowhere any more: it was finalised for the wrong learner.
 *
 * @param instead the revision of an earlier attempt that speaks for the learner again; empty: nothing does, and what
 *     the gradebook holds has to go
 */
public record WithdrawnGrid(
        RevisionId revision, CourseActivityId activity, PersonId learner, Instant at, Optional<FinalisedGrid> instead) {

    /** Keys only. */
    @Override
    public String toString() {
        return "WithdrawnGrid[revision=" + revision.value() + ", activity=" + activity.value() + "]";
    }
}
