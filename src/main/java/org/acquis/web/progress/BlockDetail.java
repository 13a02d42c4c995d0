package org.acquis.web.progress;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.progress.BlockMastery;
import org.acquis.progress.CompetencyMastery;
import org.acquis.progress.CriterionState;
import org.acquis.web.Texts;

/** One block, down to its criteria and what was said about each. */
public record BlockDetail(String code, String title, List<CompetencyDetail> competencies) {
    /**
     * @param open something was said here, so it stands open
     */
    public record CompetencyDetail(
            String code,
            String label,
            Optional<String> official,
            Mark mark,
            String figures,
            boolean open,
            List<CriterionLine> criteria) {}

    static BlockDetail of(BlockMastery block, CertificationRules rules, Texts texts) {
        return new BlockDetail(
                block.block().code(),
                texts.in(block.block().title()),
                block.competencies().stream()
                        .map(competency -> competency(competency, rules, texts))
                        .toList());
    }

    private static CompetencyDetail competency(CompetencyMastery mastery, CertificationRules rules, Texts texts) {
        return new CompetencyDetail(
                mastery.competency().code(),
                texts.in(mastery.competency().label()),
                mastery.competency().officialWording(),
                Mark.of(mastery, texts),
                Figures.of(mastery, rules, texts),
                mastery.counts().of(CriterionState.TO_SCORE)
                        < mastery.criteria().size(),
                mastery.criteria().stream()
                        .map(criterion -> CriterionLine.of(criterion, texts))
                        .toList());
    }
}
