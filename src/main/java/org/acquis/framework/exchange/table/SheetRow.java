package org.acquis.framework.exchange.table;

import java.util.List;

/**
 * A row that is not empty.
 *
 * @param number as the program shows it, from 1
 * @param cells from the first column; a cell that others cover, and one that is empty, hold an empty text
 */
public record SheetRow(int number, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** @param column from 0; empty beyond the last one */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
