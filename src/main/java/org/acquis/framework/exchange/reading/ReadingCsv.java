package org.acquis.framework.exchange.reading;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.moodle.MoodleColumns;
import org.acquis.framework.exchange.moodle.ReadingMoodleCsv;
import org.acquis.framework.exchange.register.RegisterTable;
import org.acquis.framework.exchange.table.ParsingCsv;
import org.acquis.framework.exchange.table.Sheet;
import org.acquis.framework.exchange.table.SheetRow;
import org.acquis.framework.exchange.table.SheetRows;
import org.acquis.framework.exchange.text.ReadingTable;

/** Reads a text whose values are parted by characters, when its header is one that is known. */
final class ReadingCsv {
    private final String text;

    ReadingCsv(String text) {
        this.text = text;
    }

    /** Empty when the text is no such file. */
    Optional<Reading> read(Identifiers identifiers) {
        for (char separator : ParsingCsv.SEPARATORS) {
            ParsingCsv parsing = new ParsingCsv(text, separator);
            List<SheetRow> start = parsing.start(SheetRows.HEADER_WITHIN);
            if (MoodleColumns.of(start).isPresent() || RegisterTable.isOne(start) || SheetRows.isTable(start)) {
                Reading reading = parsing.sheet()
                        .map(sheet -> read(sheet, identifiers))
                        .orElse(new Reading.Refused(FileRefusal.DAMAGED_TABLE));
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }

    private static Reading read(Sheet sheet, Identifiers identifiers) {
        Optional<MoodleColumns> moodle = MoodleColumns.of(sheet.rows());
        if (moodle.isPresent()) {
            return new ReadingMoodleCsv(moodle.get(), identifiers).read(sheet.rows());
        }
        if (RegisterTable.isOne(sheet.rows())) {
            return new RegisterTable(identifiers).read(sheet.rows());
        }
        SheetRows rows = new SheetRows(List.of(sheet));
        return new ReadingTable(rows.table(), rows.source()).read(identifiers);
    }
}
