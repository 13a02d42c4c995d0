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
                said.flatMap(Said::level),
                Optional.empty(),
                elsewhere ? Optional.of(texts.of("progress.elsewhere")) : said.map(Said::source),
                said.flatMap(Said::comment),
                history.isEmpty() ? Optional.empty() : Optional.of(texts.of("progress.history", history.size())),
                history);
    }
}
