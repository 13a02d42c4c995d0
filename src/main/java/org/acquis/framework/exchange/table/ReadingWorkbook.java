package org.acquis.framework.exchange.table;

import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.text.ReadingTable;

/** Reads a référentiel in the sheets of an XLSX workbook. */
public final class ReadingWorkbook {
    public Reading read(byte[] file) {
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
