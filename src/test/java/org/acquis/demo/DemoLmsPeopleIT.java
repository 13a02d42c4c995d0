package org.acquis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles and groups, held against what was seen of Moodle 4.5. */
class DemoLmsPeopleIT {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private static RunningDemo demo;

    @BeforeAll
    static void start() {
        demo = new RunningDemo();
    }

    @BeforeEach
    void reset() {
        demo.reset();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static JsonNode launch(String cookie) {
        return demo.launch(cookie, demo.lms().launchOf(demo.activity(1)));
    }

    private static String groups(String username) {
        return demo.launch(demo.person(username), demo.activity(1))
                .path(LTI + "custom")
                .path("acquis_groups")
                .asText("absent");
    }

    @Test
    void a_teacher_with_the_role_switched_is_himself_and_a_learner() {
        JsonNode claims = launch(demo.lms().cookieAsStudent(demo.person("slambert")));
        assertThat(claims.path("sub").asText()).isEqualTo("3");
        assertThat(claims.path(LTI + "roles").toString())
                .isEqualTo("[\"http://purl.imsglobal.org/vocab/lis/v2/membership#Learner\"]");
    }

    @Test
    void with_the_role_switched_nothing_can_be_managed_and_every_page_says_so() {
        HttpResponse<String> first = demo.get(demo.base.toString(), Map.of());
        String anonymous =
                first.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<String> chosen = demo.submit(anonymous, "/login", Map.of("student", "3"));
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(demo.page(cookie, "/course/view.php?id=2"))
                .contains("rôle : étudiant")
                .doesNotContain("modedit.php");
        String column = Long.toString(demo.columnOf(1).id());
        assertThat(demo.submit(cookie, "/grade/lock.php", Map.of("column", column, "do", "lock"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_learner_gains_nothing_by_switching() {
        HttpResponse<String> first = demo.get(demo.base.toString(), Map.of());
        String anonymous =
                first.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<String> chosen = demo.submit(anonymous, "/login", Map.of("student", "5"));
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(demo.page(cookie, "/course/view.php?id=2")).doesNotContain("rôle : étudiant");
    }

    @Test
    void somebody_without_a_role_enters_with_an_empty_list_and_is_no_member() {
        JsonNode claims = demo.launch(demo.person("croussel"), demo.activity(1));
        assertThat(claims.path(LTI + "roles").isArray()).isTrue();
        assertThat(claims.path(LTI + "roles")).isEmpty();
        String members = demo.base + "/mod/lti/services.php/CourseSection/2/bindings/1/memberships";
        assertThat(demo.service("GET", members, MEMBERS, demo.token(RunningDemo.NRPS), "")
                        .body())
                .doesNotContain("Roussel");
        assertThat(demo.page(demo.lms().cookieOf(demo.person("croussel")), "/course/view.php?id=2"))
                .contains("re-branding")
                .doesNotContain("modedit.php");
    }

    @Test
    void groups_are_told_by_id_to_those_who_are_in_one() {
        long first = demo.lms().groups().get(0).id();
        assertThat(groups("anguyen")).isEqualTo(Long.toString(first));
        assertThat(groups("lferreira")).isEqualTo(Long.toString(first + 1));
        assertThat(groups("zoconnor")).isEmpty();
        assertThat(groups("slambert")).isEmpty();
    }

    @Test
    void somebody_in_two_groups_has_both_ids() {
        long first = demo.lms().groups().get(0).id();
        demo.sql.execute("INSERT INTO course_group_member VALUES (?, 5)", first + 1);
        assertThat(groups("anguyen")).isEqualTo(first + "," + (first + 1));
    }

    @Test
    void participants_are_suspended_unenrolled_and_taken_back_on_their_page() {
        String trainer = demo.lms().cookieOf(demo.person("slambert"));
        assertThat(demo.page(trainer, "/user/index.php?id=2"))
                .contains("Alternance")
                .contains("Amélie Nguyen");
        demo.submit(trainer, "/user/index.php", Map.of("id", "2", "person", "5", "do", "suspend"));
        assertThat(demo.person("anguyen").suspended()).isTrue();
        demo.submit(trainer, "/user/index.php", Map.of("id", "2", "person", "5", "do", "activate"));
        assertThat(demo.person("anguyen").suspended()).isFalse();
        demo.submit(trainer, "/user/index.php", Map.of("id", "2", "person", "6", "do", "remove"));
        assertThat(demo.person("tlegoff").mayEnter()).isFalse();
        demo.submit(trainer, "/user/index.php", Map.of("id", "2", "person", "6", "do", "enrol"));
        assertThat(demo.person("tlegoff").mayEnter()).isTrue();
        assertThat(demo.submit(
                                demo.lms().cookieOf(demo.person("kbenali")),
                                "/user/index.php",
                                Map.of("id", "2", "person", "5", "do", "suspend"))
                        .statusCode())
                .isEqualTo(403);
    }
}
