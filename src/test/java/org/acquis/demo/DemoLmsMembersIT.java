package org.acquis.demo;

import static org.acquis.demo.RunningDemo.NRPS;
import static org.acquis.demo.RunningDemo.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.acquis.demo.site.DemoRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Memberships, held against what was seen of Moodle 4.5. */
class DemoLmsMembersIT {
    private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private static RunningDemo demo;

    private String url;
    private String token;

    @BeforeAll
    static void start() {
        demo = new RunningDemo();
    }

    @BeforeEach
    void reset() {
        demo.reset();
        url = demo.base + "/mod/lti/services.php/CourseSection/2/bindings/1/memberships";
        token = demo.token(NRPS);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private HttpResponse<String> read(String query) {
        return demo.service("GET", url + query, MEMBERS, token, "");
    }

    private JsonNode members(String query) {
        return json(read(query).body()).path("members");
    }

    private static List<String> values(JsonNode members, String field) {
        return StreamSupport.stream(members.spliterator(), false)
                .map(member -> member.path(field).asText())
                .toList();
    }

    @Test
    void the_enrolled_are_listed_by_family_name_with_short_roles() {
        JsonNode container = json(read("").body());
        assertThat(container.path("id").asText()).isEqualTo(url);
        assertThat(container.path("context").path("label").asText()).isEqualTo("MKT-2026");
        JsonNode members = container.path("members");
        assertThat(values(members, "family_name"))
                .containsExactly(
                        "Benali", "Diallo", "Ferreira da Costa", "Haddad", "Lambert", "Le Goff", "Nguyen", "O’Connor");
        JsonNode nonEditing = members.get(0);
        assertThat(nonEditing.path("roles").toString()).isEqualTo("[\"Learner\"]");
        assertThat(members.get(4).path("roles").toString()).isEqualTo("[\"Instructor\"]");
        assertThat(nonEditing.path("status").asText()).isEqualTo("Active");
        assertThat(nonEditing.path("lis_person_sourcedid").asText()).isEqualTo("ID-kbenali");
        assertThat(nonEditing.path("ext_user_username").asText()).isEqualTo("kbenali");
        assertThat(nonEditing.has("email")).isFalse();
        assertThat(nonEditing.has("message")).isFalse();
    }

    @Test
    void the_suspended_are_absent_and_come_back() {
        demo.lms().enrolments().suspend(demo.person("anguyen"), true);
        assertThat(values(members(""), "user_id")).hasSize(7).doesNotContain("5");
        demo.lms().enrolments().suspend(demo.person("anguyen"), false);
        demo.lms().enrolments().remove(demo.person("tlegoff"));
        assertThat(values(members(""), "user_id")).contains("5").doesNotContain("6");
        demo.lms().enrolments().add(demo.person("tlegoff"), DemoRole.STUDENT);
        assertThat(values(members(""), "user_id")).contains("6");
    }

    @Test
    void roles_filter_by_short_name_or_address_and_an_unknown_one_does_not() {
        assertThat(values(members("?role=Instructor"), "user_id")).containsExactly("3");
        assertThat(members("?role=http%3A%2F%2Fpurl.imsglobal.org%2Fvocab%2Flis%2Fv2%2Fmembership%23Learner"))
                .hasSize(7);
        assertThat(members("?role=Mentor")).hasSize(8);
    }

    @Test
    void the_next_page_is_well_linked_but_forgets_the_role() {
        HttpResponse<String> first = read("?role=Learner&limit=3");
        assertThat(first.headers().firstValue("Link")).contains("<" + url + "?limit=3&from=3>; rel=\"next\"");
        assertThat(json(first.body()).path("members")).hasSize(3);
        assertThat(members("?role=Learner&limit=3&from=6")).hasSize(1);
        assertThat(read("?role=Learner&limit=3&from=6").headers().firstValue("Link"))
                .isEmpty();
        assertThat(read("").headers().firstValue("Link")).isEmpty();
    }

    @Test
    void a_resource_link_adds_its_message() {
        JsonNode graded = members("?rlid=1").get(0).path("message").get(0);
        assertThat(graded.path("https://purl.imsglobal.org/spec/lti/claim/message_type")
                        .asText())
                .isEqualTo("LtiResourceLinkRequest");
        assertThat(graded.has("https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome"))
                .isTrue();
        JsonNode ungraded = members("?rlid=5").get(0).path("message").get(0);
        assertThat(ungraded.has("https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome"))
                .isFalse();
        assertThat(read("?rlid=99").statusCode()).isEqualTo(404);
    }

    @Test
    void a_resource_link_of_another_course_is_a_bad_gateway() {
        demo.sql.execute("INSERT INTO course VALUES (3, NULL, 'X', 'X', '', 0, 0)");
        demo.sql.execute("UPDATE activity SET course_id = 3 WHERE id = 5");
        assertThat(read("?rlid=5").statusCode()).isEqualTo(502);
    }

    @Test
    void another_media_type_token_or_tool_is_refused() {
        assertThat(demo.service("GET", url, "application/json", token, "").statusCode())
                .isEqualTo(400);
        assertThat(demo.service("GET", url, "*/*", token, "").statusCode()).isEqualTo(200);
        assertThat(demo.service("GET", url, MEMBERS, demo.token(RunningDemo.AGS + "score"), "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(demo.service("GET", url.replace("bindings/1", "bindings/2"), MEMBERS, token, "")
                        .statusCode())
                .isEqualTo(401);
    }
}
