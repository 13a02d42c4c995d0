package org.acquis.web.session;

import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.PlatformStorage;
import org.acquis.platform.SchoolId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.acquis.roster.SchoolRole;
import org.acquis.web.Language;

/**
 * Somebody came to an activity.
 *
 * @param handle names the session in the path; not secret, useless without the browser's secret
 * @param csrf token that every write of this session's pages carries
 * @param schoolRoles as they are at this request; a session just opened has not asked yet
 * @param preview a known trainer who launched as a learner: sees the learner's side, writes nothing
 * @param frameAncestors origins of the platform, space separated, for the Content-Security-Policy
 * @param storage where the platform keeps the browser's secret; empty: a cookie carries it
 */
public record Session(
        String handle,
        String csrf,
        SchoolId school,
        CourseId course,
        CourseActivityId activity,
        PersonId person,
        CourseRole role,
        Set<SchoolRole> schoolRoles,
        boolean preview,
        Language language,
        String frameAncestors,
        Optional<PlatformStorage> storage)
        implements LaunchSession {

    @Override
    public String toString() {
        return "Session[" + role + (preview ? " preview" : "") + " in course " + course.value() + "]";
    }
}
