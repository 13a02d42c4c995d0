package org.acquis.web.progress;

import java.util.List;
import java.util.Map;
import org.acquis.framework.CompetencyId;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.progress.AssessingActivity;
import org.acquis.progress.BlockMastery;
import org.acquis.progress.CompetencyMastery;
import org.acquis.web.Texts;

/**
 * What a block still needs.
 *
 * @param open this course assesses some of it, so there is something to do here
 */
public record MissingBlock(String code, String title, String count, boolean open, List<Missing> competencies) {
    /**
     * A competency that is not acquired.
     *
     * @param figures what its criteria lack, in words
     * @param activities of this course that assess it, in words
     */
    public record Missing(String code, String label, Mark mark, String figures, List<String> activities) {}

    static List<MissingBlock> of(
            List<BlockMastery> blocks,
            Map<CompetencyId, List<AssessingActivity>> activities,
            CertificationRules rules,
            Texts texts) {
        return blocks.stream()
                .filter(block -> !block.open().isEmpty())
                .map(block -> of(block, activities, rules, texts))
                .toList();
    }

    private static MissingBlock of(
            BlockMastery block,
            Map<CompetencyId, List<AssessingActivity>> activities,
            CertificationRules rules,
            Texts texts) {
        List<Missing> missing = block.open().stream()
                .map(competency -> missing(
                        competency,
                        activities.getOrDefault(competency.competency().id(), List.of()),
                        rules,
                        texts))
                .toList();
        return new MissingBlock(
                block.block().code(),
                texts.in(block.block().title()),
                texts.of("progress.missing.block", missing.size()),
                missing.stream().anyMatch(one -> !one.activities().isEmpty()),
                missing);
    }

    private static Missing missing(
            CompetencyMastery competency, List<AssessingActivity> activities, CertificationRules rules, Texts texts) {
        int criteria = competency.criteria().size();
        return new Missing(
                competency.competency().code(),
                texts.in(competency.competency().label()),
                Mark.of(competency, texts),
                figures(competency, rules, texts),
                activities.stream()
                        .map(activity -> activity(activity, criteria, texts))
                        .toList());
    }

    private static String figures(CompetencyMastery competency, CertificationRules rules, Texts texts) {
        String open = Figures.missing(competency.counts(), texts);
        String criteria = open.isEmpty() ? "" : texts.of("progress.missing.criteria", open);
        return rules.hasMeans() ? Figures.withMean(criteria, competency.mean(), texts) : criteria;
    }

    private static String activity(AssessingActivity activity, int criteria, Texts texts) {
        String title = activity.title().orElseGet(() -> texts.of("progress.unnamed-activity"));
        return activity.criteria() == criteria
                ? title
                : texts.of("progress.missing.part", title, activity.criteria(), criteria);
    }
}
