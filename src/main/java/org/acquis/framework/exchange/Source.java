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
    /** @param text one line of a text or of a column, or the whole of a cell; never blank */
    public record Line(String text, Place place) {}

    public Source {
        lines = List.copyOf(lines);
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
