package org.acquis.demo;

import static org.acquis.demo.RunningDemo.ALL_SCOPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fault switch. */
class DemoLmsFaultsIT {
    private static RunningDemo demo;

    private String token;
    private DemoColumn column;

    @BeforeAll
    static void start() {
        demo = new RunningDemo();
    }

    @BeforeEach
    void reset() {
        demo.reset();
        token = demo.token(ALL_SCOPES);
        column = demo.columnOf(1);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private HttpResponse<String> post() {
        demo.clock.advance(Duration.ofSeconds(1));
        String score = "{\"userId\":\"5\",\"timestamp\":\"" + demo.clock.instant() + "\",\"scoreGiven\":1,"
                + "\"scoreMaximum\":1,\"activityProgress\":\"Completed\",\"gradingProgress\":\"FullyGraded\"}";
        return demo.service(
                "POST",
                demo.lineItem(column) + "/scores?type_id=1",
                "application/vnd.ims.lis.v1.score+json",
                token,
                score);
    }

    private boolean stored() {
        return demo.lms().grade(demo.person("anguyen"), column).isPresent();
    }

    @Test
    void unavailable_answers_503_and_does_nothing() {
        demo.lms().faults().set(Fault.UNAVAILABLE, 100);
        assertThat(post().statusCode()).isEqualTo(503);
        assertThat(stored()).isFalse();
        demo.lms().faults().clear();
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(demo.counted(DemoRequest.SCORE_POSTED)).isEqualTo(2);
    }

    @Test
    void too_many_says_how_long_to_wait() {
        demo.lms().faults().retryAfter(Duration.ofSeconds(7));
        demo.lms().faults().next(Fault.TOO_MANY, 1);
        HttpResponse<String> response = post();
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("7");
        assertThat(post().statusCode()).isEqualTo(200);
    }

    @Test
    void a_dropped_call_is_not_carried_out() {
        demo.lms().faults().next(Fault.DROPPED, 1);
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        assertThat(stored()).isFalse();
    }

    @Test
    void a_lost_answer_was_carried_out() {
        demo.lms().faults().next(Fault.ANSWER_LOST, 1);
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        assertThat(stored()).isTrue();
    }

    @Test
    void a_hanging_call_ends_when_the_faults_change() throws Exception {
        demo.lms().faults().next(Fault.HANG, 1);
        CompletableFuture<HttpResponse<String>> call = CompletableFuture.supplyAsync(this::post);
        while (demo.lms().faults().orderedStill(Fault.HANG) > 0) {
            Thread.onSpinWait();
        }
        assertThat(call.isDone()).isFalse();
        demo.lms().faults().clear();
        assertThatThrownBy(call::get).isInstanceOf(ExecutionException.class);
        assertThat(stored()).isFalse();
    }

    @Test
    void a_forgotten_token_is_unknown_and_a_new_one_is_good() {
        demo.lms().faults().next(Fault.FORGOTTEN_TOKEN, 1);
        String other = demo.token(ALL_SCOPES);
        assertThat(demo.lms().faults().orderedStill(Fault.FORGOTTEN_TOKEN)).isEqualTo(1);
        assertThat(post().statusCode()).isEqualTo(401);
        token = other;
        assertThat(post().statusCode()).isEqualTo(200);
        demo.lms().forgetTokens();
        assertThat(post().statusCode()).isEqualTo(401);
    }

    @Test
    void a_share_is_a_share() {
        demo.lms().faults().set(Fault.UNAVAILABLE, 50);
        long failed = 0;
        for (int call = 0; call < 60; call++) {
            failed += post().statusCode() == 503 ? 1 : 0;
        }
        assertThat(failed).isBetween(10L, 50L);
        assertThatThrownBy(() -> demo.lms().faults().set(Fault.HANG, 101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void launches_are_not_touched() {
        for (Fault fault : Fault.values()) {
            demo.lms().faults().set(fault, 100);
        }
        assertThat(demo.launch(demo.person("anguyen"), demo.activity(1))
                        .path("sub")
                        .asText())
                .isEqualTo("5");
    }
}
