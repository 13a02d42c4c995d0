package org.acquis.framework.exchange;

import org.acquis.framework.exchange.table.ReadingXlsx;
import org.acquis.framework.exchange.table.WorkbookContent;

/** Reads a référentiel in the sheets of an XLSX workbook. */
final class ReadingWorkbook {
    Reading read(byte[] file) {
        WorkbookContent content = new ReadingXlsx().read(file);
        if (content instanceof WorkbookContent.Unreadable unreadable) {
            return new Reading.Refused(
                    switch (unreadable.why()) {
                        case NO_WORKBOOK -> FileRefusal.NOT_A_WORKBOOK;
                        case TOO_MUCH_INSIDE -> FileRefusal.TOO_MUCH_INSIDE;
                    });
        }
        SheetRows rows = new SheetRows(((WorkbookContent.Sheets) content).sheets());
        return rows.table().rows.isEmpty()
                ? new Reading.Refused(FileRefusal.NO_HEADER)
                : new ReadingTable(rows.table(), rows.source()).read(Identifiers.of(file));
    }
}
