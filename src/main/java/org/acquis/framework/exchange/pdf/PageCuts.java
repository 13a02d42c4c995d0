package org.acquis.framework.exchange.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Finds where the columns of one page are parted: upright strips in which no word of any line stands. */
final class PageCuts {
    /** Points. */
    private static final int NARROWEST_STRIP = 4;

    private static final int WIDEST_PAGE = 5000;
    private static final int FEWEST_ROWS = 4;
    /** Letters: a column of nothing longer holds marks or codes of the column to its right. */
    private static final int MARKS = 8;

    private PageCuts() {}

    /** From the left, in points; empty when there is one column. A line in one piece tells nothing of columns. */
    static List<Double> of(List<PageRow> rows, Predicate<String> heading) {
        List<PageRow> cells = rows.stream()
                .filter(row -> !row.inOnePiece())
                .filter(row -> !heading.test(row.text()))
                .toList();
        if (cells.size() < FEWEST_ROWS) {
            return List.of();
        }
        return withoutMarks(strips(covered(cells)), cells);
    }

    private static BitSet covered(List<PageRow> rows) {
        BitSet covered = new BitSet();
        for (PageRow row : rows) {
            for (Word word : row.words()) {
                int from = (int) Math.floor(word.left());
                int to = (int) Math.ceil(word.right());
                if (from >= 0 && to > from && to < WIDEST_PAGE) {
                    covered.set(from, to);
                }
            }
        }
        return covered;
    }

    private static List<Double> strips(BitSet covered) {
        List<Double> cuts = new ArrayList<>();
        int strip = covered.nextClearBit(Math.max(0, covered.nextSetBit(0)));
        int next = covered.nextSetBit(strip);
        while (next >= 0) {
            if (next - strip >= NARROWEST_STRIP) {
                cuts.add(next - 1.5);
            }
            strip = covered.nextClearBit(next);
            next = covered.nextSetBit(strip);
        }
        return cuts;
    }

    private static List<Double> withoutMarks(List<Double> cuts, List<PageRow> rows) {
        List<Double> kept = new ArrayList<>(cuts);
        for (int column = kept.size() - 1; column >= 0; column--) {
            int longest = 0;
            for (PageRow row : rows) {
                int length = row.in(kept).get(column).stream()
                        .mapToInt(word -> word.text().length() + 1)
                        .sum();
                longest = Math.max(longest, length - 1);
            }
            if (longest <= MARKS) {
                kept.remove(column);
            }
        }
        return kept;
    }
}
