package org.acquis.mapping;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.framework.VersionId;
import org.acquis.roster.CourseActivityId;

/**
 * What a course activity assesses.
 *
 * @param language of gradebook columns and comments: {@code fr} or {@code en}
 * @param edition counts changes, from 1; a save on an older edition is refused
 * @param criteria in the order of the référentiel; tasks and competencies follow from them
 */
public record Mapping(
        CourseActivityId activity,
        VersionId version,
        Purpose purpose,
        GradebookDetail detail,
        String language,
        int edition,
        Set<CriterionId> criteria) {

    public Mapping {
        criteria = Collections.unmodifiableSet(new LinkedHashSet<>(criteria));
    }
}
