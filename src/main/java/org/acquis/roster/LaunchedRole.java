package org.acquis.roster;

import java.util.Set;
import org.acquis.lti13.LtiRole;

/**
 * What the platform's roles mean here, with the least power that makes sense. Only a course's instructors and
 * administrators score. A teaching assistant scores where the platform also says instructor, as the vocabulary asks
 * (LTI 1.3 core, appendix A.2.3); alone it says nothing of assessing for a certification.
 */
final class LaunchedRole {
    private LaunchedRole() {}

    static CourseRole of(Set<LtiRole> roles) {
        if (any(roles, LtiRole.SYSTEM_ADMINISTRATOR, LtiRole.SYSTEM_SYSADMIN, LtiRole.INSTITUTION_ADMINISTRATOR)) {
            return CourseRole.ADMINISTRATOR;
        }
        if (any(roles, LtiRole.CONTEXT_INSTRUCTOR, LtiRole.CONTEXT_ADMINISTRATOR)) {
            return CourseRole.TRAINER;
        }
        return roles.contains(LtiRole.CONTEXT_LEARNER) ? CourseRole.LEARNER : CourseRole.NONE;
    }

    private static boolean any(Set<LtiRole> roles, LtiRole... wanted) {
        for (LtiRole role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
