package org.acquis.documents.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as Unicode says (UAX 14), but never after an apostrophe, which ties two words in French. */
final class LineEnds implements FSTextBreaker {
    private static final String APOSTROPHES = "'\u2019";

    private final BreakIterator unicode = BreakIterator.getLineInstance(Locale.FRENCH);
    private String text = "";

    @Override
    public void setText(String changed) {
        text = changed;
        unicode.setText(changed);
    }

    @Override
    public int next() {
        int end = unicode.next();
        while (end != BreakIterator.DONE && end < text.length() && APOSTROPHES.indexOf(text.charAt(end - 1)) >= 0) {
            end = unicode.next();
        }
        return end;
    }
}
