package org.acquis.lti13;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The roles this library has a word for (LTI 1.3 core, appendix A.2). Unknown roles are left out, so that an empty set
 * means "no power at all".
 */
public enum LtiRole {
    CONTEXT_ADMINISTRATOR(Area.CONTEXT, "Administrator"),
    CONTEXT_CONTENT_DEVELOPER(Area.CONTEXT, "ContentDeveloper"),
    CONTEXT_INSTRUCTOR(Area.CONTEXT, "Instructor"),
    CONTEXT_LEARNER(Area.CONTEXT, "Learner"),
    CONTEXT_MENTOR(Area.CONTEXT, "Mentor"),
    CONTEXT_MANAGER(Area.CONTEXT, "Manager"),
    CONTEXT_MEMBER(Area.CONTEXT, "Member"),
    CONTEXT_OFFICER(Area.CONTEXT, "Officer"),
    /** The sub-role {@code membership/Instructor#TeachingAssistant}; never read as a full instructor. */
    CONTEXT_TEACHING_ASSISTANT(Area.CONTEXT, "TeachingAssistant"),
    INSTITUTION_ADMINISTRATOR(Area.INSTITUTION, "Administrator"),
    INSTITUTION_FACULTY(Area.INSTITUTION, "Faculty"),
    INSTITUTION_INSTRUCTOR(Area.INSTITUTION, "Instructor"),
    INSTITUTION_LEARNER(Area.INSTITUTION, "Learner"),
    INSTITUTION_STAFF(Area.INSTITUTION, "Staff"),
    INSTITUTION_STUDENT(Area.INSTITUTION, "Student"),
    SYSTEM_ADMINISTRATOR(Area.SYSTEM, "Administrator"),
    SYSTEM_SYSADMIN(Area.SYSTEM, "SysAdmin"),
    SYSTEM_TEST_USER(Area.SYSTEM, "TestUser");

    /** Where a role holds. */
    public enum Area {
        CONTEXT("membership"),
        INSTITUTION("institution/person"),
        SYSTEM("system/person");

        private final String path;

        Area(String path) {
            this.path = path;
        }
    }

    private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";
    private static final int MOST_ROLES = 100;
    private static final Map<String, LtiRole> BY_NAME = byName();

    private final Area area;
    private final String name;

    LtiRole(Area area, String name) {
        this.area = area;
        this.name = name;
    }

    public Area area() {
        return area;
    }

    /** Reads full names, and the short names that mean context roles; at most the first hundred. */
    public static Set<LtiRole> read(Collection<String> names) {
        EnumSet<LtiRole> roles = EnumSet.noneOf(LtiRole.class);
        names.stream().limit(MOST_ROLES).forEach(name -> {
            LtiRole role = BY_NAME.get(name);
            if (role != null) {
                roles.add(role);
            }
        });
        return Collections.unmodifiableSet(roles);
    }

    private static Map<String, LtiRole> byName() {
        Map<String, LtiRole> names = new HashMap<>();
        for (LtiRole role : values()) {
            names.put(VOCABULARY + role.area.path + "#" + role.name, role);
            if (role.area == Area.CONTEXT) {
                names.put(role.name, role);
            }
        }
        names.put(VOCABULARY + "membership/Instructor#TeachingAssistant", CONTEXT_TEACHING_ASSISTANT);
        // The vocabulary puts the test user in a path of its own.
        names.put("http://purl.imsglobal.org/vocab/lti/system/person#TestUser", SYSTEM_TEST_USER);
        return Map.copyOf(names);
    }
}
