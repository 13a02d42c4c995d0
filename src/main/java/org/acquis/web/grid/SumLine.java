package org.acquis.web.grid;

import java.math.BigDecimal;
import java.util.Optional;
import org.acquis.assessment.Score;
import org.acquis.web.Texts;

/**
 * A score in words, as the sum it is. Scripts get the same record as JSON after each save.
 *
 * @param points "11 sur 18 points → 61,11 / 100", or that nothing has a level
 * @param acquired "5 critères acquis sur 6"
 * @param observed "5 observés sur 6"; empty where everything was observed
 * @param missing "2 à évaluer"; empty where nothing is missing
 * @param complete it can be finalised
 */
public record SumLine(
        String points, String acquired, String observed, String missing, String exempt, boolean complete) {
    static SumLine of(Score score, Texts texts) {
        return new SumLine(
                points(score, texts),
                score.levelled() == 0 ? "" : texts.of("grid.sum.acquired", score.acquired(), score.levelled()),
                score.notObserved() == 0 ? "" : texts.of("grid.sum.observed", score.levelled(), score.judged()),
                score.unscored() == 0 ? "" : texts.of("grid.sum.missing", score.unscored()),
                score.exempt() == 0 ? "" : texts.of("grid.sum.exempt", score.exempt()),
                score.unscored() == 0 && score.toJudge() + score.exempt() > 0);
    }

    /** Only the sum. */
    static String points(Score score, Texts texts) {
        return score.outOfHundred()
                .map(hundred -> texts.of(
                        "grid.sum.points",
                        texts.number(score.points()),
                        texts.number(score.highestPoints()),
                        texts.number(hundred)))
                .orElseGet(() -> texts.of("grid.sum.nothing"));
    }

    /** 61,11, or a dash. */
    static String hundred(Optional<BigDecimal> score, Texts texts) {
        return score.map(texts::number).orElse("–");
    }
}
