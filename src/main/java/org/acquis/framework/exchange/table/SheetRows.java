package org.acquis.framework.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.table.TableColumns.Role;
import org.acquis.framework.exchange.text.DraftTable;
import org.acquis.framework.exchange.text.PrintedCode;
import org.acquis.framework.exchange.text.SentenceEnd;
import org.acquis.framework.exchange.text.SourceLine;
import org.acquis.framework.exchange.text.SourceLines;
import org.acquis.framework.exchange.text.TableRow;

/**
 * The rows of the table in some sheets. An empty cell goes on with the one above it, whether the program merged them or
 * not; so does one that repeats it.
 */
public final class SheetRows {
    /** Rows above the header, for titles and notes. */
    public static final int HEADER_WITHIN = 40;

    private final DraftTable table = new DraftTable();
    private final Map<Role, String> last = new HashMap<>();
    private final List<Source.Line> source = new ArrayList<>();

    public static boolean isTable(List<SheetRow> rows) {
        return rows.stream()
                .limit(HEADER_WITHIN)
                .anyMatch(row -> TableColumns.of(row).isPresent());
    }

    /** Sheets without a header that is known are left out. */
    public SheetRows(List<Sheet> sheets) {
        sheets.stream().filter(sheet -> isTable(sheet.rows())).forEach(this::sheet);
    }

    public DraftTable table() {
        return table;
    }

    public Source source() {
        return new Source(source);
    }

    private void sheet(Sheet sheet) {
        Optional<TableColumns> columns = Optional.empty();
        for (SheetRow row : sheet.rows()) {
            show(sheet, row);
            Optional<TableColumns> header = TableColumns.of(row);
            if (header.isPresent()) {
                columns = header;
            } else if (columns.isPresent()) {
                row(sheet, row, columns.get());
            } else if (table.rows.isEmpty()) {
                table.preamble.add(
                        SourceLine.of(TableColumns.words(row), new Place.Cell(sheet.name(), row.number(), 1), true));
            }
        }
    }

    private void show(Sheet sheet, SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                source.add(new Source.Line(row.cell(i).strip(), new Place.Cell(sheet.name(), row.number(), i + 1)));
            }
        }
    }

    private void row(Sheet sheet, SheetRow row, TableColumns columns) {
        Map<Role, String> texts = columns.texts(row);
        TableRow found = new TableRow(new Place.Cell(sheet.name(), row.number(), 1));
        if (texts.size() == 1 && isBand(texts.values().iterator().next())) {
            String band = texts.values().iterator().next();
            fill(found.activity, band, found.place);
            last.clear();
        } else {
            boolean another = changes(Role.COMPETENCY, texts);
            if (another) {
                last.remove(Role.METHOD);
            }
            texts.forEach((role, text) -> {
                if (role == Role.CRITERIA || role == Role.EVALUATION || !text.equals(last.get(role))) {
                    fill(cell(found, role), text, place(sheet, row, columns, role));
                }
            });
            last.putAll(texts);
        }
        table.rows.add(found);
    }

    private boolean changes(Role role, Map<Role, String> texts) {
        String text = texts.get(role);
        return text != null && !text.equals(last.get(role));
    }

    private static Place place(Sheet sheet, SheetRow row, TableColumns columns, Role role) {
        return new Place.Cell(sheet.name(), row.number(), columns.column(role));
    }

    /** The name of a block alone in its row, often merged over all columns. */
    private static boolean isBand(String text) {
        return PrintedCode.startOf(text, true)
                .filter(code -> code.rank() == PrintedCode.Rank.BLOCK || code.rank() == PrintedCode.Rank.ACTIVITY)
                .isPresent();
    }

    private static List<SourceLine> cell(TableRow row, Role role) {
        return switch (role) {
            case BLOCK -> row.block;
            case ACTIVITY -> row.activity;
            case COMPETENCY -> row.competency;
            case METHOD -> row.method;
            case CRITERIA -> row.criteria;
            case EVALUATION -> row.evaluation;
        };
    }

    /** A line break in a cell was typed by somebody: a line that begins like a sentence is a paragraph. */
    private static void fill(List<SourceLine> cell, String text, Place place) {
        boolean gap = true;
        for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
            String words = SourceLines.stripped(line);
            if (words.isEmpty()) {
                gap = true;
            } else {
                cell.add(SourceLine.of(words, place, gap || !SentenceEnd.continuedBy(words)));
                gap = false;
            }
        }
    }
}
