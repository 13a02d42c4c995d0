package org.acquis.framework.exchange.text;

import java.util.Set;

/** How a text ends, as far as its last characters tell. */
public enum SentenceEnd {
    /** With a full stop or its like. */
    CLOSED,
    /** Without one; many cells of such tables do, and are whole all the same. */
    UNSAID,
    /** In the middle of a sentence: on a comma, an article, a preposition, or with a bracket open. */
    OPEN;

    private static final int BRACKET_REACH = 160;
    private static final Set<String> GO_ON = Set.of(
            "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "en", "et", "ou", "a", "dans",
            "par", "pour", "sur", "avec", "sans", "sous", "vers", "entre", "ce", "cet", "cette", "ces", "son", "sa",
            "ses", "leur", "leurs", "que", "qui", "qu", "dont", "afin", "selon", "lors", "ni", "mais", "chaque",
            "ainsi", "n", "s", "se", "ne");

    public static SentenceEnd of(String text) {
        String end = text.strip();
        if (end.isEmpty()) {
            return UNSAID;
        }
        if (bracketOpen(end)) {
            return OPEN;
        }
        char last = end.charAt(end.length() - 1);
        if ("),;-'’–".indexOf(last) > 0) {
            return last == ';' ? CLOSED : OPEN;
        }
        String bare = end.replaceAll("[)\\]»\"”\\s]{1,10}$", "");
        if (!bare.isEmpty() && ".!?…".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            return CLOSED;
        }
        String words = Folded.of(end.substring(Math.max(0, end.length() - 20)));
        int start = words.length();
        while (start > 0 && Character.isLetter(words.charAt(start - 1))) {
            start--;
        }
        return GO_ON.contains(words.substring(start)) ? OPEN : UNSAID;
    }

    /** Whether a text with these first words goes on with the sentence before it. */
    public static boolean continuedBy(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isLetter(letter)) {
                return Character.isLowerCase(letter);
            }
            if (",;).:".indexOf(letter) >= 0) {
                return true;
            }
            if (Character.isDigit(letter)) {
                return false;
            }
        }
        return false;
    }

    private static boolean bracketOpen(String text) {
        int opening = text.lastIndexOf('(');
        return opening >= 0 && text.indexOf(')', opening) < 0 && text.length() - opening < BRACKET_REACH;
    }
}
