package org.acquis.framework.exchange.text;

import org.acquis.framework.exchange.Place;

/**
 * A line of the source that bears words.
 *
 * @param gapBefore an empty line stands above it
 * @param opensPage it is the first of its page, or the first below a repeated heading of the table
 * @param opensTable a heading of the table stands right above it
 */
public record SourceLine(String text, Place place, boolean gapBefore, boolean opensPage, boolean opensTable) {
    public static SourceLine of(String text, Place place, boolean gapBefore) {
        return new SourceLine(text, place, gapBefore, false, false);
    }

    /** The rest of the line after what was taken off its beginning. */
    SourceLine rest(String rest) {
        return new SourceLine(rest, place, gapBefore, opensPage, opensTable);
    }

    /** A second cell found on this line. */
    SourceLine cut(String cell) {
        return new SourceLine(cell, place, false, false, false);
    }

    boolean opensParagraph() {
        return gapBefore || opensPage;
    }
}
