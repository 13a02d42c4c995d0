package org.acquis.framework.exchange.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands at one height of a page, in all its columns; words from the left. */
record PageRow(List<Word> words) {
    private static final double AT_ONE_HEIGHT = 0.4;
    /** Shares of the size of the letters: less is the room between two words of a sentence. */
    private static final double BETWEEN_CELLS = 0.7;

    static List<PageRow> of(List<Word> words) {
        return Letters.lines(words, AT_ONE_HEIGHT).stream().map(PageRow::new).toList();
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    double baseline() {
        return words.get(0).baseline();
    }

    double width() {
        return right() - words.get(0).left();
    }

    double right() {
        return words.stream().mapToDouble(Word::right).max().orElse(0);
    }

    /** Words that follow one another as in a sentence, without the room that lies between two cells. */
    boolean inOnePiece() {
        for (int i = 1; i < words.size(); i++) {
            if (apart(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean apart(int i) {
        return words.get(i).left() - words.get(i - 1).right()
                > BETWEEN_CELLS * words.get(i).size();
    }

    /**
     * The words of each column. Where words run over the border between two columns, what stands in both is one line of
     * the left one.
     *
     * @param cuts where a column ends and the next begins
     */
    List<List<Word>> in(List<Double> cuts) {
        List<List<Word>> columns = new ArrayList<>();
        for (int i = 0; i <= cuts.size(); i++) {
            columns.add(new ArrayList<>());
        }
        boolean crosses = crosses(cuts);
        int column = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int own = columnOf(word, cuts);
            boolean goesOn = i > 0 && crosses && !apart(i);
            column = goesOn ? column : Math.max(column, own);
            columns.get(column).add(word);
        }
        return columns;
    }

    /** A word stands on a border, or nothing parts the words on both its sides. */
    boolean crosses(List<Double> cuts) {
        boolean onBorder = cuts.stream()
                .anyMatch(cut -> words.stream().anyMatch(word -> word.left() < cut - 1 && word.right() > cut + 1));
        return onBorder || inOnePiece() && columnOf(words.get(0), cuts) != columnOf(words.get(words.size() - 1), cuts);
    }

    private static int columnOf(Word word, List<Double> cuts) {
        int column = 0;
        while (column < cuts.size() && (word.left() + 1 >= cuts.get(column))) {
            column++;
        }
        return column;
    }
}
