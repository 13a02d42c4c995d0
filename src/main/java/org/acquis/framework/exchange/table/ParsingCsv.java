package org.acquis.framework.exchange.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads values that a character parts, quoted where they hold it, as spreadsheet programs write them. */
public final class ParsingCsv {
    /** French programs write the first of them. */
    public static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    private final String text;
    private final char separator;

    public ParsingCsv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Its first rows; fewer, or none, where the text is no such file. */
    public List<SheetRow> start(int rows) {
        List<SheetRow> found = new ArrayList<>();
        try {
            rows(rows, found);
        } catch (IOException | UncheckedIOException | IllegalStateException otherwise) {
            // What came before stays: it tells whether this is a table at all.
        }
        return found;
    }

    /** Empty where a quote is never closed, or the rows are too many. */
    public Optional<Sheet> sheet() {
        List<SheetRow> found = new ArrayList<>();
        try {
            return rows(Sheet.ROWS, found) ? Optional.of(new Sheet("", found)) : Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalStateException damaged) {
            return Optional.empty();
        }
    }

    /** @return whether these are all */
    private boolean rows(int most, List<SheetRow> found) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> next = parser.iterator();
            while (next.hasNext()) {
                CSVRecord values = next.next();
                if (values.getRecordNumber() > most) {
                    return false;
                }
                List<String> cells =
                        values.stream().limit(Sheet.COLUMNS).map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    found.add(new SheetRow((int) values.getRecordNumber(), cells));
                }
            }
            return true;
        }
    }
}
