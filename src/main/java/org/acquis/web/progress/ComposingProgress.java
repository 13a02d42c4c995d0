package org.acquis.web.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.CompetencyId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.progress.AssessingActivity;
import org.acquis.progress.CriterionState;
import org.acquis.progress.Mastery;
import org.acquis.progress.StateCounts;
import org.acquis.web.ExplainingRules;
import org.acquis.web.Shell;
import org.acquis.web.Texts;

/** Turns mastery into the finished page, in the reader's language. */
final class ComposingProgress {
    private final FrameworkVersion version;
    private final Mastery mastery;
    private final Map<CompetencyId, List<AssessingActivity>> activities;

    /** @param activities of this course, by competency */
    ComposingProgress(
            FrameworkVersion version, Mastery mastery, Map<CompetencyId, List<AssessingActivity>> activities) {
        this.version = version;
        this.mastery = mastery;
        this.activities = activities;
    }

    /** For the learner himself. */
    ProgressPage own(Shell shell) {
        return page(shell, Optional.empty(), "progress.before", List.of(rules(shell), shell.text("progress.proposal")));
    }

    /** For a trainer; the mastery must already be what he may see. @param grid address of the learner's grid */
    ProgressPage forTrainer(Shell shell, String grid) {
        return page(
                shell,
                Optional.of(grid),
                "progress.before-of",
                List.of(shell.text("progress.other-courses"), rules(shell), shell.text("progress.proposal")));
    }

    private String rules(Shell shell) {
        return ExplainingRules.of(version, shell.texts());
    }

    private ProgressPage page(Shell shell, Optional<String> grid, String before, List<String> notes) {
        Texts texts = shell.texts();
        CertificationRules rules = version.rules().rules();
        StateCounts counts = mastery.counts();
        boolean scored = counts.withLevel() + counts.of(CriterionState.NOT_OBSERVED) > 0;
        return new ProgressPage(
                shell,
                grid.isEmpty(),
                grid,
                scored,
                texts.of("progress.version", version.title(), version.label()),
                scored
                        ? texts.of("progress.summary", counts.of(CriterionState.ACQUIRED), counts.toAcquire())
                        : texts.of(before),
                notes,
                version.officialWording() ? Optional.empty() : Optional.of(texts.of("progress.wording")),
                mastery.blocks().stream()
                        .map(block -> BlockBar.of(block, rules, texts))
                        .toList(),
                OverviewPicture.of(mastery, texts),
                MissingBlock.of(mastery.blocks(), activities, rules, texts),
                mastery.blocks().stream()
                        .map(block -> BlockDetail.of(block, rules, texts))
                        .toList());
    }
}
