package org.acquis.web.progress;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.Criterion;
import org.acquis.progress.CriterionMastery;
import org.acquis.web.Texts;

/**
 * One criterion with its state and what was said about it.
 *
 * @param official wording of the legal text, where the school has imported it
 * @param level in words; empty where there is none or the mark says it already
 * @param points what the level brings to a sum, in words; only where a sum is shown
 * @param source where the level comes from, in words
 * @param historyTitle of the fold that holds {@code history}; empty without any
 */
public record CriterionLine(
        String code,
        String label,
        Optional<String> official,
        Mark mark,
        Optional<String> level,
        Optional<String> points,
        Optional<String> source,
        Optional<String> comment,
        Optional<String> historyTitle,
        List<Said> history) {

    static CriterionLine of(CriterionMastery mastery, Texts texts) {
        Mark mark = Mark.of(mastery.state(), texts);
        Optional<Said> said = mastery.counting().map(fact -> Said.of(fact, texts));
        boolean elsewhere = said.isEmpty() && mastery.state().wasJudged();
        List<Said> history =
                mastery.history().stream().map(fact -> Said.of(fact, texts)).toList();
        Criterion criterion = mastery.criterion();
        return new CriterionLine(
                criterion.code(),
                texts.in(criterion.label()),
                criterion.officialWording(),
                mark,
                level(mastery, said, texts),
                Optional.empty(),
                elsewhere ? Optional.of(texts.of("progress.elsewhere")) : said.map(Said::source),
                said.flatMap(Said::comment),
                history.isEmpty()
                        ? Optional.empty()
                        : Optional.of(texts.of(
                                later(mastery) ? "progress.history-others" : "progress.history", history.size())),
                history);
    }

    /** Where several assessments count together, what they come to. */
    private static Optional<String> level(CriterionMastery mastery, Optional<Said> said, Texts texts) {
        return mastery.combined()
                .filter(worth -> worth.assessments() > 1)
                .map(worth -> texts.of("progress.combined", worth.assessments(), texts.number(worth.points())))
                .or(() -> said.flatMap(Said::level));
    }

    /** An assessment that does not count came after the one that does. */
    private static boolean later(CriterionMastery mastery) {
        return mastery.counting()
                .filter(fact -> mastery.history().stream()
                        .anyMatch(other -> other.firstFinalisedAt().isAfter(fact.firstFinalisedAt())))
                .isPresent();
    }
}
