package org.acquis.framework.exchange.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.AccommodationRule.Code;
import org.acquis.framework.exchange.AccommodationRule.Conditions;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Wording;

/** The general text on candidates with a disability, as rules: one for each thing that it is about. */
public final class AccommodationText {
    private static final int HEADING = 90;
    private static final double SHORT_LINE = 0.75;

    private final JoiningLines joining;
    private final List<Doubt> doubts;
    private final List<AccommodationRule> rules = new ArrayList<>();

    AccommodationText(JoiningLines joining, List<Doubt> doubts) {
        this.joining = joining;
        this.doubts = doubts;
    }

    /** "Candidat en situation de handicap :" and the like. */
    public static boolean isHeading(SourceLine line) {
        String text = Folded.of(line.text());
        return text.length() <= HEADING
                && text.contains("handicap")
                && !text.endsWith(".")
                && !SentenceEnd.continuedBy(line.text())
                && (text.endsWith(":") || line.gapBefore() && SentenceEnd.of(text) == SentenceEnd.UNSAID);
    }

    List<AccommodationRule> rules(List<SourceLine> lines) {
        int longest =
                lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        List<SourceLine> paragraph = new ArrayList<>();
        List<SourceLine> conditions = new ArrayList<>();
        for (SourceLine line : lines) {
            boolean entry = Bullet.leads(line.text());
            if (!conditions.isEmpty() && !entry && !SentenceEnd.continuedBy(line.text())) {
                conditional(paragraph, conditions, said(line));
                paragraph = new ArrayList<>();
                conditions = new ArrayList<>();
                if (said(line).isPresent()) {
                    continue;
                }
            }
            if (entry || !conditions.isEmpty()) {
                conditions.add(line);
            } else {
                if (line.gapBefore() || endsShort(paragraph, longest)) {
                    plain(paragraph);
                    paragraph = new ArrayList<>();
                }
                paragraph.add(line);
            }
        }
        if (conditions.isEmpty()) {
            plain(paragraph);
        } else {
            conditional(paragraph, conditions, Optional.empty());
        }
        return List.copyOf(rules);
    }

    private static boolean endsShort(List<SourceLine> paragraph, int longest) {
        if (paragraph.isEmpty()) {
            return false;
        }
        String last = paragraph.get(paragraph.size() - 1).text();
        return last.length() < longest * SHORT_LINE && SentenceEnd.of(last) == SentenceEnd.CLOSED;
    }

    private static Optional<String> said(SourceLine line) {
        return Folded.of(line.text()).contains("cumulati") ? Optional.of(line.text()) : Optional.empty();
    }

    /** A paragraph is one rule, or several where its sentences are about different things. */
    private void plain(List<SourceLine> paragraph) {
        if (paragraph.isEmpty()) {
            return;
        }
        Place place = paragraph.get(0).place();
        Code current = Code.OTHER;
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences(joined(paragraph))) {
            Code code = code(sentence);
            if (code != current && code != Code.OTHER && current != Code.OTHER) {
                add(current, text.toString(), Optional.empty(), place);
                text.setLength(0);
            }
            current = code == Code.OTHER ? current : code;
            text.append(text.length() == 0 ? "" : " ").append(sentence);
        }
        add(current, text.toString(), Optional.empty(), place);
    }

    private void conditional(List<SourceLine> paragraph, List<SourceLine> entries, Optional<String> said) {
        List<Wording> texts = new ArrayList<>();
        List<SourceLine> entry = new ArrayList<>();
        for (SourceLine line : entries) {
            if (Bullet.leads(line.text()) && !entry.isEmpty()) {
                texts.add(Wording.official(Bullet.without(joined(entry))));
                entry.clear();
            }
            entry.add(line);
        }
        texts.add(Wording.official(Bullet.without(joined(entry))));
        SourceLine first = paragraph.isEmpty() ? entries.get(0) : paragraph.get(0);
        if (said.isEmpty()) {
            doubts.add(new Doubt.ConditionsUnclear(first.place()));
        }
        String text = paragraph.isEmpty() ? texts.get(0).shown() : joined(paragraph);
        add(code(text), text, Optional.of(new Conditions(texts, true, said)), first.place());
    }

    private void add(Code code, String text, Optional<Conditions> conditions, Place place) {
        rules.add(new AccommodationRule(code, Wording.official(text), conditions, place));
    }

    private String joined(List<SourceLine> lines) {
        BiConsumer<String, Place> doubt = (word, place) -> doubts.add(new Doubt.HyphenKept("", place, word));
        return joining.joined(lines, doubt);
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=[.!?])\\s+(?=\\p{Lu})"));
    }

    private static Code code(String sentence) {
        String text = Folded.of(sentence);
        if (text.contains("exempt") || text.contains("dispens")) {
            return Code.EXEMPTION;
        }
        if (text.contains("ingenieur") || text.contains("concev") || text.contains("elabor")) {
            return Code.DESIGN;
        }
        if (text.contains("materiel") || text.contains("equipement") || text.contains("supports")) {
            return Code.MATERIALS;
        }
        if (text.contains("format") || text.contains("forme de")) {
            return Code.FORMAT;
        }
        if (text.contains("saisir")
                || text.contains("demand")
                || text.contains("solliciter")
                || text.contains("tiers")) {
            return Code.REQUEST;
        }
        return Code.OTHER;
    }
}
