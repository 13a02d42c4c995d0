package org.acquis.web.progress;

import java.util.ArrayList;
import java.util.List;
import org.acquis.framework.rules.BlockRule;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.progress.BlockMastery;
import org.acquis.progress.CriterionState;
import org.acquis.progress.StateCounts;
import org.acquis.web.Texts;

/**
 * One block as a bar with words and numbers. The bar only repeats what the words say.
 *
 * @param length of the whole bar: one unit a criterion that is to be acquired
 */
public record BlockBar(String code, String title, Mark mark, String figures, int length, List<Segment> segments) {
    private static final List<CriterionState> DRAWN = List.of(CriterionState.ACQUIRED, CriterionState.BELOW);

    /** Part of a bar, in units of criteria from its left end. */
    public record Segment(String style, int from, int length) {}

    static BlockBar of(BlockMastery block, CertificationRules rules, Texts texts) {
        StateCounts counts = block.counts();
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (CriterionState state : DRAWN) {
            segments.add(new Segment(state.code(), from, counts.of(state)));
            from += counts.of(state);
        }
        return new BlockBar(
                block.block().code(),
                texts.in(block.block().title()),
                Mark.of(block, texts),
                rules.block() instanceof BlockRule.MeanFrom
                        ? Figures.withMean(Figures.all(counts, texts), block.mean(), texts)
                        : Figures.all(counts, texts),
                Math.max(1, counts.toAcquire()),
                segments);
    }
}
