package org.acquis.documents.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words of a version as they are printed.
 *
 * @param language of these words, which may be another than the document's
 * @param reworded there are no official words: these are somebody's own
 * @param official the words of the legal text, in French, where these are not they
 */
public record PrintedWording(
        List<Passage> passages, String language, boolean reworded, Optional<PrintedWording> official) {
    private static final String ENTRY = "- ";

    public PrintedWording {
        passages = List.copyOf(passages);
    }

    /** A sentence or, where that is empty, the entries of a list. */
    public record Passage(String sentence, List<String> entries) {
        public Passage {
            entries = List.copyOf(entries);
        }
    }

    static PrintedWording of(String text, String language, boolean reworded) {
        return new PrintedWording(passages(text), language, reworded, Optional.empty());
    }

    PrintedWording beside(Optional<String> legal) {
        return new PrintedWording(passages, language, reworded, legal.map(text -> of(text, "fr", false)));
    }

    /** On one line: for a heading or a bookmark. */
    public String line() {
        List<String> parts = new ArrayList<>();
        for (Passage passage : passages) {
            parts.add(passage.entries().isEmpty() ? passage.sentence() : String.join(" ", passage.entries()));
        }
        return String.join(" ", parts);
    }

    private static List<Passage> passages(String text) {
        List<Passage> passages = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(ENTRY)) {
                entries.add(line.substring(ENTRY.length()));
            } else if (!line.isBlank()) {
                close(entries, passages);
                passages.add(new Passage(line, List.of()));
            }
        }
        close(entries, passages);
        return passages;
    }

    private static void close(List<String> entries, List<Passage> passages) {
        if (!entries.isEmpty()) {
            passages.add(new Passage("", entries));
            entries.clear();
        }
    }
}
