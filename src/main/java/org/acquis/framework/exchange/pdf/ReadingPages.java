package org.acquis.framework.exchange.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.text.ReadingTable;
import org.acquis.framework.exchange.text.ReadingText;
import org.acquis.framework.exchange.text.SourceLine;
import org.acquis.framework.exchange.text.TableHeading;

/** Reads a référentiel in a PDF: its table where columns stand on the pages, otherwise its text. */
public final class ReadingPages {
    public Reading read(byte[] file) {
        PdfContent content = new ReadingPdf(TableHeading::mayHold).read(file);
        if (content instanceof PdfContent.Unreadable unreadable) {
            return new Reading.Refused(refusal(unreadable.why()));
        }
        PdfContent.Lines pages = (PdfContent.Lines) content;
        Source source = new Source(pages.lines().stream()
                .map(line -> new Source.Line(line.text(), place(line)))
                .toList());
        Optional<ColumnRoles> roles = ColumnRoles.of(pages);
        return roles.map(found -> new ReadingTable(new PageRows(pages, found).table(), source))
                .map(table -> table.read(Identifiers.of(file)))
                .orElseGet(() -> new ReadingText().read(inOrder(pages), source, Identifiers.of(file)));
    }

    private static FileRefusal refusal(PdfContent.Why why) {
        return switch (why) {
            case DAMAGED -> FileRefusal.DAMAGED_PDF;
            case ENCRYPTED -> FileRefusal.ENCRYPTED_PDF;
            case WITHOUT_WORDS -> FileRefusal.SCANNED_PDF;
            case TOO_MANY_PAGES -> FileRefusal.TOO_MANY_PAGES;
            case TOO_MUCH_INSIDE -> FileRefusal.TOO_MUCH_INSIDE;
        };
    }

    static Place place(ColumnLine line) {
        return new Place.Page(line.page(), line.column(), line.number());
    }

    /** Without a table each page is one text. */
    private static List<SourceLine> inOrder(PdfContent.Lines pages) {
        List<SourceLine> lines = new ArrayList<>();
        for (ColumnLine line : pages.lines()) {
            boolean opens = line.opensPage() && line.column() == 1;
            lines.add(new SourceLine(line.text(), place(line), line.gapBefore() && !opens, opens, false));
        }
        return new TableHeading(false).removedFrom(lines);
    }
}
