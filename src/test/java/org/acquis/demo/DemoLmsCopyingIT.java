package org.acquis.demo;

import static org.acquis.demo.RunningDemo.ALL_SCOPES;
import static org.acquis.demo.RunningDemo.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.DemoGrade;
import org.acquis.demo.gradebook.SubmissionReview;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duplicated and removed activities, restored courses, held against what was seen of Moodle 4.5. */
class DemoLmsCopyingIT {
    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";

    private static RunningDemo demo;

    private DemoActivity original;
    private DemoColumn standalone;

    @BeforeAll
    static void start() {
        demo = new RunningDemo();
    }

    @BeforeEach
    void reset() {
        demo.reset();
        original = demo.activity(3);
        demo.sql.execute(
                "UPDATE grade_item SET resource_id = 'r-3', tag = 'overall', review_url = '' WHERE activity_id = 3");
        demo.sql.execute("UPDATE activity SET url = 'https://tool.example/x' WHERE id = 3");
        standalone = demo.lms()
                .columnStore()
                .add(new Columns.NewColumn(
                        2, OptionalLong.of(1), OptionalLong.of(3), "C3.2", BigDecimal.TEN, "r-3", "C3.2"));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static DemoColumn own(DemoActivity activity) {
        return demo.lms().ownColumnOf(activity).orElseThrow();
    }

    private HttpResponse<String> act(String path, Map<String, String> fields) {
        return demo.submit(demo.lms().cookieOf(demo.person("slambert")), path, fields);
    }

    @Test
    void a_duplicate_keeps_the_content_and_has_ids_of_its_own() {
        act("/course/mod.php", Map.of("cmid", "13", "do", "duplicate"));
        DemoActivity copy = demo.lms().activities().get(5);
        assertThat(copy.name()).isEqualTo(original.name() + " (copie)");
        assertThat(copy.id()).isGreaterThan(5);
        assertThat(copy.url()).isEqualTo("https://tool.example/x");
        assertThat(copy.customParameters()).isEqualTo(original.customParameters());
        DemoColumn column = own(copy);
        assertThat(column.resourceId()).isEqualTo("r-3");
        assertThat(column.tag()).isEqualTo("overall");
        assertThat(column.review()).isPresent();
        assertThat(demo.lms().columns())
                .filteredOn(other -> other.label().equals("C3.2"))
                .hasSize(1);
    }

    @Test
    void a_removed_activity_takes_its_own_column_and_leaves_the_others() {
        DemoColumn own = own(original);
        act("/course/mod.php", Map.of("cmid", "13", "do", "delete"));
        assertThat(demo.lms().activities()).hasSize(4);
        assertThat(demo.lms().columns()).extracting(DemoColumn::id).doesNotContain(own.id());
        String token = demo.token(ALL_SCOPES);
        assertThat(demo.service("GET", demo.lineItem(own), "*/*", token, "").statusCode())
                .isEqualTo(404);
        JsonNode under = json(demo.service("GET", demo.lineItems() + "?resource_link_id=3", ITEMS, token, "")
                .body());
        assertThat(under).hasSize(1);
        String score = "{\"userId\":\"5\",\"timestamp\":\"" + demo.clock.instant()
                + "\",\"scoreGiven\":1,\"scoreMaximum\":1,\"activityProgress\":\"Completed\","
                + "\"gradingProgress\":\"FullyGraded\"}";
        assertThat(demo.service(
                                "POST",
                                demo.lineItem(standalone) + "/scores",
                                "application/vnd.ims.lis.v1.score+json",
                                token,
                                score)
                        .statusCode())
                .isEqualTo(200);
        assertThat(demo.get(demo.lms().launchOf(original).toString(), Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_link_of_a_removed_activity_is_never_given_again() {
        DemoActivity first = demo.lms().teacher().duplicate(original);
        demo.lms().teacher().remove(first);
        assertThat(demo.lms().teacher().duplicate(original).id()).isGreaterThan(first.id());
    }

    @Test
    void a_restored_course_has_everything_under_new_ids_and_no_grades() {
        type(original);
        HttpResponse<String> restored = act("/backup/restore.php", Map.of("id", "2"));
        String location = restored.headers().firstValue("Location").orElseThrow();
        DemoCourse copy = demo.lms().courses().get(1);
        assertThat(location).isEqualTo(demo.base + "/course/view.php?id=" + copy.id());
        List<DemoActivity> activities = demo.lms().activitiesOf(copy);
        assertThat(activities).hasSize(5).extracting(DemoActivity::id).doesNotContain(1L, 2L, 3L, 4L, 5L);
        assertThat(activities.get(2).customParameters()).isEqualTo(original.customParameters());
        List<DemoColumn> columns = demo.lms().columnsOf(copy);
        assertThat(columns).hasSize(5);
        DemoColumn alone = columns.stream()
                .filter(column -> !column.isOwnOfActivity())
                .findFirst()
                .orElseThrow();
        assertThat(alone.activityId()).hasValue(activities.get(2).id());
        assertThat(alone.resourceId()).isEqualTo("r-3");
        assertThat(demo.lms().grade(demo.person("anguyen"), own(activities.get(2))))
                .isEmpty();
    }

    @Test
    void a_restored_course_keeps_the_review_and_the_type_of_every_column() {
        String review = " SET text_only = TRUE, review_url = 'https://tool.example/r', review_custom = 'a=b'";
        demo.sql.execute("UPDATE grade_item" + review + " WHERE activity_id = 3");

        DemoCourse copy = demo.lms().teacher().restore(demo.lms().course(), false);

        long link = demo.lms().activitiesOf(copy).get(2).id();
        assertThat(demo.lms().columnsOf(copy))
                .filteredOn(column -> column.activityId().orElse(0) == link)
                .hasSize(2)
                .allSatisfy(column -> {
                    assertThat(column.textOnly()).isTrue();
                    assertThat(column.review())
                            .contains(new SubmissionReview("https://tool.example/r", Map.of("a", "b")));
                });
    }

    @Test
    void the_history_of_a_copy_names_its_origins_the_nearest_first() {
        DemoCourse copy = demo.lms().teacher().restore(demo.lms().course(), false);
        DemoCourse copyOfCopy = demo.lms().teacher().restore(copy, false);
        assertThat(history(copy)).isEqualTo("2");
        assertThat(history(copyOfCopy)).isEqualTo(copy.id() + ",2");
        assertThat(history(demo.lms().course())).isEmpty();
    }

    private static String history(DemoCourse course) {
        return demo.launch(
                        demo.person("anguyen"), demo.lms().activitiesOf(course).get(0))
                .path(CUSTOM)
                .path("acquis_history")
                .asText("absent");
    }

    @Test
    void a_copy_has_its_own_members_groups_and_columns() {
        DemoCourse copy = demo.lms().teacher().restore(demo.lms().course(), false);
        JsonNode claims = demo.launch(
                demo.person("anguyen"), demo.lms().activitiesOf(copy).get(0));
        assertThat(claims.path("https://purl.imsglobal.org/spec/lti/claim/context")
                        .path("id")
                        .asText())
                .isEqualTo(Long.toString(copy.id()));
        assertThat(claims.path(CUSTOM).path("acquis_groups").asLong())
                .isGreaterThan(demo.lms().groups().get(1).id());
        demo.lms().enrolments().suspend(demo.person("anguyen"), copy.id(), true);
        String services = demo.base + "/mod/lti/services.php/";
        String token = demo.token(ALL_SCOPES);
        String members = "/bindings/1/memberships";
        assertThat(json(demo.service("GET", services + "CourseSection/" + copy.id() + members, "*/*", token, "")
                                .body())
                        .path("members"))
                .hasSize(7);
        assertThat(json(demo.service("GET", services + "CourseSection/2" + members, "*/*", token, "")
                                .body())
                        .path("members"))
                .hasSize(8);
        assertThat(json(demo.service("GET", services + copy.id() + "/lineitems", ITEMS, token, "")
                        .body()))
                .hasSize(5);
    }

    @Test
    void grades_come_along_when_asked() {
        type(original);
        act("/backup/restore.php", Map.of("id", "2", "grades", "on"));
        DemoCourse copy = demo.lms().courses().get(1);
        DemoActivity activity = demo.lms().activitiesOf(copy).get(2);
        DemoColumn column = own(activity);
        assertThat(demo.lms()
                        .grade(demo.person("anguyen"), column)
                        .flatMap(DemoGrade::score)
                        .orElseThrow())
                .isEqualByComparingTo("7");
        String page = demo.page(
                demo.lms().cookieOf(demo.person("slambert")), "/grade/report/grader/index.php?id=" + copy.id());
        assertThat(page).contains(">7<").contains("copie");
    }

    private static void type(DemoActivity activity) {
        demo.lms().gradingByHand().type(own(activity), 5, Optional.of(new BigDecimal("7")), Optional.empty());
    }

    @Test
    void only_who_manages_the_course_changes_it() {
        String cookie = demo.lms().cookieOf(demo.person("kbenali"));
        assertThat(demo.submit(cookie, "/course/mod.php", Map.of("cmid", "13", "do", "delete"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(demo.submit(cookie, "/backup/restore.php", Map.of("id", "2")).statusCode())
                .isEqualTo(403);
        assertThat(demo.page(cookie, "/course/view.php?id=2")).doesNotContain("mod.php");
    }
}
