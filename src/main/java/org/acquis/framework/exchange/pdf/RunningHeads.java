package org.acquis.framework.exchange.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands at the same height of many pages with the same words but for numbers: heads, feet, headings of tables. */
final class RunningHeads {
    private static final int SAME_HEIGHT = 4;
    private static final int FEWEST = 3;
    /** Share of the page's height, above and below, where the same words on two pages are enough. */
    private static final double EDGE = 0.1;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PAGE =
            Pattern.compile("(?i)(?:page|p\\.)?\\s?\\d{1,4}(?:\\s?(?:/|sur|of)\\s?\\d{1,4})?|-\\s?\\d{1,4}\\s?-");

    private final Map<String, Integer> pagesWith = new HashMap<>();
    private final int pages;

    RunningHeads(List<Page> pages) {
        this.pages = pages.size();
        for (Page page : pages) {
            PageRow.of(page.words()).stream()
                    .map(RunningHeads::mark)
                    .distinct()
                    .forEach(mark -> pagesWith.merge(mark, 1, Integer::sum));
        }
    }

    List<PageRow> without(Page page) {
        List<PageRow> rows = PageRow.of(page.words());
        return rows.stream()
                .filter(row -> !runs(row, page)
                        && !(isEdge(rows, row) && PAGE.matcher(row.text()).matches()))
                .toList();
    }

    private boolean runs(PageRow row, Page page) {
        int times = pagesWith.getOrDefault(mark(row), 0);
        double height = row.baseline() / page.height();
        boolean edge = height < EDGE || height > 1 - EDGE;
        return times >= (edge ? 2 : FEWEST) && times * 2 > pages;
    }

    private static boolean isEdge(List<PageRow> rows, PageRow row) {
        return row.equals(rows.get(0)) || row.equals(rows.get(rows.size() - 1));
    }

    private static String mark(PageRow row) {
        return Math.round(row.baseline() / SAME_HEIGHT) + " "
                + NUMBER.matcher(row.text()).replaceAll("");
    }
}
