package org.acquis.framework.exchange.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.framework.exchange.UnderstoodHeading;

/** What stands above the table: perhaps the title of the certification, its number and its level. */
public final class Preamble {
    private static final Pattern RNCP = Pattern.compile("RNCP\\s?[-n°:]{0,3}\\s?(\\d{3,6})");
    private static final Pattern LEVEL = Pattern.compile("\\b(?:niveau|level)\\s(?:cec\\s)?:?\\s?([3-8])\\b");
    private static final Pattern TITLE = Pattern.compile("(?:intitule(?: de la certification)?|titre(?: rncp)?"
            + "|certification(?: professionnelle)?|titre de la certification|title)\\s?:\\s?(?=\\S)");

    private Preamble() {}

    static UnderstoodHeading heading(List<SourceLine> lines, Optional<String> codeOfBlocks) {
        Optional<String> title = Optional.empty();
        Optional<String> code = Optional.empty();
        Optional<Integer> level = Optional.empty();
        for (SourceLine line : lines) {
            String folded = Folded.of(line.text());
            Matcher named = TITLE.matcher(folded);
            if (title.isEmpty() && named.lookingAt()) {
                title = Optional.of(line.text().substring(named.end()));
            }
            code = code.or(() -> rncpCode(line.text()));
            Matcher told = LEVEL.matcher(folded);
            if (level.isEmpty() && told.find()) {
                level = Optional.of(Integer.valueOf(told.group(1)));
            }
        }
        return UnderstoodHeading.of(title, code.or(() -> codeOfBlocks), level);
    }

    public static Optional<String> rncpCode(String text) {
        Matcher number = RNCP.matcher(text);
        return number.find() ? Optional.of("RNCP" + number.group(1)) : Optional.empty();
    }
}
