package org.acquis.documents;

import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of a workbook: a frozen header that is repeated in print, and rows below it. Texts stay texts, also when
 * somebody edits a cell whose text begins like a formula.
 */
final class SheetWriting {
    /** Characters that a cell can hold. */
    private static final int LONGEST = 32_767;

    private static final String TEXT = "@";

    private final Worksheet sheet;
    private final List<Column> columns;
    private int row;

    /** @param width in characters */
    record Column(String name, double width) {}

    SheetWriting(Worksheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.value(0, i, columns.get(i).name());
            sheet.style(0, i)
                    .bold()
                    .fillColor("E9ECEF")
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
    }

    /** @param cells texts and numbers, one for each column; an empty text leaves the cell empty */
    void row(List<Object> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        row++;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof BigDecimal number) {
                sheet.value(row, i, number);
                sheet.style(row, i).verticalAlignment("top").set();
            } else {
                text(i, cells.get(i).toString());
            }
        }
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
        }
        sheet.style(row, column)
                .format(TEXT)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }
}
