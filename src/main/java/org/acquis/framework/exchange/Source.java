package org.acquis.framework.exchange;

import java.util.List;

/**
 * What was read, as people see it: a review shows it beside what was understood. A place of the framework or of a doubt
 * is the place of one of these lines.
 *
 * @param lines in reading order; none where the file is made for machines (CASE, XML)
 */
public record Source(List<Line> lines) {
    /** A file with more of it is no référentiel. */
    public static final int MOST_CHARACTERS = 3_000_000;

    private static final int MOST_LINES = 50_000;
    private static final int SHORT = 60;

    /** @param text one line of a text or of a column, or the whole of a cell; never blank */
    public record Line(String text, Place place) {}

    public Source {
        lines = List.copyOf(lines);
    }

    public boolean isTooMuch() {
        return lines.size() > MOST_LINES
                || lines.stream().mapToLong(line -> line.text().length()).sum() > MOST_CHARACTERS;
    }

    /** Words of a file as a doubt quotes them. */
    public static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= SHORT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHORT - 1)) + "…";
    }

    public static Source none() {
        return new Source(List.of());
    }
}
