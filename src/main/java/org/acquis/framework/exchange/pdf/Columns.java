package org.acquis.framework.exchange.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The lines of a document by column. Most pages of a référentiel have the same columns, and those decide for pages on which
 * a column is empty.
 */
final class Columns {
    /** Points by which the same border may seem to move from page to page. */
    private static final double SAME_BORDER = 12;

    private static final double FEW_CROSS = 0.2;
    private static final double MANY_COLUMNS = 0.2;
    /** Above the usual distance of lines, as a share of it. */
    private static final double GAP = 1.22;

    private final List<Page> pages;
    private final Map<Integer, List<PageRow>> rows = new HashMap<>();
    private final Map<Integer, List<Double>> found = new HashMap<>();

    Columns(List<Page> pages, Predicate<String> heading) {
        this.pages = pages;
        RunningHeads heads = new RunningHeads(pages);
        for (Page page : pages) {
            List<PageRow> own = heads.without(page);
            rows.put(page.number(), own);
            found.put(page.number(), PageCuts.of(own, heading));
        }
    }

    PdfContent.Lines lines() {
        List<Double> usual = usual();
        List<ColumnLine> lines = new ArrayList<>();
        Map<Integer, Double> pitches = new HashMap<>();
        List<PageColumn> columns = new ArrayList<>();
        for (Page page : pages) {
            columns.addAll(columns(page, cuts(page.number(), usual)));
        }
        for (int i = 1; i <= usual.size() + 1; i++) {
            int number = i;
            pitches.put(
                    i,
                    PageColumn.pitch(columns.stream()
                            .filter(column -> column.number() == number)
                            .toList()));
        }
        for (PageColumn column : columns) {
            lines.addAll(column.lines(GAP * pitches.getOrDefault(column.number(), 1.2)));
        }
        return new PdfContent.Lines(lines, usual.size() + 1);
    }

    private static int size(List<PageRow> rows) {
        return rows.size();
    }

    /** The borders that the pages with most lines have in common. */
    private List<Double> usual() {
        Map<Integer, Integer> weight = found.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getValue().size(),
                        entry -> size(rows.getOrDefault(entry.getKey(), List.of())),
                        Integer::sum));
        int all = weight.values().stream().mapToInt(Integer::intValue).sum();
        int several = weight.entrySet().stream()
                .filter(entry -> entry.getKey() >= 2)
                .mapToInt(Map.Entry::getValue)
                .sum();
        int least = several > 0 && several >= MANY_COLUMNS * all ? 2 : weight.getOrDefault(1, 0) * 2 > all ? 1 : 0;
        int chosen = weight.entrySet().stream()
                .filter(entry -> entry.getKey() >= least && (least > 0 || entry.getKey() == 0))
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().size() == chosen)
                .max(java.util.Comparator.comparingInt(entry -> size(rows.getOrDefault(entry.getKey(), List.of()))))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private List<Double> cuts(int page, List<Double> usual) {
        List<Double> own = found.getOrDefault(page, List.of());
        List<PageRow> lines = rows.getOrDefault(page, List.of());
        if (own.size() == usual.size()) {
            for (int i = 0; i < own.size(); i++) {
                if (Math.abs(own.get(i) - usual.get(i)) > SAME_BORDER) {
                    return own;
                }
            }
            return usual;
        }
        long crossing = lines.stream()
                .filter(row -> !row.inOnePiece() && row.crosses(usual))
                .count();
        boolean another = own.size() >= 2 && own.size() < usual.size() + 2 && crossing > FEW_CROSS * lines.size();
        return another ? own.subList(0, Math.min(own.size(), usual.size())) : usual;
    }

    private List<PageColumn> columns(Page page, List<Double> cuts) {
        List<PageRow> own = rows.getOrDefault(page.number(), List.of());
        List<List<List<Word>>> cells = own.stream().map(row -> row.in(cuts)).toList();
        List<PageColumn> columns = new ArrayList<>();
        for (int i = 0; i <= cuts.size(); i++) {
            int column = i;
            List<List<Word>> lines = cells.stream()
                    .map(row -> row.get(column))
                    .filter(words -> !words.isEmpty())
                    .toList();
            columns.add(new PageColumn(page, i + 1, lines));
        }
        return columns;
    }
}
