package org.acquis.framework.exchange.table;

import java.util.List;

/** What an XLSX workbook holds. */
sealed interface WorkbookContent {
    record Sheets(List<Sheet> sheets) implements WorkbookContent {
        public Sheets {
            sheets = List.copyOf(sheets);
        }
    }

    record Unreadable(Why why) implements WorkbookContent {}

    /** Why nothing could be read. */
    enum Why {
        NO_WORKBOOK,
        TOO_MUCH_INSIDE
    }
}
