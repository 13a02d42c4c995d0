package org.acquis.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acquis.framework.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    private static final BigDecimal HIGHEST = new BigDecimal("3");

    @Test
    void eleven_of_eighteen_points_are_61_11111_out_of_100() {
        Score score = score(level(3), level(2), level(2), level(2), level(2), level(0));

        assertThat(score.points()).isEqualByComparingTo("11");
        assertThat(score.highestPoints()).isEqualByComparingTo("18");
        assertThat(score.outOfHundred()).contains(new BigDecimal("61.11111"));
        assertThat(score.acquired()).isEqualTo(5);
    }

    @Test
    void how_many_are_acquired_is_never_the_score() {
        Score score = score(level(1), level(1), level(1));

        assertThat(score.acquired()).isZero();
        assertThat(score.outOfHundred()).contains(new BigDecimal("33.33333"));
    }

    @Test
    void the_lowest_level_is_in_the_sum_and_a_missing_one_is_not() {
        assertThat(score(level(3), level(0)).outOfHundred()).contains(new BigDecimal("50.00000"));
        Score score = score(level(3), nothing());

        assertThat(score.outOfHundred()).contains(new BigDecimal("100.00000"));
        assertThat(score.unscored()).isEqualTo(1);
        assertThat(score.toJudge()).isEqualTo(2);
        assertThat(score.judged()).isEqualTo(1);
    }

    @Test
    void not_observed_leaves_the_denominator_and_is_counted_apart() {
        Score score = score(level(2), part("1", new Outcome.NotObserved()));

        assertThat(score.highestPoints()).isEqualByComparingTo("3");
        assertThat(score.levelled()).isEqualTo(1);
        assertThat(score.notObserved()).isEqualTo(1);
        assertThat(score.toJudge()).isEqualTo(2);
    }

    @Test
    void exempt_leaves_the_denominator_and_what_is_to_be_judged() {
        Score score = score(level(3), part("5", new Outcome.Exempt()));

        assertThat(score.outOfHundred()).contains(new BigDecimal("100.00000"));
        assertThat(score.toJudge()).isEqualTo(1);
        assertThat(score.exempt()).isEqualTo(1);
    }

    @Test
    void nothing_with_a_level_gives_no_score_at_all() {
        assertThat(score().outOfHundred()).isEmpty();
        assertThat(score(nothing(), part("1", new Outcome.NotObserved())).outOfHundred())
                .isEmpty();
    }

    @Test
    void weights_count_on_both_sides() {
        Score score = score(part("2.5", levelled(3)), part("0.5", levelled(0)));

        assertThat(score.points()).isEqualByComparingTo("7.5");
        assertThat(score.highestPoints()).isEqualByComparingTo("9");
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 33.33333", "2, 3, 66.66667", "1, 64000, 0.00156", "5, 1600000, 0.00031", "3, 3, 100.00000"})
    void the_fifth_decimal_is_rounded_half_up(BigDecimal points, BigDecimal highest, BigDecimal expected) {
        var level = new Outcome.Levelled(1, points, true, new Bilingual("", ""));
        Score score = Score.of(highest, List.of(new Score.Part(BigDecimal.ONE, Optional.of(level))));

        assertThat(score.outOfHundred()).contains(expected);
    }

    private static Score score(Score.Part... parts) {
        return Score.of(HIGHEST, Stream.of(parts).toList());
    }

    private static Score.Part level(int points) {
        return part("1", levelled(points));
    }

    private static Outcome levelled(int points) {
        return new Outcome.Levelled(points + 1, new BigDecimal(points), points >= 2, new Bilingual("n", "l"));
    }

    private static Score.Part part(String weight, Outcome outcome) {
        return new Score.Part(new BigDecimal(weight), Optional.of(outcome));
    }

    private static Score.Part nothing() {
        return new Score.Part(BigDecimal.ONE, Optional.empty());
    }
}
