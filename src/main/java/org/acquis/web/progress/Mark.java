package org.acquis.web.progress;

import java.util.Arrays;
import java.util.List;
import org.acquis.progress.BlockMastery;
import org.acquis.progress.CompetencyMastery;
import org.acquis.progress.CriterionState;
import org.acquis.progress.MasteryResult;
import org.acquis.progress.StateCounts;
import org.acquis.web.Texts;

/**
 * A state as pages show it: a word, and a class that gives it shape and colour.
 *
 * @param style beside {@code state} in the class attribute; also the name of the mark in the picture
 */
public record Mark(String style, String word) {
    public static Mark of(CriterionState state, Texts texts) {
        return new Mark(state.code(), texts.of("progress.state." + state.code()));
    }

    public static Mark of(BlockMastery block, Texts texts) {
        return of("block", block.result(), block.counts(), texts);
    }

    public static Mark of(CompetencyMastery competency, Texts texts) {
        return of("competency", competency.result(), competency.counts(), texts);
    }

    /** All states of a criterion, for a legend. */
    static List<Mark> all(Texts texts) {
        return Arrays.stream(CriterionState.values())
                .map(state -> of(state, texts))
                .toList();
    }

    private static Mark of(String subject, MasteryResult<?> result, StateCounts counts, Texts texts) {
        boolean unscored = !result.reached() && counts.withLevel() == 0;
        String code = unscored ? "unscored" : result.code();
        CriterionState shape =
                result.reached() ? CriterionState.ACQUIRED : unscored ? CriterionState.TO_SCORE : CriterionState.BELOW;
        return new Mark(shape.code(), texts.of("progress." + subject + "." + code));
    }
}
