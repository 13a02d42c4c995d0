package org.acquis.web.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.framework.exchange.Source;

/** Where a text may be cut in two: after a sentence, before an entry of a list, and where a line of the source begins. */
final class CutPoints {
    private static final Pattern AFTER_SENTENCE = Pattern.compile("[.;:!?]\\s+|\\n");
    private static final int TELLING = 12;
    private static final int SHOWN = 60;

    private CutPoints() {}

    /** @param lines of the source around the text */
    static List<DraftPage.Cut> of(String text, List<Source.Line> lines) {
        TreeSet<Integer> places = new TreeSet<>();
        Matcher sentence = AFTER_SENTENCE.matcher(text);
        while (sentence.find()) {
            places.add(sentence.end());
        }
        for (Source.Line line : lines) {
            String start =
                    line.text().substring(0, Math.min(TELLING, line.text().length()));
            int at = start.length() < TELLING ? -1 : text.indexOf(start);
            if (at > 0) {
                places.add(at);
            }
        }
        List<DraftPage.Cut> cuts = new ArrayList<>();
        for (int at : places) {
            String rest = text.substring(at).strip();
            if (!rest.isEmpty() && !text.substring(0, at).isBlank()) {
                cuts.add(new DraftPage.Cut(at, rest.length() <= SHOWN ? rest : rest.substring(0, SHOWN) + "…"));
            }
        }
        return cuts;
    }
}
