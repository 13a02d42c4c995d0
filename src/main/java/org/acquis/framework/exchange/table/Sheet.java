package org.acquis.framework.exchange.table;

import java.util.List;

/** A sheet; one without a name comes from a text file. */
public record Sheet(String name, List<SheetRow> rows) {
    /** The columns that are read. */
    public static final int COLUMNS = 64;

    /** The rows that a sheet may have. */
    public static final int ROWS = 50_000;

    public Sheet {
        rows = List.copyOf(rows);
    }
}
