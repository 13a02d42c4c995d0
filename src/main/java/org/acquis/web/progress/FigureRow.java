package org.acquis.web.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.acquis.progress.CriterionState;
import org.acquis.progress.Mastery;
import org.acquis.progress.StateCounts;
import org.acquis.web.Texts;

/**
 * A line of the table that says what the picture shows.
 *
 * @param counts criteria by state, in the order of the legend
 * @param result of a competency, or of a block in the line that sums it up
 */
public record FigureRow(String code, List<Integer> counts, String result, boolean ofBlock) {
    static List<FigureRow> of(Mastery mastery, Texts texts) {
        List<FigureRow> rows = new ArrayList<>();
        mastery.blocks().forEach(block -> {
            rows.add(new FigureRow(
                    block.block().code(),
                    counts(block.counts()),
                    Mark.of(block, texts).word(),
                    true));
            block.competencies()
                    .forEach(competency -> rows.add(new FigureRow(
                            competency.competency().code(),
                            counts(competency.counts()),
                            Mark.of(competency, texts).word(),
                            false)));
        });
        return List.copyOf(rows);
    }

    private static List<Integer> counts(StateCounts counts) {
        return Arrays.stream(CriterionState.values()).map(counts::of).toList();
    }
}
