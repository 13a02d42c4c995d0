package org.acquis.framework.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.acquis.framework.exchange.table.WorkbookContent.Unreadable;
import org.acquis.framework.exchange.table.WorkbookContent.Why;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the texts of an XLSX workbook: its visible words, not its formulas. */
final class ReadingXlsx {
    private static final long LARGEST_INSIDE = 64L << 20;
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_CELLS = 500_000;

    public WorkbookContent read(byte[] file) {
        try {
            if (tooMuchInside(file)) {
                return new Unreadable(Why.TOO_MUCH_INSIDE);
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                return sheets(workbook);
            }
        } catch (IOException | RuntimeException damaged) {
            // The library meets damaged files with exceptions of many kinds.
            return new Unreadable(Why.NO_WORKBOOK);
        }
    }

    /** Unpacks everything once without keeping it: what a file says of its sizes need not be true. */
    private static boolean tooMuchInside(byte[] file) throws IOException {
        byte[] part = new byte[64 << 10];
        long total = 0;
        int entries = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            Enumeration<ZipArchiveEntry> all = zip.getEntries();
            while (all.hasMoreElements()) {
                if (++entries > MOST_ENTRIES) {
                    return true;
                }
                try (InputStream content = zip.getInputStream(all.nextElement())) {
                    int count = content.read(part);
                    while (count >= 0) {
                        total += count;
                        if (total > LARGEST_INSIDE) {
                            return true;
                        }
                        count = content.read(part);
                    }
                }
            }
        }
        return false;
    }

    private static WorkbookContent sheets(ReadableWorkbook workbook) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        int cells = 0;
        for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
            List<SheetRow> rows = new ArrayList<>();
            try (Stream<Row> all = sheet.openStream()) {
                Iterator<Row> next = all.iterator();
                while (next.hasNext()) {
                    SheetRow row = row(next.next());
                    cells += row.cells().size();
                    if (rows.size() >= Sheet.ROWS || cells > MOST_CELLS) {
                        return new Unreadable(Why.TOO_MUCH_INSIDE);
                    }
                    if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                        rows.add(row);
                    }
                }
            }
            sheets.add(new Sheet(sheet.getName(), rows));
        }
        return new WorkbookContent.Sheets(sheets);
    }

    private static SheetRow row(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), Sheet.COLUMNS); i++) {
            cells.add(row.getOptionalCell(i).map(ReadingXlsx::text).orElse(""));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        String text = cell.getText();
        return text == null ? "" : text.replace("_x000D_", "");
    }
}
