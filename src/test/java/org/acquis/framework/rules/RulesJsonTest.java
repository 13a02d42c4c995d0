package org.acquis.framework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesJsonTest {
    @Test
    void whatever_is_written_is_read_again() {
        for (Combining combining : List.of(
                new Combining.Latest(), new Combining.Best(), new Combining.Mean(), new Combining.Decaying(65))) {
            for (CompetencyRule competency : List.of(
                    new CompetencyRule.AllCriteria(),
                    new CompetencyRule.AtLeast(3),
                    new CompetencyRule.MeanFrom(Optional.empty()),
                    new CompetencyRule.MeanFrom(Optional.of(new BigDecimal("10.125"))))) {
                for (BlockRule block : List.of(
                        new BlockRule.AllCompetencies(),
                        new BlockRule.Share(66),
                        new BlockRule.MeanFrom(Optional.of(BigDecimal.TEN), new BigDecimal("0.5")))) {
                    CertificationRules rules = new CertificationRules(
                            combining,
                            NotObservedRule.IGNORED,
                            competency,
                            true,
                            true,
                            block,
                            new JuryCases(true, new BigDecimal("0.25")));
                    assertThat(RulesJson.read(RulesJson.text(rules))).isEqualTo(rules);
                }
            }
        }
    }

    @Test
    void equal_points_are_equal_rules_however_they_are_typed() {
        assertThat(new CompetencyRule.MeanFrom(Optional.of(new BigDecimal("10.00"))))
                .isEqualTo(new CompetencyRule.MeanFrom(Optional.of(BigDecimal.TEN)));
        assertThat(new JuryCases(false, new BigDecimal("0.0"))).isEqualTo(JuryCases.none());
    }

    @Test
    void what_is_kept_is_written_in_words_that_stay() {
        assertThat(RulesJson.text(CertificationRules.usual()))
                .isEqualTo(
                        "{\"combining\":{\"by\":\"latest\"},\"notObserved\":\"MISSING\",\"competency\":{\"by\":\"all\"},"
                                + "\"essentials\":false,\"weighted\":false,\"block\":{\"by\":\"all\"},"
                                + "\"jury\":{\"nothingLeft\":false,\"margin\":0}}");
    }

    @Test
    void values_that_mean_nothing_cannot_be_made() {
        for (Runnable nonsense : List.<Runnable>of(
                () -> new Combining.Decaying(0),
                () -> new Combining.Decaying(100),
                () -> new CompetencyRule.AtLeast(0),
                () -> new CompetencyRule.MeanFrom(Optional.of(BigDecimal.ONE.negate())),
                () -> new BlockRule.Share(0),
                () -> new BlockRule.Share(101),
                () -> new BlockRule.MeanFrom(Optional.empty(), BigDecimal.ONE.negate()),
                () -> new JuryCases(false, BigDecimal.ONE.negate()))) {
            assertThatThrownBy(nonsense::run).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
