package org.acquis.demo;

import static org.acquis.demo.RunningDemo.ALL_SCOPES;
import static org.acquis.demo.RunningDemo.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.DemoGrade;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.trial.DemoRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores and results, held against what was seen of Moodle 4.5. */
class DemoLmsScoresIT {
    private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
    private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";

    private static RunningDemo demo;

    private String token;
    private DemoColumn own;
    private DemoPerson learner;

    @BeforeAll
    static void start() {
        demo = new RunningDemo();
    }

    @BeforeEach
    void reset() {
        demo.reset();
        token = demo.token(ALL_SCOPES);
        own = demo.columnOf(1);
        learner = demo.person("anguyen");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    /** A full score of 75 of 100 stamped now; change it as the test needs. */
    private HttpResponse<String> post(DemoColumn column, Consumer<ObjectNode> change) {
        ObjectNode score = new ObjectMapper().createObjectNode();
        score.put("userId", Long.toString(learner.id()));
        score.put("timestamp", demo.clock.instant().toString());
        score.put("activityProgress", "Completed");
        score.put("gradingProgress", "FullyGraded");
        score.put("scoreGiven", 75);
        score.put("scoreMaximum", 100);
        score.put("comment", "Bien\n<b>vu</b>");
        change.accept(score);
        return demo.service("POST", demo.lineItem(column) + "/scores?type_id=1", SCORE, token, score.toString());
    }

    private int status(DemoColumn column, Consumer<ObjectNode> change) {
        return post(column, change).statusCode();
    }

    private void later() {
        demo.clock.advance(Duration.ofSeconds(10));
    }

    private Optional<DemoGrade> cell(DemoColumn column) {
        return demo.lms().grade(learner, column);
    }

    private String shown(DemoColumn column) {
        return cell(column)
                .flatMap(DemoGrade::score)
                .map(score -> score.stripTrailingZeros().toPlainString())
                .orElse("none");
    }

    private DemoColumn made() {
        return demo.lms()
                .columnStore()
                .add(new Columns.NewColumn(
                        2, OptionalLong.of(1), OptionalLong.of(1), "API", new BigDecimal(100), "r", "t"));
    }

    private JsonNode results(DemoColumn column, String query) {
        return json(demo.service("GET", demo.lineItem(column) + "/results" + query, RESULTS, token, "")
                .body());
    }

    @Test
    void a_score_is_stored_and_answered_with_nothing() {
        HttpResponse<String> response = post(own, score -> {});
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(shown(own)).isEqualTo("75");
        assertThat(cell(own).flatMap(DemoGrade::feedback)).contains("Bien\n<b>vu</b>");
        assertThat(demo.counted(DemoRequest.SCORE_POSTED)).isEqualTo(1);
        assertThat(demo.counted(DemoRequest.SCORE_STORED)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId", "timestamp", "activityProgress", "gradingProgress", "scoreMaximum"})
    void a_required_field_that_is_missing_is_refused(String field) {
        HttpResponse<String> response = post(own, score -> score.remove(field));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00:00Z, 200",
        "2026-11-24T10:00:00.123Z, 200",
        "2026-11-24T10:00:00.123456789Z, 200",
        "2026-11-24T11:00:00+01:00, 200",
        "2026-11-24T10:00:00, 200",
        "2026-11-24 10:00:00, 200",
        "2026-11-24, 200",
        "2026-13-24T10:00:00Z, 400",
        "1795514400, 400"
    })
    void timestamps_as_moodle_reads_them(String timestamp, int expected) {
        assertThat(status(own, score -> score.put("timestamp", timestamp))).isEqualTo(expected);
    }

    @Test
    void a_timestamp_that_is_a_number_is_refused() {
        assertThat(status(own, score -> score.put("timestamp", 1795514400))).isEqualTo(400);
    }

    @Test
    void a_score_of_the_same_second_or_before_conflicts() {
        assertThat(status(own, score -> score.put("timestamp", "2026-11-24T10:00:00.100Z")))
                .isEqualTo(200);
        assertThat(status(own, score -> score.put("timestamp", "2026-11-24T10:00:00.900Z")))
                .isEqualTo(409);
        assertThat(status(own, score -> score.put("timestamp", "2026-11-24T09:59:59Z")))
                .isEqualTo(409);
        assertThat(status(own, score -> score.put("timestamp", "2026-11-24T10:00:01Z")))
                .isEqualTo(200);
    }

    @Test
    void a_future_stamp_blocks_until_then() {
        assertThat(status(own, score -> score.put("timestamp", "2026-11-24T12:00:00Z")))
                .isEqualTo(200);
        later();
        assertThat(status(own, score -> {})).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 75", "1, 3, 33.33333", "120, 100, 100", "-5, 100, 0", "42, 0, 42", "'12.5', 100, 12.5"})
    void a_score_is_put_on_the_columns_maximum_and_kept_within_it(String given, String maximum, String stored) {
        post(own, score -> score.put("scoreGiven", given).put("scoreMaximum", maximum));
        assertThat(shown(own)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pending", "PendingManual", "Failed", "NotReady", "whatever"})
    void anything_but_fully_graded_erases(String progress) {
        post(own, score -> {});
        later();
        assertThat(status(own, score -> score.put("gradingProgress", progress).remove("comment")))
                .isEqualTo(200);
        assertThat(shown(own)).isEqualTo("none");
    }

    @Test
    void a_score_that_is_not_given_erases() {
        post(own, score -> {});
        later();
        assertThat(status(own, score -> score.remove("scoreGiven"))).isEqualTo(200);
        assertThat(shown(own)).isEqualTo("none");
    }

    @Test
    void a_score_without_comment_erases_the_feedback() {
        post(own, score -> {});
        later();
        post(own, score -> score.remove("comment"));
        assertThat(shown(own)).isEqualTo("75");
        assertThat(cell(own).flatMap(DemoGrade::feedback)).isEmpty();
    }

    @Test
    void a_comment_alone_is_stored_at_the_servers_time() {
        post(own, score -> score.put("timestamp", "2026-11-24T09:00:00Z").remove("scoreGiven"));
        assertThat(shown(own)).isEqualTo("none");
        assertThat(cell(own).flatMap(DemoGrade::feedback)).isPresent();
        assertThat(cell(own).orElseThrow().modified()).isEqualTo(demo.clock.instant());
    }

    @Test
    void erasing_in_an_api_column_takes_the_servers_time() {
        DemoColumn made = made();
        post(made, score -> score.put("timestamp", "2026-11-24T08:00:00Z"));
        post(made, score -> score.put("timestamp", "2026-11-24T08:30:00Z").remove("scoreGiven"));
        assertThat(status(made, score -> score.put("timestamp", "2026-11-24T09:00:00Z")))
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"3, 400", "4, 400", "2, 400", "999, 400", "abc, 502"})
    void only_learners_are_graded(String user, int expected) {
        assertThat(status(own, score -> score.put("userId", user))).isEqualTo(expected);
    }

    @Test
    void a_suspended_learner_is_graded_and_an_unenrolled_one_is_not() {
        demo.lms().enrolments().suspend(learner, true);
        assertThat(status(own, score -> {})).isEqualTo(200);
        demo.lms().enrolments().remove(learner);
        later();
        assertThat(status(own, score -> {})).isEqualTo(400);
    }

    @Test
    void an_override_stands_in_an_activitys_column() {
        post(own, score -> {});
        later();
        demo.lms().gradingByHand().type(own, learner.id(), Optional.of(new BigDecimal(90)), Optional.of("De moi"));
        assertThat(status(own, score -> score.put("timestamp", "2026-11-24T10:00:05Z")))
                .isEqualTo(409);
        later();
        assertThat(status(own, score -> score.put("scoreGiven", 10))).isEqualTo(200);
        assertThat(shown(own)).isEqualTo("90");
        assertThat(cell(own).flatMap(DemoGrade::feedback)).contains("De moi");
        assertThat(results(own, "?type_id=1").get(0).path("resultScore").asInt())
                .isEqualTo(90);
        demo.lms().gradingByHand().revert(own, learner.id());
        assertThat(shown(own)).isEqualTo("10");
    }

    @Test
    void an_override_is_overwritten_in_an_api_column() {
        DemoColumn made = made();
        post(made, score -> {});
        later();
        demo.lms().gradingByHand().type(made, learner.id(), Optional.of(new BigDecimal(90)), Optional.empty());
        later();
        post(made, score -> {});
        assertThat(shown(made)).isEqualTo("75");
    }

    @Test
    void a_locked_cell_or_column_answers_500() {
        demo.lms().gradingByHand().lock(own, learner.id(), true);
        assertThat(status(own, score -> {})).isEqualTo(500);
        demo.lms().gradingByHand().lock(own, learner.id(), false);
        demo.lms().gradingByHand().lock(own, true);
        assertThat(status(own, score -> {})).isEqualTo(500);
        demo.lms().gradingByHand().lock(own, false);
        assertThat(status(own, score -> {})).isEqualTo(200);
    }

    @Test
    void a_text_column_answers_200_and_keeps_nothing() {
        demo.lms().columnStore().makeTextOnly(own.id(), true);
        assertThat(status(own, score -> {})).isEqualTo(200);
        assertThat(cell(own)).isEmpty();
    }

    @Test
    void where_and_how_scores_are_posted() {
        demo.lms().columnStore().delete(own.id());
        assertThat(status(own, score -> {})).isEqualTo(404);
        String url = demo.lineItem(demo.columnOf(2)) + "/scores";
        assertThat(demo.service("POST", url, "application/json", token, "{}").statusCode())
                .isEqualTo(400);
        assertThat(demo.service("GET", url, "*/*", token, "").statusCode()).isEqualTo(405);
        assertThat(demo.service("POST", url, SCORE, "unknown", "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_result_tells_the_grade_as_it_is_shown() {
        post(own, score -> score.put("scoreGiven", 1).put("scoreMaximum", 3));
        JsonNode result = results(own, "?type_id=1").get(0);
        assertThat(result.path("id").asText())
                .isEqualTo(demo.lineItem(own) + "/results?type_id=1&user_id=" + learner.id());
        assertThat(result.path("userId").asText()).isEqualTo(Long.toString(learner.id()));
        assertThat(result.path("resultScore").toString()).isEqualTo("33.33333");
        assertThat(result.path("resultMaximum").toString()).isEqualTo("100");
        assertThat(result.path("comment").asText()).isEqualTo("Bien\n<b>vu</b>");
        assertThat(result.path("scoreOf").asText()).isEqualTo(demo.lineItem(own) + "?type_id=1");
        assertThat(result.path("timestamp").asText()).isEqualTo("2026-11-24T10:00:00+00:00");
        assertThat(results(own, "?type_id=1&user_id=6")).isEmpty();
        assertThat(results(own, "?type_id=1&user_id=" + learner.id())).hasSize(1);
    }

    @Test
    void a_zero_and_a_cleared_grade_come_back_without_score() {
        post(own, score -> score.put("scoreGiven", 0));
        assertThat(shown(own)).isEqualTo("0");
        assertThat(results(own, "?type_id=1").get(0).fieldNames()).toIterable().containsExactly("id", "userId");
        later();
        post(own, score -> score.put("scoreGiven", 5));
        later();
        post(own, score -> score.remove("scoreGiven"));
        assertThat(results(own, "?type_id=1").get(0).has("resultScore")).isFalse();
    }

    @Test
    void results_with_a_limit_break_down_unless_the_type_is_left_out() {
        post(own, score -> {});
        post(own, score -> score.put("userId", "6"));
        HttpResponse<String> broken =
                demo.service("GET", demo.lineItem(own) + "/results?type_id=1&limit=1", RESULTS, token, "");
        assertThat(broken.statusCode()).isEqualTo(404);
        assertThat(broken.body()).contains("<html");
        assertThat(results(own, "?limit=1")).hasSize(1);
        assertThat(results(own, "?limit=1&from=1").get(0).path("userId").asText())
                .isEqualTo("6");
    }
}
