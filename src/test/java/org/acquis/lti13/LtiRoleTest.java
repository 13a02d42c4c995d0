package org.acquis.lti13;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LtiRoleTest {
    private static final String V2 = "http://purl.imsglobal.org/vocab/lis/v2/";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "membership#Instructor,CONTEXT_INSTRUCTOR",
        "membership#Learner,CONTEXT_LEARNER",
        "membership#ContentDeveloper,CONTEXT_CONTENT_DEVELOPER",
        "membership/Instructor#TeachingAssistant,CONTEXT_TEACHING_ASSISTANT",
        "institution/person#Administrator,INSTITUTION_ADMINISTRATOR",
        "system/person#Administrator,SYSTEM_ADMINISTRATOR",
        "system/person#SysAdmin,SYSTEM_SYSADMIN"
    })
    void full_names_are_read_by_their_area(String path, LtiRole role) {
        assertThat(LtiRole.read(List.of(V2 + path))).containsExactly(role);
    }

    @Test
    @DisplayName("N12 short names mean the course only")
    void short_names_mean_the_course_only() {
        assertThat(LtiRole.read(List.of("Administrator", "Instructor")))
                .containsExactlyInAnyOrder(LtiRole.CONTEXT_ADMINISTRATOR, LtiRole.CONTEXT_INSTRUCTOR);
    }

    @Test
    void unknown_names_give_no_power() {
        assertThat(LtiRole.read(List.of("instructor", "SysAdmin", V2 + "membership#Instructor2", "", "#Instructor")))
                .isEmpty();
    }

    @Test
    void a_flood_of_roles_is_cut() {
        List<String> flood = new java.util.ArrayList<>(Collections.nCopies(100, "x"));
        flood.add("Instructor");

        assertThat(LtiRole.read(flood)).isEmpty();
    }
}
