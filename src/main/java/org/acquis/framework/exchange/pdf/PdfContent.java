package org.acquis.framework.exchange.pdf;

import java.util.List;

/** What a PDF holds for us. */
sealed interface PdfContent {
    /**
     * Its lines, page by page, each column from the left, each from the top.
     *
     * @param columns 1 where the pages have no table
     */
    record Lines(List<ColumnLine> lines, int columns) implements PdfContent {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    record Unreadable(Why why) implements PdfContent {}

    /** Why nothing could be read. */
    enum Why {
        DAMAGED,
        ENCRYPTED,
        WITHOUT_WORDS,
        TOO_MANY_PAGES,
        TOO_MUCH_INSIDE
    }
}
