package org.acquis.gradesync;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.acquis.assessment.FrozenJudgement;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.Score;
import org.acquis.framework.Bilingual;

/**
 * The comment that goes with a score: plain text, the sum and the criteria that have a level. Exempt and not observed
 * criteria are left out alike, so that nobody reads an exemption out of it; what trainers wrote stays in Acquis.
 */
final class ScoreComment {
    /** Enough for the 82 criteria of a whole référentiel in short; more than that nobody reads in a gradebook. */
    static final int LONGEST = 6000;

    private static final int LONGEST_LABEL = 160;

    private final boolean french;

    /** @param language {@code fr} or {@code en} */
    ScoreComment(String language) {
        this.french = !language.equals("en");
    }

    /** The sum, then a line a criterion. */
    String of(Score score, List<FrozenJudgement> judgements) {
        StringBuilder text = new StringBuilder(sum(score));
        List<String> lines = judgements.stream()
                .filter(ScoreComment::levelled)
                .map(this::line)
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String rest = "\n" + more(lines.size() - i);
            boolean last = i == lines.size() - 1;
            if (text.length() + 1 + lines.get(i).length() + (last ? 0 : rest.length()) > LONGEST) {
                return text.append(rest).toString();
            }
            text.append('\n').append(lines.get(i));
        }
        return text.toString();
    }

    /** A line of a single criterion: its column says the rest. */
    String of(FrozenJudgement judgement) {
        return line(judgement);
    }

    private String sum(Score score) {
        return number(score.points())
                + (french ? " points sur " : " of ")
                + number(score.highestPoints())
                + (french ? "" : " points");
    }

    private String line(FrozenJudgement judgement) {
        String level = judgement.outcome() instanceof Outcome.Levelled levelled ? in(levelled.label()) : "";
        return judgement.code() + " " + ColumnLabel.cut(in(judgement.label()), LONGEST_LABEL) + (french ? " : " : ": ")
                + level;
    }

    private String more(int criteria) {
        return french
                ? "… et " + criteria + (criteria > 1 ? " autres critères" : " autre critère")
                : "… and " + criteria + (criteria > 1 ? " more criteria" : " more criterion");
    }

    private String in(Bilingual text) {
        return (french ? text.fr() : text.en()).replaceAll("\\s+", " ").strip();
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(french ? Locale.FRANCE : Locale.UK);
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    private static boolean levelled(FrozenJudgement judgement) {
        return judgement.outcome() instanceof Outcome.Levelled;
    }
}
