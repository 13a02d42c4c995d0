package org.acquis.web.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acquis.assessment.Outcome;
import org.acquis.framework.Scale;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.progress.BlockMastery;
import org.acquis.progress.CompetencyMastery;
import org.acquis.progress.CriterionFact;
import org.acquis.progress.CriterionMastery;
import org.acquis.web.ExplainingRules;
import org.acquis.web.Texts;
import org.acquis.web.progress.Mark;

/**
 * What rules come to for {@link SampleCandidate}, in words.
 *
 * @param sentence the rules themselves
 * @param summary the results of the blocs, for who does not look at the table
 */
public record WorkedExample(String sentence, String summary, List<OfBlock> blocks) {

    /** @param mean of its competencies, in words, where the rules ask for one */
    public record OfBlock(String code, Mark mark, Optional<String> mean, List<OfCompetency> competencies) {}

    /** @param mean of its criteria, in words, where the rules ask for one */
    public record OfCompetency(String code, Mark mark, Optional<String> mean, List<OfCriterion> criteria) {}

    /**
     * @param said levels in the order in which they were given
     * @param together what several assessments come to, where they do
     */
    public record OfCriterion(String code, boolean essential, String said, Mark mark, Optional<String> together) {}

    static WorkedExample of(CertificationRules rules, Scale scale, Texts texts) {
        SampleCandidate candidate = new SampleCandidate(scale);
        List<OfBlock> blocks = candidate.under(rules).blocks().stream()
                .map(block -> block(block, candidate, rules, texts))
                .toList();
        return new WorkedExample(
                new ExplainingRules(rules, scale, texts).sentence(),
                blocks.stream()
                        .map(block -> texts.of(
                                "rules.example.result",
                                block.code(),
                                block.mark().word()))
                        .collect(Collectors.joining(" ")),
                blocks);
    }

    private static OfBlock block(BlockMastery block, SampleCandidate candidate, CertificationRules rules, Texts texts) {
        return new OfBlock(
                block.block().code(),
                Mark.of(block, texts),
                mean(block.mean(), rules, texts),
                block.competencies().stream()
                        .map(competency -> competency(competency, candidate, rules, texts))
                        .toList());
    }

    private static OfCompetency competency(
            CompetencyMastery competency, SampleCandidate candidate, CertificationRules rules, Texts texts) {
        return new OfCompetency(
                competency.competency().code(),
                Mark.of(competency, texts),
                mean(competency.mean(), rules, texts),
                competency.criteria().stream()
                        .map(criterion -> criterion(criterion, candidate, texts))
                        .toList());
    }

    private static OfCriterion criterion(CriterionMastery mastery, SampleCandidate candidate, Texts texts) {
        String said = candidate.facts(mastery.criterion()).stream()
                .map(fact -> said(fact, texts))
                .reduce((one, next) -> texts.of("rules.example.then", one, next))
                .orElseGet(() -> texts.of("rules.example.nothing"));
        return new OfCriterion(
                mastery.criterion().code(),
                mastery.criterion().essential(),
                said,
                Mark.of(mastery.state(), texts),
                mastery.combined()
                        .filter(worth -> worth.assessments() > 1)
                        .map(worth -> points(worth.points(), texts)));
    }

    private static String said(CriterionFact fact, Texts texts) {
        return fact.outcome() instanceof Outcome.Levelled level
                ? texts.of("rules.example.level", texts.in(level.label()), texts.number(level.points()))
                : texts.of("progress.state.not-observed");
    }

    private static Optional<String> mean(Optional<BigDecimal> mean, CertificationRules rules, Texts texts) {
        return mean.filter(any -> rules.hasMeans()).map(points -> points(points, texts));
    }

    private static String points(BigDecimal points, Texts texts) {
        return texts.of("progress.count.mean", texts.number(points));
    }
}
