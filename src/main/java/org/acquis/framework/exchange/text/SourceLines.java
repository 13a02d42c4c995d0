package org.acquis.framework.exchange.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Source;

/**
 * The lines of a text that bear words of the document: without page numbers, addresses, running heads and the repeated
 * heading of the table, each knowing what stood above it.
 */
public final class SourceLines {
    /** A page begins with a form feed or, in texts that were copied out of a PDF, with one leading space. */
    private static final double PAGES_AT_MOST = 0.15;

    private static final int RUNNING_FROM = 3;
    private static final Pattern NOISE = Pattern.compile("(?i)https?://\\S+|www\\.\\S+"
            + "|(?:page|p\\.)?\\s?\\d{1,4}(?:\\s?(?:/|sur|of)\\s?\\d{1,4})?|-\\s?\\d{1,4}\\s?-");

    private SourceLines() {}

    static List<SourceLine> of(String text) {
        return new TableHeading(false).removedFrom(withoutRunningHeads(raw(text)));
    }

    /** Each line that bears something, also those that are no part of the framework; numbered from 1. */
    static Source shown(String text) {
        List<Source.Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
            number++;
            String words = stripped(line);
            if (!words.isEmpty()) {
                lines.add(new Source.Line(words, new Place.Line(number)));
            }
        }
        return new Source(lines);
    }

    private static List<SourceLine> raw(String text) {
        String[] lines = Normalizer.normalize(text, Normalizer.Form.NFC).split("\\r\\n|\\r|\\n", -1);
        boolean spaceOpensPage = spaceOpensPage(lines);
        List<SourceLine> found = new ArrayList<>();
        boolean gap = false;
        boolean page = false;
        for (int i = 0; i < lines.length; i++) {
            String words = stripped(lines[i]);
            page |= lines[i].indexOf('\f') >= 0 || spaceOpensPage && oneSpaceLeads(lines[i]);
            if (words.isEmpty()) {
                gap = true;
            } else if (!NOISE.matcher(words).matches()) {
                found.add(new SourceLine(words, new Place.Line(i + 1), gap, page, false));
                gap = false;
                page = false;
            }
        }
        return found;
    }

    private static boolean spaceOpensPage(String[] lines) {
        int bearing = 0;
        int led = 0;
        for (String line : lines) {
            bearing += line.isBlank() ? 0 : 1;
            led += !line.isBlank() && line.charAt(0) == ' ' ? 1 : 0;
        }
        return led <= bearing * PAGES_AT_MOST;
    }

    private static boolean oneSpaceLeads(String line) {
        return line.length() > 1 && line.charAt(0) == ' ' && !Character.isWhitespace(line.charAt(1));
    }

    /** Also without no-break spaces at both ends, soft hyphens in words and invisible marks. */
    public static String stripped(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        int last = line.stripTrailing().length() - 1;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            boolean breaking = letter == '\u00ad' && i < last;
            if (!breaking && letter != '\ufeff' && letter != '\u200b' && (letter >= ' ' || letter == '\t')) {
                kept.append(letter == '\t' ? ' ' : letter);
            }
        }
        int start = 0;
        int end = kept.length();
        while (start < end && isSpace(kept.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(kept.charAt(end - 1))) {
            end--;
        }
        return kept.substring(start, end);
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static List<SourceLine> withoutRunningHeads(List<SourceLine> lines) {
        Map<String, Integer> atEdges = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (atEdge(lines, i) && mayRun(lines.get(i))) {
                atEdges.merge(edge(lines.get(i)), 1, Integer::sum);
            }
        }
        List<SourceLine> kept = new ArrayList<>();
        boolean page = false;
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            page |= line.opensPage();
            gap |= line.gapBefore();
            boolean runs = atEdge(lines, i) && mayRun(line) && atEdges.getOrDefault(edge(line), 0) >= RUNNING_FROM;
            if (!runs) {
                kept.add(new SourceLine(line.text(), line.place(), gap, page, false));
                page = false;
                gap = false;
            }
        }
        return kept;
    }

    private static boolean atEdge(List<SourceLine> lines, int i) {
        return lines.get(i).opensPage()
                || i + 1 < lines.size() && lines.get(i + 1).opensPage();
    }

    /** What tells a part of the table apart is never taken for a running head. */
    private static boolean mayRun(SourceLine line) {
        return !TableHeading.mayHold(line.text())
                && PrintedCode.startOf(line.text(), false).isEmpty()
                && MethodLabel.startOf(line.text()).isEmpty()
                && !Bullet.leads(line.text());
    }

    private static String edge(SourceLine line) {
        return Folded.of(line.text()).replaceAll("\\d", "").strip();
    }
}
