package org.acquis.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.acquis.lti13.LtiRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LaunchedRoleTest {
    @Test
    void administrators_of_site_and_institution_are_administrators() {
        assertRole(CourseRole.ADMINISTRATOR, LtiRole.SYSTEM_ADMINISTRATOR);
        assertRole(CourseRole.ADMINISTRATOR, LtiRole.INSTITUTION_ADMINISTRATOR);
        assertRole(CourseRole.ADMINISTRATOR, LtiRole.INSTITUTION_ADMINISTRATOR, LtiRole.CONTEXT_LEARNER);
    }

    @Test
    void an_administrator_of_a_course_is_a_trainer_there_and_rules_no_school() {
        assertRole(CourseRole.TRAINER, LtiRole.CONTEXT_ADMINISTRATOR);
    }

    @Test
    void an_instructor_is_a_trainer_even_if_also_a_learner() {
        assertRole(CourseRole.TRAINER, LtiRole.CONTEXT_INSTRUCTOR);
        assertRole(CourseRole.TRAINER, LtiRole.CONTEXT_INSTRUCTOR, LtiRole.CONTEXT_LEARNER);
        assertRole(CourseRole.TRAINER, LtiRole.CONTEXT_INSTRUCTOR, LtiRole.CONTEXT_TEACHING_ASSISTANT);
    }

    @Test
    void a_learner_of_the_course_is_a_learner_whatever_he_is_in_the_institution() {
        assertRole(CourseRole.LEARNER, LtiRole.CONTEXT_LEARNER, LtiRole.INSTITUTION_INSTRUCTOR);
    }

    @Test
    @DisplayName("M24 all other roles have no power")
    void all_other_roles_have_no_power() {
        for (LtiRole role : EnumSet.complementOf(EnumSet.of(
                LtiRole.SYSTEM_ADMINISTRATOR,
                LtiRole.SYSTEM_SYSADMIN,
                LtiRole.INSTITUTION_ADMINISTRATOR,
                LtiRole.CONTEXT_ADMINISTRATOR,
                LtiRole.CONTEXT_INSTRUCTOR,
                LtiRole.CONTEXT_LEARNER))) {
            assertRole(CourseRole.NONE, role);
        }
        assertRole(CourseRole.NONE);
    }

    private static void assertRole(CourseRole expected, LtiRole... roles) {
        assertThat(LaunchedRole.of(Set.of(roles))).as("%s", (Object) roles).isEqualTo(expected);
    }
}
