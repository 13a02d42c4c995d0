package org.acquis.framework.exchange.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One column of one page, its lines from the top, each its words from the left. */
record PageColumn(Page page, int number, List<List<Word>> words) {
    /** Sizes of letters from one line to the next within a paragraph. */
    private static final double USUAL = 1.2;

    private static final double CLOSEST = 0.9;
    private static final double FARTHEST = 1.8;
    /** Most distances are those within paragraphs: this share of them is closer than any gap. */
    private static final double CLOSE = 0.25;

    /** The usual distance of the lines of these columns, in sizes of their letters. */
    static double pitch(List<PageColumn> columns) {
        List<Double> distances = new ArrayList<>();
        for (PageColumn column : columns) {
            for (int i = 1; i < column.words.size(); i++) {
                double distance = column.distance(i);
                if (distance >= CLOSEST && distance <= FARTHEST) {
                    distances.add(distance);
                }
            }
        }
        distances.sort(null);
        return distances.isEmpty() ? USUAL : distances.get((int) (distances.size() * CLOSE));
    }

    private double distance(int line) {
        Word first = words.get(line).get(0);
        return (first.baseline() - words.get(line - 1).get(0).baseline()) / first.size();
    }

    /** @param gap the distance of lines from which on a paragraph ends, in sizes of letters */
    List<ColumnLine> lines(double gap) {
        double middle = middle();
        List<Double> borders = page.rules().stream()
                .filter(rule -> rule.left() <= middle && rule.right() >= middle)
                .map(Rule::y)
                .sorted()
                .toList();
        List<ColumnLine> lines = new ArrayList<>();
        double above = 0;
        int border = 0;
        for (int i = 0; i < words.size(); i++) {
            Word first = words.get(i).get(0);
            double top = first.baseline() - first.size();
            boolean bordered = false;
            while (border < borders.size() && borders.get(border) < first.baseline() - first.size() / 3) {
                bordered |= borders.get(border) > above;
                top = borders.get(border) > above ? borders.get(border) : top;
                border++;
            }
            String text = words.get(i).stream().map(Word::text).collect(Collectors.joining(" "));
            boolean gapBefore = bordered || i > 0 && distance(i) > gap;
            lines.add(
                    new ColumnLine(page.number(), number, i + 1, text, top, first.baseline(), first.size(), gapBefore));
            above = first.baseline();
        }
        return lines;
    }

    /** Most lines of a cell begin at its left border. */
    private double middle() {
        double left =
                words.stream().mapToDouble(line -> line.get(0).left()).min().orElse(0);
        double right = words.stream()
                .mapToDouble(line -> line.get(line.size() - 1).right())
                .sorted()
                .skip(words.size() / 2)
                .findFirst()
                .orElse(left);
        return (left + right) / 2;
    }
}
