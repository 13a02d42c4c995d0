package org.acquis.framework.exchange.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A cell that the end of a page may have cut.
 *
 * @param likely the higher, the more often such a cell is cut: criteria are the longest column, briefs the shortest
 */
record CutCell(String code, List<SourceLine> lines, int likely) {

    /** The cells that so many rests continue, in the order of the columns; at least one. */
    static List<CutCell> resumed(List<CutCell> cells, int rests) {
        List<CutCell> chosen = new ArrayList<>(cells);
        while (chosen.size() > rests) {
            chosen.remove(chosen.stream()
                    .min(Comparator.comparing(CutCell::openness).thenComparing(CutCell::likely))
                    .orElseThrow());
        }
        return chosen;
    }

    /** Whether each cell that was chosen is visibly more open than each that was not. */
    static boolean isClear(List<CutCell> cells, List<CutCell> chosen) {
        int weakest = chosen.stream().mapToInt(CutCell::openness).min().orElse(0);
        return cells.stream().filter(cell -> !chosen.contains(cell)).allMatch(cell -> cell.openness() < weakest)
                && weakest > 0
                && chosen.get(chosen.size() - 1).equals(cells.get(cells.size() - 1));
    }

    /** 0: ends on a full stop; 1: on nothing; 2: in the middle of a sentence. */
    private int openness() {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .skip(Math.max(0, lines.size() - 8))
                .forEach(line -> text.append(line.text()).append(' '));
        return SentenceEnd.of(text.toString()).ordinal();
    }
}
