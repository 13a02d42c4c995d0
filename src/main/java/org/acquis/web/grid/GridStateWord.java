package org.acquis.web.grid;

import org.acquis.assessment.GridStatus;
import org.acquis.web.Texts;

/**
 * How far a grid is, as word and style class. A grid that nobody has written in is to score, not a draft.
 *
 * @param filter which filter of the list shows it: {@code to-score}, {@code draft} or {@code final}
 * @param mark class of the state's shape
 */
public record GridStateWord(String filter, String mark, String word) {
    /** @param withdrawn what was finalised counts nowhere any more */
    static GridStateWord of(GridStatus status, boolean begun, boolean withdrawn, Texts texts) {
        return switch (status) {
            case FINAL -> new GridStateWord("final", "acquired", texts.of("grid.state.final"));
            case REOPENED ->
                new GridStateWord(
                        "draft", "below", texts.of(withdrawn ? "grid.state.withdrawn" : "grid.state.reopened"));
            case DRAFT ->
                begun
                        ? new GridStateWord("draft", "below", texts.of("grid.state.draft"))
                        : new GridStateWord("to-score", "to-score", texts.of("grid.state.to-score"));
        };
    }
}
