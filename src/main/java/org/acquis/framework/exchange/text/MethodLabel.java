package org.acquis.framework.exchange.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.framework.MethodKind;

/**
 * The words that open a cell of the column of assessment methods.
 *
 * @param printed the kind in the document's words; empty when only "Modalité d'évaluation" stands there
 * @param number of the épreuve, where it is told
 * @param rest the words after it on the same line; the whole line when no colon parts them
 */
public record MethodLabel(Optional<String> printed, Optional<Integer> number, String rest) {
    /** Characters of the longest label. */
    private static final int LONGEST = 160;

    private static final String KIND = "(?:mise(?:\\(s\\)|s)? en situation(?: professionnelle)?s?"
            + "|memoires?(?: professionnels?)?|etudes? de cas|cas pratiques?|dossiers?(?: professionnels?| ecrits?)?"
            + "|projets?(?: professionnels?| tutores?| collectifs?)?|rapports?(?: professionnels?| d'activite| de stage)?"
            + "|soutenances?(?: orales?)?|entretiens?(?: professionnels?)?|epreuves?(?: orales?| ecrites?| pratiques?)?"
            + "|questionnaires?(?: a choix multiples?)?|qcm|presentations? orales?|controle continu|portfolios?)";
    private static final String TASK = "(?:\\s?(?:n\\s?[°º]\\s?)?(\\d{1,2}))?";
    private static final String MORE =
            "(?: (?:et|ou|avec|suivie?|orale?|ecrite?|reconstituee?|simulee?|reelle?)\\b[^:.]{0,60})?";
    private static final Pattern FIELD = Pattern.compile("modalites?(?:\\(s\\))?(?: d'evaluation)?\\s*[:-]\\s*");
    private static final Pattern PARTED = Pattern.compile("(" + KIND + TASK + MORE + ")\\s*(?::|- |$)\\s*");
    private static final Pattern UNPARTED =
            Pattern.compile("(mise en situation professionnelle|memoire professionnel|etude de cas|cas pratique)(?= )");

    /** Only with a colon, a dash or the end of the line behind. */
    public static Optional<MethodLabel> startOf(String text) {
        if (text.isEmpty() || !Character.isUpperCase(text.charAt(0))) {
            return Optional.empty();
        }
        String folded = Folded.of(text);
        Matcher field = FIELD.matcher(folded);
        int start = field.lookingAt() ? field.end() : 0;
        Matcher parted = PARTED.matcher(folded).region(start, folded.length());
        if (parted.lookingAt()) {
            return Optional.of(new MethodLabel(
                    Optional.of(text.substring(start, parted.end(1)).strip()),
                    Optional.ofNullable(parted.group(2)).map(Integer::valueOf),
                    text.substring(parted.end())));
        }
        return start == 0
                ? Optional.empty()
                : Optional.of(
                        new MethodLabel(unparted(text.substring(start)), Optional.empty(), text.substring(start)));
    }

    /** Also without anything behind, which is safe only where a cell is known to begin. */
    public static Optional<MethodLabel> openingCell(String text) {
        return startOf(text)
                .or(() -> !text.isEmpty() && Character.isUpperCase(text.charAt(0))
                        ? unparted(text).map(kind -> new MethodLabel(Optional.of(kind), Optional.empty(), text))
                        : Optional.empty());
    }

    /** Where a label stands behind the last sentence of the cell to its left, or -1. */
    static int gluedIn(String text) {
        for (int i = 1; i < text.length(); i++) {
            boolean afterSentence = i > 1
                    && Character.isWhitespace(text.charAt(i - 1))
                    && Character.isUpperCase(text.charAt(i))
                    && SentenceEnd.of(text.substring(Math.max(0, i - 40), i)) != SentenceEnd.OPEN;
            if (afterSentence
                    && startOf(text.substring(i, Math.min(text.length(), i + LONGEST)))
                            .isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> unparted(String text) {
        Matcher kind = UNPARTED.matcher(Folded.of(text));
        return kind.lookingAt() ? Optional.of(text.substring(0, kind.end(1))) : Optional.empty();
    }

    public MethodKind kind() {
        String folded = Folded.of(printed.orElse(""));
        return folded.contains("mise")
                ? MethodKind.SIMULATION
                : folded.contains("memoire") ? MethodKind.DISSERTATION : MethodKind.OTHER;
    }
}
