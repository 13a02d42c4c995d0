package org.acquis.web.session;

import java.util.Optional;
import org.acquis.lti13.PlatformStorage;
import org.acquis.platform.SchoolId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.acquis.web.Language;

/**
 * Somebody chooses content for a course (Deep Linking 2.0); there is no activity yet.
 *
 * @param request what the platform asked, and where the answer goes
 */
public record ContentSession(
        String handle,
        String csrf,
        SchoolId school,
        CourseId course,
        PersonId person,
        CourseRole role,
        boolean preview,
        Language language,
        String frameAncestors,
        Optional<PlatformStorage> storage,
        ContentRequest request)
        implements LaunchSession {

    @Override
    public String toString() {
        return "ContentSession[" + role + " in course " + course.value() + "]";
    }
}
