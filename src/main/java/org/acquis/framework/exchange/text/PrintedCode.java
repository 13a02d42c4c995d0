package org.acquis.framework.exchange.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code at the beginning of a cell.
 *
 * @param code normalised: A2.2, C1.1, BC01; empty for a word without a number ("Activité :")
 * @param printed as it stands, without what separates it from the words
 * @param irregular printed with a dot after the letter or with spaces inside
 * @param separated a dot, a colon or a dash follows
 * @param rest the words after it
 */
public record PrintedCode(Rank rank, String code, String printed, boolean irregular, boolean separated, String rest) {
    public enum Rank {
        BLOCK,
        ACTIVITY,
        COMPETENCY,
        CRITERION
    }

    private static final String NUMBERS = "(\\d{1,2})(?:\\s?\\.\\s?(\\d{1,2}))?(?:\\s?\\.\\s?(\\d{1,2}))?";
    private static final String END = "(?![\\p{L}\\d%])\\s{0,3}([.:)–—-]{0,2})\\s*";
    private static final Pattern BLOCK = Pattern.compile(
            "((?i:bloc)(?:\\s(?i:de\\scomp[ée]tences))?\\s?(?:[nN]\\s?[°º]\\s?)?(\\d{1,2})|(?:RNCP\\s?\\d{3,6}\\s?)?BC\\s?[-.]?\\s?(\\d{1,2}))"
                    + END);
    private static final Pattern WORD = Pattern.compile(
            "((Activit[ée]|ACTIVIT[ÉE]|Comp[ée]tence|COMP[ÉE]TENCE|Crit[èe]re|CRIT[ÈE]RE)\\s?(?:[nN]\\s?[°º]\\s?)?(?:"
                    + NUMBERS + ")?)" + END);
    private static final Pattern CRITERION =
            Pattern.compile("((?:Cr|CR|C[ée]|CE|K|Crit)\\s?[.-]?\\s?" + NUMBERS + ")" + END);
    private static final Pattern LETTER = Pattern.compile("(([AC])(\\s?\\.?\\s?)" + NUMBERS + ")" + END);

    /** The code that these words begin with. */
    public static Optional<PrintedCode> startOf(String text, boolean blocksNamed) {
        Matcher block = BLOCK.matcher(text);
        if (block.lookingAt()) {
            int number = Integer.parseInt(block.group(2) == null ? block.group(3) : block.group(2));
            return found(Rank.BLOCK, String.format(Locale.ROOT, "BC%02d", number), false, block, 4, text);
        }
        Matcher word = WORD.matcher(text);
        if (word.lookingAt()) {
            return word(word, text);
        }
        Matcher criterion = CRITERION.matcher(text);
        if (criterion.lookingAt()) {
            return found(Rank.CRITERION, "K" + numbers(criterion, 2), false, criterion, 5, text);
        }
        Matcher letter = LETTER.matcher(text);
        return letter.lookingAt() ? letter(letter, text, blocksNamed) : Optional.empty();
    }

    private static Optional<PrintedCode> word(Matcher word, String text) {
        char initial = Folded.of(word.group(2)).charAt(2);
        Rank rank = initial == 't' ? Rank.ACTIVITY : initial == 'm' ? Rank.COMPETENCY : Rank.CRITERION;
        boolean numbered = word.group(3) != null;
        boolean colon = word.group(6).contains(":");
        if (!numbered && (!colon || rank == Rank.CRITERION)) {
            return Optional.empty();
        }
        String letter = rank == Rank.ACTIVITY ? "A" : rank == Rank.COMPETENCY ? "C" : "K";
        return found(rank, numbered ? letter + numbers(word, 3) : "", false, word, 6, text);
    }

    private static Optional<PrintedCode> letter(Matcher found, String text, boolean blocksNamed) {
        boolean single = found.group(5) == null;
        boolean apart = !found.group(3).isEmpty();
        boolean activity = found.group(2).equals("A");
        if (single && apart) {
            return Optional.empty(); // "A 2 kilomètres": a word, not a code
        }
        Rank rank = !activity
                ? found.group(6) == null ? Rank.COMPETENCY : Rank.CRITERION
                : single && !blocksNamed ? Rank.BLOCK : Rank.ACTIVITY;
        boolean irregular = apart || found.group(1).indexOf(' ') >= 0;
        return found(rank, found.group(2) + numbers(found, 4), irregular, found, 7, text);
    }

    private static Optional<PrintedCode> found(
            Rank rank, String code, boolean irregular, Matcher match, int separator, String text) {
        return Optional.of(new PrintedCode(
                rank,
                code,
                match.group(1).strip(),
                irregular,
                !match.group(separator).isEmpty(),
                text.substring(match.end())));
    }

    private static String numbers(Matcher match, int first) {
        StringBuilder numbers = new StringBuilder();
        for (int i = first; i < first + 3; i++) {
            String number = match.group(i);
            if (number != null) {
                numbers.append(i == first ? "" : ".").append(Integer.parseInt(number));
            }
        }
        return numbers.toString();
    }

    /** Words follow that begin a title or a sentence, or nothing does: the words stand on the next line. */
    public boolean leadsWords() {
        return rest.isEmpty() || !SentenceEnd.continuedBy(rest);
    }
}
