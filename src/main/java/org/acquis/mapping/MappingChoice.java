package org.acquis.mapping;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.framework.VersionId;
import org.acquis.roster.CourseActivityId;

/**
 * What a trainer wants an activity to assess.
 *
 * @param language of gradebook columns and comments: {@code fr} or {@code en}
 */
public record MappingChoice(
        VersionId version, Purpose purpose, GradebookDetail detail, String language, Set<CriterionId> criteria) {

    public MappingChoice {
        criteria = Collections.unmodifiableSet(new LinkedHashSet<>(criteria));
    }

    public static MappingChoice of(Mapping mapping) {
        return new MappingChoice(
                mapping.version(), mapping.purpose(), mapping.detail(), mapping.language(), mapping.criteria());
    }

    /** The same, with the mapping's keys. */
    Mapping as(CourseActivityId activity, int edition) {
        return new Mapping(activity, version, purpose, detail, language, edition, criteria);
    }
}
