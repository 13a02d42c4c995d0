package org.acquis.framework.exchange.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.text.AccommodationText;
import org.acquis.framework.exchange.text.DraftTable;
import org.acquis.framework.exchange.text.PrintedCode;
import org.acquis.framework.exchange.text.PrintedCode.Rank;
import org.acquis.framework.exchange.text.SentenceEnd;
import org.acquis.framework.exchange.text.SourceLine;
import org.acquis.framework.exchange.text.TableHeading;
import org.acquis.framework.exchange.text.TableRow;

/**
 * The rows of a table on pages. A row begins where a competency does, at the border above it or, without borders, at its
 * first line; what stands above the first row of a page goes on with the last row of the page before.
 */
final class PageRows {
    /** Shares of the size of letters: by so much the first lines of two cells of a row may differ. */
    private static final double SAME_TOP = 0.6;

    private final ColumnRoles roles;
    private final boolean blocksNamed;
    private final boolean activitiesCoded;
    private final TreeMap<Integer, List<ColumnLine>> pages;
    private final DraftTable table = new DraftTable();
    /** Left cells that open a part whose first competency stands farther down. */
    private final List<SourceLine> coming = new ArrayList<>();

    private List<SourceLine> left;
    private boolean accommodations;

    private record Start(double top, TableRow row) {}

    PageRows(PdfContent.Lines content, ColumnRoles roles) {
        this.roles = roles;
        pages = content.lines().stream()
                .collect(Collectors.groupingBy(ColumnLine::page, TreeMap::new, Collectors.toList()));
        pages.replaceAll((page, lines) -> withoutHeadings(lines));
        List<ColumnLine> all = pages.values().stream().flatMap(List::stream).toList();
        blocksNamed = roles.block() > 0
                || all.stream()
                        .filter(line -> line.column() <= roles.competency())
                        .flatMap(line -> PrintedCode.startOf(line.text(), false).stream())
                        .anyMatch(
                                code -> code.rank() == Rank.BLOCK && code.code().startsWith("BC") && code.leadsWords());
        activitiesCoded = all.stream()
                .filter(line -> line.column() <= roles.competency())
                .flatMap(line -> code(line).stream())
                .anyMatch(code -> code.rank() == Rank.ACTIVITY);
        left = table.preamble;
    }

    DraftTable table() {
        pages.values().forEach(this::page);
        if (!coming.isEmpty()) {
            row(ReadingPages.place(pages.lastEntry().getValue().get(0)));
        }
        return table;
    }

    private List<ColumnLine> withoutHeadings(List<ColumnLine> page) {
        Set<Place> kept = new HashSet<>();
        page.stream()
                .collect(Collectors.groupingBy(ColumnLine::column))
                .values()
                .forEach(column -> new TableHeading(true)
                        .removedFrom(column.stream()
                                .map(line -> line(line, line.gapBefore(), false))
                                .toList())
                        .forEach(line -> kept.add(line.place())));
        return page.stream()
                .filter(line -> kept.contains(ReadingPages.place(line)))
                .toList();
    }

    private void page(List<ColumnLine> lines) {
        Optional<TableRow> above =
                table.rows.isEmpty() ? Optional.empty() : Optional.of(table.rows.get(table.rows.size() - 1));
        List<Start> starts = starts(lines);
        Set<ColumnLine> lefts = lefts(lines);
        left(lefts, starts, above);
        int column = 0;
        for (ColumnLine line : lines) {
            if (lefts.contains(line)) {
                continue;
            }
            boolean opensPage = line.column() != column;
            column = line.column();
            Optional<TableRow> row = rowAt(starts, line).or(() -> above);
            boolean resumes = opensPage && rowAt(starts, line).isEmpty();
            SourceLine words = line(line, line.gapBefore() && !resumes || opensPage && !resumes, resumes);
            row.map(found -> cell(found, line.column())).orElse(table.preamble).add(words);
        }
    }

    /** The competencies that begin on this page, from the top; each opens a row. */
    private List<Start> starts(List<ColumnLine> lines) {
        List<Start> starts = new ArrayList<>();
        String before = ".";
        for (ColumnLine line : lines) {
            if (line.column() != roles.competency()) {
                continue;
            }
            boolean opens = line.gapBefore() || line.opensPage() || SentenceEnd.of(before) != SentenceEnd.OPEN;
            if (opens
                    && code(line).filter(code -> code.rank() == Rank.COMPETENCY).isPresent()) {
                starts.add(new Start(line.top(), row(ReadingPages.place(line))));
            }
            before = line.text();
        }
        return starts;
    }

    private TableRow row(Place place) {
        TableRow row = new TableRow(place);
        row.activity.addAll(coming);
        coming.clear();
        table.rows.add(row);
        return row;
    }

    /**
     * What names blocks and activities; also in the column of competencies, where a title that runs over all columns
     * stands when it is the first one.
     */
    private Set<ColumnLine> lefts(List<ColumnLine> page) {
        Set<ColumnLine> lefts = new LinkedHashSet<>();
        boolean title = false;
        int column = 0;
        for (ColumnLine line : page) {
            title &= line.column() == column;
            column = line.column();
            Optional<Rank> rank = code(line).map(PrintedCode::rank).filter(found -> found != Rank.CRITERION);
            title = rank.map(found -> found != Rank.COMPETENCY).orElse(title);
            boolean over = line.column() == roles.competency() && title;
            if (line.column() < roles.competency() || over) {
                lefts.add(line);
            }
        }
        return lefts;
    }

    private void left(Set<ColumnLine> lines, List<Start> starts, Optional<TableRow> above) {
        int column = 0;
        for (ColumnLine line : lines) {
            boolean opensPage = line.column() != column;
            column = line.column();
            boolean opens = code(line)
                            .filter(code -> code.rank() == Rank.BLOCK || code.rank() == Rank.ACTIVITY)
                            .isPresent()
                    || named(line, starts, opensPage);
            boolean resumes = opensPage && !opens;
            SourceLine words = line(line, (line.gapBefore() || opensPage) && !resumes, resumes);
            if (AccommodationText.isHeading(words) && !opens && line.gapBefore()) {
                accommodations = true;
            } else if (opens) {
                accommodations = false;
                left = destination(line, starts, above);
                left.add(words);
            } else {
                (accommodations ? table.accommodations : left).add(words);
            }
        }
    }

    /** In a table without codes of activities, a name stands beside its first competency. */
    private boolean named(ColumnLine line, List<Start> starts, boolean opensPage) {
        boolean uncoded = line.column() == roles.block() || !activitiesCoded;
        return uncoded
                && (line.gapBefore() || opensPage)
                && starts.stream().anyMatch(start -> Math.abs(start.top() - line.top()) <= SAME_TOP * line.size());
    }

    private List<SourceLine> destination(ColumnLine line, List<Start> starts, Optional<TableRow> above) {
        Optional<TableRow> beside = starts.stream()
                .filter(start -> Math.abs(start.top() - line.top()) <= SAME_TOP * line.size())
                .map(Start::row)
                .findFirst();
        Optional<TableRow> current = rowAt(starts, line);
        boolean belongs = current.filter(row -> lastOpens(row, Rank.BLOCK)).isPresent()
                && code(line).filter(code -> code.rank() == Rank.ACTIVITY).isPresent();
        Optional<TableRow> below = starts.stream()
                .filter(start -> start.top() > line.top())
                .min(Comparator.comparingDouble(Start::top))
                .map(Start::row);
        Optional<TableRow> row = beside.or(() -> belongs ? current : below);
        return row.map(found -> line.column() <= roles.block() ? found.block : found.activity)
                .orElse(coming);
    }

    private boolean lastOpens(TableRow row, Rank rank) {
        Optional<Rank> last = Optional.empty();
        for (SourceLine line : row.activity) {
            Optional<Rank> opened = PrintedCode.startOf(line.text(), blocksNamed)
                    .filter(PrintedCode::leadsWords)
                    .map(PrintedCode::rank);
            last = opened.isPresent() ? opened : last;
        }
        return last.filter(rank::equals).isPresent();
    }

    private static Optional<TableRow> rowAt(List<Start> starts, ColumnLine line) {
        return starts.stream()
                .filter(start -> start.top() <= line.top() + SAME_TOP * line.size())
                .max(Comparator.comparingDouble(Start::top))
                .map(Start::row);
    }

    private List<SourceLine> cell(TableRow row, int column) {
        if (column == roles.competency()) {
            return row.competency;
        }
        if (column < roles.competency()) {
            return column <= roles.block() ? row.block : row.activity;
        }
        return roles.method() == 0 ? row.evaluation : column == roles.method() ? row.method : row.criteria;
    }

    private Optional<PrintedCode> code(ColumnLine line) {
        return PrintedCode.startOf(line.text(), blocksNamed).filter(PrintedCode::leadsWords);
    }

    private static SourceLine line(ColumnLine line, boolean gap, boolean opensPage) {
        return new SourceLine(line.text(), ReadingPages.place(line), gap, opensPage, false);
    }
}
