package org.acquis.framework.exchange.text;

import java.util.Set;
import org.acquis.framework.exchange.text.PrintedCode.Rank;

/** Two cells on one line; the right one is empty when there is only one. */
record Glued(String left, String right) {
    /** Finds where the second cell begins, or -1. */
    interface Cuts {
        int in(String text);
    }

    static Glued in(String text, Cuts cuts) {
        int cut = cuts.in(text);
        return cut <= 0 ? new Glued(text, "") : new Glued(text.substring(0, cut).strip(), text.substring(cut));
    }

    /** A new code inside the name of a block or an activity. */
    static int codeIn(String text, boolean blocksNamed, Set<String> seen, Set<Rank> ranks) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i - 1))
                    && PrintedCode.startOf(text.substring(i, Math.min(text.length(), i + 60)), blocksNamed)
                            .filter(code -> ranks.contains(code.rank()) && !seen.contains(code.code()))
                            .filter(code -> code.code().indexOf('.') > 0 && code.leadsWords())
                            .isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** A new code behind the last sentence of a criterion; inside a sentence, criteria may speak of other parts. */
    static int codeAfterSentence(String text, boolean blocksNamed, Set<String> seen) {
        int from = 0;
        while (from >= 0) {
            int cut = codeIn(text.substring(from), blocksNamed, seen, Set.of(Rank.ACTIVITY, Rank.COMPETENCY));
            if (cut < 0) {
                return -1;
            }
            if (SentenceEnd.of(text.substring(0, from + cut)) == SentenceEnd.CLOSED) {
                return from + cut;
            }
            from += cut;
        }
        return -1;
    }
}
