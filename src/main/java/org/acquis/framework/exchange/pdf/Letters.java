package org.acquis.framework.exchange.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts letters together into words, whatever the order in which the page draws them. */
final class Letters {
    /** Shares of the size of the letters. */
    private static final double SAME_LINE = 0.35;

    private static final double WORD_GAP = 0.2;
    private static final double DRAWN_TWICE = 0.1;

    private Letters() {}

    static List<Word> words(List<Word> letters) {
        List<Word> words = new ArrayList<>();
        for (List<Word> line : lines(letters, SAME_LINE)) {
            words.addAll(wordsOf(line));
        }
        return words;
    }

    /** Groups what stands on one line, each from the left, from the top. */
    static List<List<Word>> lines(List<Word> words, double tolerance) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Word::baseline));
        List<List<Word>> lines = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Word word : sorted) {
            if (lines.isEmpty() || word.baseline() - last > tolerance * word.size()) {
                lines.add(new ArrayList<>());
                last = word.baseline();
            }
            lines.get(lines.size() - 1).add(word);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Word::left)));
        return lines;
    }

    private static List<Word> wordsOf(List<Word> letters) {
        List<Word> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Word first = letters.get(0);
        Word last = first;
        for (Word letter : letters) {
            boolean blank = letter.text().isBlank();
            boolean apart = letter.left() - last.right() > WORD_GAP * letter.size();
            if (text.length() > 0 && (blank || apart)) {
                words.add(word(text, first, last));
                text.setLength(0);
            }
            boolean twice = text.length() > 0
                    && letter.text().equals(last.text())
                    && letter.left() - last.left() < DRAWN_TWICE * letter.size();
            if (!blank && !twice) {
                first = text.length() == 0 ? letter : first;
                last = letter;
                text.append(letter.text());
            }
        }
        if (text.length() > 0) {
            words.add(word(text, first, last));
        }
        return words;
    }

    private static Word word(StringBuilder letters, Word first, Word last) {
        return new Word(plain(letters), first.left(), last.right(), first.baseline(), first.size());
    }

    /** Ligatures apart, accents with their letters; the marks of symbol fonts are bullets. */
    private static String plain(StringBuilder letters) {
        StringBuilder plain = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter >= '\ufb00' && letter <= '\ufb06') {
                plain.append(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC));
            } else if (letter >= '\uf000' && letter <= '\uf0ff') {
                plain.append('•');
            } else {
                plain.append(letter);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }
}
