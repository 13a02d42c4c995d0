package org.acquis.gradesync.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.acquis.gradesync.CellId;
import org.acquis.gradesync.ColumnId;
import org.acquis.gradesync.sending.GradebookReading.Whose;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.Scope;
import org.acquis.lti13.ags.AgsEndpoint;
import org.acquis.lti13.ags.Result;
import org.acquis.lti13.service.ServiceFailure;
import org.acquis.lti13.service.TokenRefusal;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SendingRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.700Z");
    private static final Instant STAMP = Instant.parse("2026-11-24T09:59:00Z");

    @Test
    void a_stamp_is_now_in_whole_seconds() {
        assertThat(Stamp.after(Optional.empty(), Optional.empty(), NOW).earliest())
                .isEqualTo("2026-11-24T10:00:00Z");
    }

    @Test
    void a_stamp_is_a_second_later_than_the_last_and_never_in_the_future() {
        Stamp stamp = Stamp.after(Optional.of(Instant.parse("2026-11-24T10:00:00Z")), Optional.empty(), NOW);

        assertThat(stamp.earliest()).isEqualTo("2026-11-24T10:00:01Z");
        assertThat(stamp.mayGo()).isFalse();
    }

    @Test
    void a_stamp_is_later_than_the_grade_that_it_replaces() {
        Stamp stamp = Stamp.after(Optional.of(STAMP), Optional.of(Instant.parse("2026-11-24T10:00:05.900Z")), NOW);

        assertThat(stamp.earliest()).isEqualTo("2026-11-24T10:00:06Z");
    }

    @Test
    @DisplayName("O6 waiting doubles up to a quarter of an hour and is spread")
    void waiting_doubles_up_to_a_quarter_of_an_hour_and_is_spread() {
        Backoff backoff = new Backoff(new Random(3));

        assertThat(backoff.soon(0)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(backoff.soon(3)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(32));
        assertThat(backoff.soon(500)).isBetween(Duration.ofSeconds(450), Duration.ofMinutes(15));
        assertThat(backoff.seldom(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(150));
    }

    @Test
    void each_failure_has_its_consequence() {
        assertThat(FailureVerdict.of(new ServiceFailure.NotGradable())).isEqualTo(new Verdict.Refused("not-gradable"));
        assertThat(FailureVerdict.of(new ServiceFailure.Gone())).isEqualTo(new Verdict.ColumnGone());
        assertThat(FailureVerdict.of(new ServiceFailure.Conflict())).isInstanceOf(Verdict.Clash.class);
        assertThat(FailureVerdict.of(new ServiceFailure.NoAnswer())).isInstanceOf(Verdict.Unknown.class);
        assertThat(FailureVerdict.of(new ServiceFailure.ServerTrouble(502, Optional.empty())))
                .isInstanceOf(Verdict.Unknown.class);
        assertThat(FailureVerdict.of(new ServiceFailure.ServerTrouble(500, Optional.empty())))
                .isEqualTo(new Verdict.Later("perhaps-locked", Optional.empty(), true, Verdict.Health.WELL));
        assertThat(FailureVerdict.of(new ServiceFailure.ServerTrouble(503, Optional.of(Duration.ofSeconds(9)))))
                .isEqualTo(new Verdict.Later(
                        "server-trouble", Optional.of(Duration.ofSeconds(9)), false, Verdict.Health.TROUBLED));
        assertThat(FailureVerdict.of(new ServiceFailure.Unauthorized()).health())
                .isEqualTo(Verdict.Health.BARRED);
        assertThat(FailureVerdict.of(new ServiceFailure.TokenRefused(
                                new TokenRefusal.Unreachable(LtiHttpException.Kind.NO_ANSWER)))
                        .code())
                .isEqualTo("token-not-had");
    }

    @Test
    void the_result_of_our_newest_attempt_is_known_by_its_stamp_or_by_its_value() {
        assertThat(whose("50", "100", STAMP.plusMillis(400), cell("50"))).isEqualTo(Whose.NEWEST_OF_OURS);
        assertThat(whose("12.22222", "20", STAMP.plusSeconds(3), cell("61.11111")))
                .isEqualTo(Whose.NEWEST_OF_OURS);
        assertThat(whose("61.11111", "100", null, cell("61.11111"))).isEqualTo(Whose.NEWEST_OF_OURS);
    }

    @Test
    void what_is_older_than_our_newest_attempt_stands_in_nobodys_way() {
        assertThat(whose("12", "100", STAMP.minusSeconds(1), cell("50"))).isEqualTo(Whose.BEFORE_OURS);
    }

    @Test
    void a_newer_value_that_is_not_ours_is_somebody_elses() {
        assertThat(whose("12", "100", STAMP.plusSeconds(1), cell("50"))).isEqualTo(Whose.SOMEBODY_ELSES);
    }

    @Test
    void no_value_is_nobodys() {
        assertThat(GradebookReading.of(Optional.empty(), cell("50")).whose()).isEqualTo(Whose.NOBODYS);
    }

    private static Whose whose(String score, String maximum, Instant at, ClaimedScore cell) {
        Result result = new Result(
                "5",
                Optional.of(new BigDecimal(score)),
                Optional.of(new BigDecimal(maximum)),
                Optional.empty(),
                Optional.ofNullable(at));
        return GradebookReading.of(Optional.of(result), cell).whose();
    }

    private static ClaimedScore cell(String attempted) {
        BigDecimal score = new BigDecimal(attempted);
        return new ClaimedScore(
                new CellId(1),
                "lease",
                2,
                false,
                Optional.of(score),
                Optional.empty(),
                new PersonId(5),
                "5",
                new ColumnId(3),
                new CourseActivityId(4),
                Optional.empty(),
                false,
                false,
                new AgsEndpoint(Set.of(Scope.SCORE), Optional.empty(), Optional.empty()),
                new ClaimedScore.History(
                        Optional.of(STAMP),
                        Optional.of(score),
                        2,
                        true,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        false,
                        1));
    }
}
