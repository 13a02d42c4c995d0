package org.acquis.gradesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.acquis.assessment.FrozenJudgement;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.Score;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CompetencyId;
import org.acquis.framework.CriterionId;
import org.junit.jupiter.api.Test;

class WordsOfColumnsTest {
    private static final ActivityIdentity HERE = new ActivityIdentity("https://lms.example", "c", "1", "2", "7");

    @Test
    void a_label_names_activity_competency_and_coverage() {
        assertThat(ColumnLabel.competency("Étude de cas", "C1.1", 2, 4)).isEqualTo("Étude de cas · C1.1 (2/4)");
    }

    @Test
    void a_long_title_gives_way_and_the_rest_stays() {
        String label = ColumnLabel.criterion("é".repeat(400), "C1.1.K2");

        assertThat(label).hasSize(255).endsWith("… · C1.1.K2");
    }

    @Test
    void no_character_is_cut_in_half() {
        String cut = ColumnLabel.cut("𝒜".repeat(200), 255);

        assertThat(cut).hasSizeLessThanOrEqualTo(255).endsWith("𝒜…");
    }

    @Test
    void the_name_of_a_column_is_stable_and_short() {
        ColumnName name = ColumnName.of(HERE, ColumnKind.COMPETENCY, "0b9f3c1e-1111-4222-8333-444455556666");

        assertThat(name.resourceId()).matches("acquis:[0-9a-f]{24}:competency:0b9f3c1e-1111-4222-8333-444455556666");
        assertThat(name).isEqualTo(ColumnName.of(HERE, ColumnKind.COMPETENCY, "0b9f3c1e-1111-4222-8333-444455556666"));
        assertThat(name.tag()).isEqualTo("acquis-competency");
    }

    @Test
    void no_two_activities_share_a_name() {
        ColumnName one = ColumnName.of(new ActivityIdentity("a", "b", "1", "23", "4"), ColumnKind.OVERALL, "");
        ColumnName other = ColumnName.of(new ActivityIdentity("a", "b", "12", "3", "4"), ColumnKind.OVERALL, "");

        assertThat(one).isNotEqualTo(other);
        assertThat(one.copiedAs(other.resourceId(), other.tag())).isTrue();
        assertThat(one.copiedAs("acquis:abc:competency:x", "acquis-overall")).isFalse();
        assertThat(one.copiedAs("", "")).isFalse();
    }

    @Test
    void the_comment_lists_criteria_with_a_level_and_neither_exempt_nor_unobserved_ones() {
        List<FrozenJudgement> judgements = List.of(
                judgement("C1.1.K1", level()),
                judgement("C1.1.K2", new Outcome.Exempt()),
                judgement("C1.1.K3", new Outcome.NotObserved()));
        Score score = Score.ofFrozen(new BigDecimal(3), judgements);

        assertThat(new ScoreComment("fr").of(score, judgements)).isEqualTo("2 points sur 3\nC1.1.K1 Libellé : Acquis");
        assertThat(new ScoreComment("en").of(score, judgements)).isEqualTo("2 of 3 points\nC1.1.K1 Label: Acquired");
    }

    @Test
    void a_very_long_comment_says_how_many_criteria_it_leaves_out() {
        List<FrozenJudgement> judgements = new ArrayList<>();
        for (int i = 1; i <= 82; i++) {
            judgements.add(new FrozenJudgement(
                    new CriterionId(i),
                    "x",
                    new CompetencyId(1),
                    "C1.1.K" + i,
                    new Bilingual("é".repeat(1000), "e"),
                    BigDecimal.ONE,
                    level()));
        }
        Score score = Score.ofFrozen(new BigDecimal(3), judgements);

        String comment = new ScoreComment("fr").of(score, judgements);

        assertThat(comment).hasSizeLessThanOrEqualTo(ScoreComment.LONGEST);
        long lines = comment.lines().count();
        assertThat(comment).endsWith("\n… et " + (82 - (lines - 2)) + " autres critères");
    }

    private static FrozenJudgement judgement(String code, Outcome outcome) {
        return new FrozenJudgement(
                new CriterionId(1),
                "x",
                new CompetencyId(1),
                code,
                new Bilingual("Libellé", "Label"),
                BigDecimal.ONE,
                outcome);
    }

    private static Outcome.Levelled level() {
        return new Outcome.Levelled(3, new BigDecimal("2.000"), true, new Bilingual("Acquis", "Acquired"));
    }
}
