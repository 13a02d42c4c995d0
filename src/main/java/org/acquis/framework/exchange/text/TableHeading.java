package org.acquis.framework.exchange.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recognises the heading of the three columns. Its words come from article L6113-1 of the Code du travail, so they are
 * the same in every référentiel; its cells may be cut into lines in any way.
 */
public final class TableHeading {
    private static final List<List<String>> PHRASES = phrases(
            "référentiel d'activités",
            "référentiel des activités",
            "décrit les situations de travail et les activités exercées les métiers ou emplois visés",
            "référentiel de compétences",
            "référentiel des compétences",
            "identifie les compétences et les connaissances y compris transversales qui en découlent",
            "identifie les compétences et les connaissances y compris transversales qui découlent du référentiel"
                    + " d'activités",
            "référentiel d'évaluation",
            "définit les critères et les modalités d'évaluation des acquis",
            "modalités d'évaluation",
            "modalités",
            "critères d'évaluation",
            "critères",
            "activités",
            "activités professionnelles",
            "activités et tâches",
            "compétences",
            "compétences professionnelles",
            "compétences associées",
            "compétences évaluées",
            "évaluation",
            "modalités et critères d'évaluation",
            "critères et modalités d'évaluation",
            "tâches",
            "bloc",
            "blocs",
            "blocs de compétences",
            "bloc de compétences");

    /** Each column on its own, so that one known phrase alone on its line is a heading. */
    private final boolean cells;

    public TableHeading(boolean cells) {
        this.cells = cells;
    }

    /** Phrases begun and not yet ended, with the place of the next word. */
    private Map<List<String>, Integer> begun = new HashMap<>();

    /** Whether the line could be one of a heading. */
    public static boolean mayHold(String text) {
        return words(text).stream().allMatch(word -> PHRASES.stream().anyMatch(phrase -> phrase.contains(word)));
    }

    public List<SourceLine> removedFrom(List<SourceLine> lines) {
        List<SourceLine> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            SourceLine line = lines.get(i);
            int end = headingFrom(lines, i);
            if (end == i) {
                kept.add(line);
                i++;
            } else {
                if (end < lines.size()) {
                    SourceLine next = lines.get(end);
                    kept.add(new SourceLine(next.text(), next.place(), line.gapBefore(), true, true));
                }
                i = end + 1;
            }
        }
        return kept;
    }

    /** The index behind the heading that begins at this line; the same index when none does. */
    private int headingFrom(List<SourceLine> lines, int start) {
        begun = new HashMap<>();
        String text = lines.get(start).text();
        List<String> first = words(text);
        if (!reads(first)) {
            return start;
        }
        boolean titled = first.get(0).equals("referentiel");
        boolean capital = text.equals(text.toUpperCase(Locale.FRENCH));
        int end = start + 1;
        while (end < lines.size() && reads(words(lines.get(end).text()))) {
            end++;
        }
        boolean several =
                end > start + 1 || text.indexOf(' ') > 0 && PHRASES.stream().noneMatch(first::equals);
        boolean cell = cells && PHRASES.stream().anyMatch(first::equals);
        return (titled || capital) && several || cell ? end : start;
    }

    /** Whether the line is nothing but beginnings and continuations of phrases. */
    private boolean reads(List<String> words) {
        Map<List<String>, Integer> after = new HashMap<>(begun);
        int at = 0;
        while (at < words.size()) {
            int longest = 0;
            Map<List<String>, Integer> reached = new HashMap<>();
            for (List<String> phrase : PHRASES) {
                for (int from : new int[] {0, after.getOrDefault(phrase, 0)}) {
                    int length = common(words, at, phrase, from);
                    if (length > longest) {
                        longest = length;
                        reached.clear();
                    }
                    if (length > 0 && length == longest) {
                        reached.put(phrase, from + length);
                    }
                }
            }
            if (longest == 0) {
                return false;
            }
            after.putAll(reached);
            after.entrySet()
                    .removeIf(entry -> entry.getValue() == entry.getKey().size());
            at += longest;
        }
        begun = after;
        return !words.isEmpty();
    }

    private static int common(List<String> words, int at, List<String> phrase, int from) {
        int length = 0;
        while (at + length < words.size()
                && from + length < phrase.size()
                && words.get(at + length).equals(phrase.get(from + length))) {
            length++;
        }
        return length;
    }

    private static List<String> words(String text) {
        return Arrays.stream(Folded.of(text).replace("(s)", "s").split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<List<String>> phrases(String... texts) {
        return Arrays.stream(texts).map(TableHeading::words).toList();
    }
}
