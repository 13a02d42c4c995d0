package org.acquis.framework.exchange.text;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.acquis.framework.exchange.Place;

/** Makes one text of the lines of a cell: spaces, words that a line's end cut, and lists on lines of their own. */
final class JoiningLines {
    /** These keep their hyphen in French whatever follows. */
    private static final Set<String> PREFIXES = Set.of(
            "re", "non", "auto", "co", "eco", "anti", "sous", "demi", "semi", "mi", "ex", "vice", "contre", "apres",
            "avant", "mini", "multi", "inter", "quasi", "pluri", "bio", "socio", "e", "cyber", "sur", "savoir", "peut",
            "c'est-a", "vis-a", "au", "ci", "la", "celui", "celle", "ceux", "celles", "lui", "elle", "eux", "soi",
            "back", "front", "on", "off");

    private static final Set<String> AFTER_LIST = Set.of("afin", "enfin", "puis");

    private static final int LONGEST_WORD = 60;

    private final Vocabulary vocabulary;

    JoiningLines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param hyphenKept hears each word whose hyphen may be the printer's, with its place */
    String joined(List<SourceLine> lines, BiConsumer<String, Place> hyphenKept) {
        StringBuilder text = new StringBuilder();
        boolean inList = false;
        for (SourceLine line : lines) {
            String words = line.text();
            if (text.length() == 0) {
                text.append(words);
            } else if (Bullet.leads(words)
                    && (inList || endsOnColon(text) || SentenceEnd.of(last(text)) != SentenceEnd.OPEN)) {
                inList = true;
                text.append("\n- ").append(Bullet.without(words));
            } else if (inList && AFTER_LIST.contains(firstWord(words))) {
                inList = false;
                text.append('\n').append(words);
            } else {
                append(text, words, line.place(), hyphenKept);
            }
        }
        return text.toString()
                .replace('\u00ad', '-')
                .replaceAll("[ \\t]{2,}", " ")
                .strip();
    }

    private void append(StringBuilder text, String words, Place place, BiConsumer<String, Place> hyphenKept) {
        char end = text.charAt(text.length() - 1);
        boolean cut = text.length() > 1
                && (end == '-' || end == '\u00ad' || end == '‐')
                && Character.isLetter(text.charAt(text.length() - 2))
                && Character.isLetter(words.charAt(0));
        if (!cut) {
            text.append(' ').append(words);
            return;
        }
        String left = lastWord(text);
        String right = letters(words);
        if (end == '\u00ad' || vocabulary.holds(left + right)) {
            text.setLength(text.length() - 1);
        } else {
            text.setCharAt(text.length() - 1, '-');
            if (!vocabulary.holds(left + "-" + right) && !PREFIXES.contains(Folded.of(left))) {
                hyphenKept.accept(left + "-" + right, place);
            }
        }
        text.append(words);
    }

    private static boolean endsOnColon(StringBuilder text) {
        return text.charAt(text.length() - 1) == ':';
    }

    private static String last(StringBuilder text) {
        return text.substring(Math.max(0, text.length() - 80));
    }

    /** The letters before the hyphen that ends the text. */
    private static String lastWord(StringBuilder text) {
        int start = text.length() - 1;
        int longest = Math.max(0, start - LONGEST_WORD);
        while (start > longest
                && (Character.isLetter(text.charAt(start - 1)) || "'’-".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        String word = text.substring(start, text.length() - 1);
        int elision = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
        return word.startsWith("c'est") || word.startsWith("c’est") ? word : word.substring(elision + 1);
    }

    private static String letters(String words) {
        int end = 0;
        while (end < words.length() && Character.isLetter(words.charAt(end))) {
            end++;
        }
        return words.substring(0, end);
    }

    private static String firstWord(String words) {
        return Folded.of(letters(words));
    }
}
