package org.acquis.roster;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;

/**
 * A launch that opened an activity, in our words: who came to which activity of which course, and what he may do there.
 *
 * @param role what this launch may do; never more than the launch itself said
 * @param preview a known trainer who came as a learner: sees the learner's pages, and nothing is written for him
 * @param locale French or English, nothing else
 * @param origins origins of the platform's pages, for frame-ancestors
 * @param custom custom parameters of the link, which only say what the activity assesses
 * @param firstVisitOfActivity the activity was not known before this launch
 */
public record Visit(
        SchoolId school,
        PlatformId platform,
        CourseId course,
        CourseActivityId activity,
        PersonId person,
        CourseRole role,
        boolean preview,
        Locale locale,
        List<String> origins,
        Map<String, String> custom,
        boolean firstVisitOfActivity) {

    public Visit {
        origins = List.copyOf(origins);
        custom = Map.copyOf(custom);
    }

    /** Keys only: custom parameters may hold anything. */
    @Override
    public String toString() {
        return "Visit[course=" + course.value() + ", activity=" + activity.value() + ", role=" + role.code() + "]";
    }
}
