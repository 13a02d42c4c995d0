package org.acquis.roster;

import java.util.List;
import java.util.Locale;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;

/**
 * A launch that is about a course and no activity of it, such as the choice of new content: who came, and what he may do.
 *
 * @param role what this launch may do; never more than the launch itself said
 * @param preview a known trainer who came as a learner
 * @param locale French or English, nothing else
 * @param origins origins of the platform's pages, for frame-ancestors
 */
public record CourseVisit(
        SchoolId school,
        PlatformId platform,
        CourseId course,
        PersonId person,
        CourseRole role,
        boolean preview,
        Locale locale,
        List<String> origins) {

    public CourseVisit {
        origins = List.copyOf(origins);
    }

    /** Keys only. */
    @Override
    public String toString() {
        return "CourseVisit[course=" + course.value() + ", role=" + role.code() + "]";
    }
}
