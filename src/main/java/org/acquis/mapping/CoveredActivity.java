package org.acquis.mapping;

import java.util.Optional;
import java.util.Set;
import org.acquis.framework.Competency;
import org.acquis.roster.CourseActivityId;

/**
 * An activity of a course, as a column of its coverage.
 *
 * @param title as the platform told it
 * @param criteria CASE identifiers of what it assesses, so that a mapping to an older version counts as well; empty for
 *     an activity that is not mapped
 */
public record CoveredActivity(CourseActivityId id, Optional<String> title, Set<String> criteria) {
    public CoveredActivity {
        criteria = Set.copyOf(criteria);
    }

    public boolean mapped() {
        return !criteria.isEmpty();
    }

    /** How many criteria of the competency it assesses. */
    public int covers(Competency competency) {
        return (int) competency.criteria().stream()
                .filter(criterion -> criteria.contains(criterion.identifier()))
                .count();
    }
}
