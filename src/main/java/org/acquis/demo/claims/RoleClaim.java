package org.acquis.demo.claims;

import java.util.List;
import org.acquis.demo.site.DemoRole;

/** Roles as a launch and as a membership list tell them; for a non-editing teacher the two differ. */
public final class RoleClaim {
    private static final String INSTRUCTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
    private static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
    private static final List<String> ADMINISTRATOR = List.of(
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
            INSTRUCTOR,
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator");

    private RoleClaim() {}

    static List<String> inLaunch(DemoRole role) {
        if (role == DemoRole.ADMINISTRATOR) {
            return ADMINISTRATOR;
        }
        if (role == DemoRole.WITHOUT_ROLE) {
            return List.of();
        }
        return List.of(role.teaches() ? INSTRUCTOR : LEARNER);
    }

    /** Short names; the non-editing teacher is a {@code Learner} here. */
    public static String inMemberships(DemoRole role) {
        return role.manages() ? "Instructor" : "Learner";
    }

    /** The value of {@code $Membership.role}. */
    static String variable(DemoRole role) {
        if (role == DemoRole.ADMINISTRATOR) {
            return "Instructor,urn:lti:sysrole:ims/lis/Administrator,urn:lti:instrole:ims/lis/Administrator";
        }
        if (role == DemoRole.WITHOUT_ROLE) {
            return "";
        }
        return role.teaches() ? "Instructor" : "Learner";
    }
}
