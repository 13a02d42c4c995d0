package org.acquis.framework.exchange.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of one document that stand whole on a line. */
final class Vocabulary {
    private final Set<String> words = new HashSet<>();

    Vocabulary(List<SourceLine> lines) {
        for (SourceLine line : lines) {
            String text = Folded.of(line.text());
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || !isOfWord(text.charAt(i))) {
                    // A word that goes on behind the end of the line is no whole word.
                    if (i > start && text.charAt(i - 1) != '-') {
                        words.add(text.substring(start, i));
                    }
                    start = i + 1;
                }
            }
        }
    }

    boolean holds(String word) {
        return words.contains(Folded.of(word));
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetter(letter) || letter == '-';
    }
}
