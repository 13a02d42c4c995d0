package org.acquis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.site.DemoActivity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Submission review from the gradebook, held against what was seen of Moodle 4.5. */
class DemoLmsReviewIT {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";

    private static RunningDemo demo;

    private DemoActivity activity;
    private String trainer;

    @BeforeAll
    static void start() {
        demo = new RunningDemo();
    }

    @BeforeEach
    void reset() {
        demo.reset();
        activity = demo.activity(1);
        trainer = demo.lms().cookieOf(demo.person("slambert"));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private JsonNode review(String cookie, String username) {
        return demo.launch(cookie, demo.lms().reviewOf(activity, demo.person(username)));
    }

    @Test
    void the_message_names_the_learner_by_id_alone() {
        JsonNode claims = review(trainer, "anguyen");
        assertThat(claims.path(LTI + "message_type").asText()).isEqualTo("LtiSubmissionReviewRequest");
        assertThat(claims.path(LTI + "for_user").toString()).isEqualTo("{\"user_id\":\"5\"}");
        assertThat(claims.path("sub").asText()).isEqualTo("3");
        assertThat(claims.path(LTI + "resource_link").path("id").asText()).isEqualTo("1");
        assertThat(claims.path("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint")
                        .has("lineitem"))
                .isTrue();
    }

    @Test
    void a_learner_gets_the_message_about_another_learner_signed() {
        JsonNode claims = review(demo.lms().cookieOf(demo.person("anguyen")), "tlegoff");
        assertThat(claims.path("sub").asText()).isEqualTo("5");
        assertThat(claims.path(LTI + "roles").toString()).contains("membership#Learner");
        assertThat(claims.path(LTI + "for_user").path("user_id").asText()).isEqualTo("6");
    }

    @Test
    void the_declared_address_and_parameters_count_while_there_is_one_column() {
        declare("{\"label\":\"E\",\"scoreMaximum\":100,\"submissionReview\":"
                + "{\"url\":\"https://tool.example/review\",\"custom\":{\"mode\":\"rev\"}}}");
        JsonNode claims = review(trainer, "anguyen");
        assertThat(claims.path(LTI + "target_link_uri").asText()).isEqualTo("https://tool.example/review");
        assertThat(claims.path(LTI + "custom").path("mode").asText()).isEqualTo("rev");
        assertThat(demo.launch(trainer, demo.lms().launchOf(activity))
                        .path(LTI + "custom")
                        .has("mode"))
                .isFalse();
        demo.lms()
                .columnStore()
                .add(new Columns.NewColumn(2, OptionalLong.of(1), OptionalLong.of(1), "API", BigDecimal.TEN, "", ""));
        assertThat(review(trainer, "anguyen").path(LTI + "target_link_uri").asText())
                .isEqualTo(demo.tool.location().launchUrl().toString());
    }

    private HttpResponse<String> declare(String body) {
        return demo.service(
                "PUT", demo.lineItem(demo.columnOf(1)) + "?type_id=1", ITEM, demo.token(RunningDemo.ALL_SCOPES), body);
    }

    @Test
    void a_declaration_is_read_back_and_blanked_when_left_out() {
        String body = declare("{\"label\":\"E\",\"scoreMaximum\":100,\"submissionReview\":{\"url\":\"DEFAULT\","
                        + "\"custom\":{\"mode\":\"rev\"}}}")
                .body();
        assertThat(RunningDemo.json(body).path("submissionReview").toString())
                .isEqualTo("{\"custom\":{\"mode\":\"rev\"}}");
        assertThat(review(trainer, "anguyen").path(LTI + "target_link_uri").asText())
                .isEqualTo(demo.tool.location().launchUrl().toString());
        assertThat(RunningDemo.json(declare("{\"label\":\"E\",\"scoreMaximum\":100}")
                                .body())
                        .has("submissionReview"))
                .isFalse();
    }

    @Test
    void the_gradebook_leads_trainers_from_a_grade_to_the_work() {
        demo.lms().gradingByHand().type(demo.columnOf(1), 5, Optional.of(new BigDecimal("12")), Optional.empty());
        String path = "/grade/report/grader/index.php?id=2";
        String link = "/mod/lti/grade.php?id=11&amp;itemnumber=0&amp;userid=5";
        assertThat(demo.page(trainer, path)).contains(link);
        assertThat(demo.page(demo.lms().cookieOf(demo.person("kbenali")), path)).contains(link);
        assertThat(demo.page(demo.lms().cookieOf(demo.person("anguyen")), path)).doesNotContain("grade.php");
        HttpResponse<String> away = demo.get(demo.base + link.replace("&amp;", "&"), Map.of("Cookie", trainer));
        assertThat(away.headers().firstValue("Location"))
                .contains(demo.base + "/mod/lti/view.php?id=11&action=gradeReport&user=5");
        assertThat(demo.page(trainer, "/mod/lti/view.php?id=11&action=gradeReport&user=5"))
                .contains("launch.php?id=11&amp;triggerview=0&amp;action=gradeReport&amp;user=5")
                .contains("Travail de Amélie Nguyen");
    }
}
