package org.acquis.framework.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read, as people see it: a review shows it beside what was understood. A place of the framework or of a doubt
 * is the place of one of these lines.
 *
 * @param lines in reading order; none where the file is made for machines (CASE, XML)
 */
public record Source(List<Line> lines) {
    /** A file with more of it is no référentiel. */
    static final int MOST_CHARACTERS = 3_000_000;

    private static final int MOST_LINES = 50_000;
    private static final int SHORT = 60;

    /** @param text one line of a text or of a column, or the whole of a cell; never blank */
    public record Line(String text, Place place) {}

    public Source {
        lines = List.copyOf(lines);
    }

    boolean isTooMuch() {
        return lines.size() > MOST_LINES
                || lines.stream().mapToLong(line -> line.text().length()).sum() > MOST_CHARACTERS;
    }

    /** Words of a file as a doubt quotes them. */
    static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= SHORT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHORT - 1)) + "…";
    }

    static Source none() {
        return new Source(List.of());
    }

    /** Each line that bears something, also those that are no part of the framework; numbered from 1. */
    static Source ofText(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
            number++;
            String words = SourceLines.stripped(line);
            if (!words.isEmpty()) {
                lines.add(new Line(words, new Place.Line(number)));
            }
        }
        return new Source(lines);
    }
}
