package org.acquis.lti13.ags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.Scope;
import org.acquis.lti13.fixture.ServiceDesk;
import org.acquis.lti13.fixture.StubHttp;
import org.acquis.lti13.json.BoundedJson;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conformance matrix 2.6, scores. */
class PostingScoreTest {
    private static final Instant WHEN = Instant.parse("2026-11-24T10:00:00Z");

    private StubHttp.Handler service = request -> StubHttp.answer(200, "text/html", "");
    private final ServiceDesk desk = new ServiceDesk(request -> service.answer(request));
    private final AgsClient ags = new AgsClient(desk.calls);

    @Test
    @DisplayName("S1 S6 S7 S8 required members, media type, and the query after /scores")
    void a_score_is_posted_as_the_specification_says() {
        assertThat(post(graded("61.11111", "100", Optional.of("C1.1.K1 acquis"))))
                .isEqualTo(ServiceAnswer.done(new Delivered()));

        LtiRequest request = desk.asked().get(0);
        assertThat(request.method()).isEqualTo(LtiRequest.Method.POST);
        assertThat(request.uri())
                .hasToString(
                        "https://moodle.example.org/mod/lti/services.php/2/lineitems/22/lineitem/scores?type_id=1");
        assertThat(request.headers()).containsEntry("Content-Type", "application/vnd.ims.lis.v1.score+json");
        assertThat(request.body())
                .asString()
                .isEqualTo("{\"userId\":\"5\",\"scoreGiven\":61.11111,\"scoreMaximum\":100,"
                        + "\"comment\":\"C1.1.K1 acquis\",\"timestamp\":\"2026-11-24T10:00:00.000Z\","
                        + "\"activityProgress\":\"Completed\",\"gradingProgress\":\"FullyGraded\"}");
    }

    @ParameterizedTest(name = "S2 S4 {0} of {1} is sent as {2} of {3}")
    @CsvSource({"0,100,0,100", "0.00000,1E+2,0.00000,100", "120,100,120,100", "1E-7,5,0.0000001,5"})
    void numbers_are_sent_plain_and_zero_is_a_number(String given, String maximum, String sent, String sentMaximum) {
        post(graded(given, maximum, Optional.empty()));

        assertThat(desk.asked().get(0).body())
                .asString()
                .contains("\"scoreGiven\":" + sent + ",\"scoreMaximum\":" + sentMaximum + ",");
    }

    @Test
    @DisplayName("S6 a withdrawn score is fully graded without a number")
    void a_withdrawn_score_is_fully_graded_without_a_number() {
        post(Score.withdrawn("5", Optional.of("retirée"), WHEN.plusMillis(7)));

        ObjectNode json = BoundedJson.object(desk.asked().get(0).body()).orElseThrow();
        assertThat(json.has("scoreGiven")).isFalse();
        assertThat(json.path("gradingProgress").asText()).isEqualTo("FullyGraded");
        assertThat(json.path("comment").asText()).isEqualTo("retirée");
        assertThat(json.path("timestamp").asText()).isEqualTo("2026-11-24T10:00:00.007Z");
    }

    @Test
    @DisplayName("S3 scoreGiven without maximum, negative, maximum of 0 or less: an error before any request")
    void impossible_scores_cannot_be_made() {
        assertThatThrownBy(() -> score(Optional.of(BigDecimal.ONE), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> score(Optional.of(new BigDecimal("-0.1")), Optional.of(BigDecimal.TEN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> score(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Score.withdrawn(" ", Optional.empty(), WHEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("S5 only the words of the specification can be sent")
    void progress_is_said_in_the_words_of_the_specification() {
        assertThat(ActivityProgress.values())
                .extracting(ActivityProgress::word)
                .containsExactly("Initialized", "Started", "InProgress", "Submitted", "Completed");
        assertThat(GradingProgress.values())
                .extracting(GradingProgress::word)
                .containsExactlyInAnyOrder("FullyGraded", "Pending", "PendingManual", "Failed", "NotReady");
    }

    @Test
    @DisplayName("M28 the user is named as in the launch")
    void a_pseudonymous_user_is_named_as_he_came() {
        post(Score.graded("QmFzZTY0+/==|\u00e9", BigDecimal.ONE, BigDecimal.TEN, Optional.empty(), WHEN));

        assertThat(BoundedJson.object(desk.asked().get(0).body())
                        .orElseThrow()
                        .path("userId")
                        .asText())
                .isEqualTo("QmFzZTY0+/==|\u00e9");
    }

    @Test
    @DisplayName("S9 scope missing: no request")
    void without_the_scope_nothing_is_sent() {
        assertThat(ags.postScore(
                                desk.registration,
                                Set.of(Scope.LINE_ITEM),
                                ServiceDesk.LINE_ITEM,
                                graded("1", "1", Optional.empty()))
                        .failure())
                .contains(new ServiceFailure.ScopeNotOffered(Scope.SCORE));
        assertThat(desk.http.requests()).isEmpty();
    }

    @ParameterizedTest(name = "S10 {0}: {1}")
    @CsvSource({
        "400,not-gradable",
        "403,forbidden",
        "404,gone",
        "409,conflict",
        "429,rate-limited",
        "500,server-trouble",
        "502,server-trouble"
    })
    void each_answer_is_one_a_sender_can_decide_on(int status, String code) {
        service = request -> StubHttp.answer(status, "application/json", "[]");

        assertThat(post(graded("1", "1", Optional.empty())).failure().map(ServiceFailure::code))
                .contains(code);
    }

    @Test
    void a_thousand_scores_need_one_token() {
        for (int i = 0; i < 1000; i++) {
            post(graded("1", "1", Optional.empty()));
        }

        assertThat(desk.tokenCalls()).isEqualTo(1);
    }

    @Test
    void a_score_does_not_show_itself() {
        assertThat(graded("61", "100", Optional.of("bravo")).toString()).doesNotContain("61", "bravo", "5,");
    }

    private ServiceAnswer<Delivered> post(Score score) {
        return ags.postScore(desk.registration, ServiceDesk.ALL, ServiceDesk.LINE_ITEM, score);
    }

    private static Score graded(String given, String maximum, Optional<String> comment) {
        return Score.graded("5", new BigDecimal(given), new BigDecimal(maximum), comment, WHEN);
    }

    private static Score score(Optional<BigDecimal> given, Optional<BigDecimal> maximum) {
        return new Score(
                "5", given, maximum, Optional.empty(), WHEN, ActivityProgress.COMPLETED, GradingProgress.FULLY_GRADED);
    }
}
