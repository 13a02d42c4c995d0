package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.AccommodationRule.Conditions;
import org.acquis.framework.exchange.Wording;

/**
 * What a general rule for candidates with a disability is about and says, and the conditions under which it applies.
 *
 * @param at its place among the rules, starting at 0
 * @param official words of the document; empty: there are none
 * @param text in our own words; empty in both languages: there is none
 * @param conditions none: the rule always applies
 */
public record DescribeAccommodation(
        int at, AccommodationRule.Code code, String official, Bilingual text, ConditionLines conditions)
        implements Edit {
    /**
     * One condition a line, the same one on the same line of each text; a text is empty as a whole where there are no such
     * words; a line is blank where only this condition has none.
     *
     * @param allRequired all of them must hold, not only one
     * @param said the sentence of the document that says so; empty: it does not
     */
    public record ConditionLines(
            List<String> official, List<String> fr, List<String> en, boolean allRequired, String said) {
        public ConditionLines {
            official = List.copyOf(official);
            fr = List.copyOf(fr);
            en = List.copyOf(en);
        }

        private int count() {
            return Math.max(official.size(), Math.max(fr.size(), en.size()));
        }

        private boolean isUneven() {
            return List.of(official, fr, en).stream().anyMatch(lines -> !lines.isEmpty() && lines.size() != count())
                    || IntStream.range(0, count()).anyMatch(this::saysNothing);
        }

        private boolean saysNothing(int at) {
            return List.of(official, fr, en).stream()
                    .allMatch(lines -> line(lines, at).isBlank());
        }

        private Optional<Conditions> told() {
            List<Wording> texts = new ArrayList<>();
            for (int i = 0; i < count(); i++) {
                texts.add(Edit.wording(line(official, i), new Bilingual(line(fr, i), line(en, i))));
            }
            return texts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Conditions(texts, allRequired, said.isBlank() ? Optional.empty() : Optional.of(said)));
        }

        private static String line(List<String> lines, int at) {
            return lines.isEmpty() ? "" : lines.get(at);
        }
    }

    @Override
    public String act() {
        return "describe-accommodation";
    }

    @Override
    public String part() {
        return "";
    }

    /** The number of the rule, from 1. */
    @Override
    public String about(DraftContent content) {
        return Integer.toString(at + 1);
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public Edited apply(DraftContent content) {
        List<AccommodationRule> rules = new ArrayList<>(content.framework().accommodationRules());
        if (at < 0 || at >= rules.size()) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        if (official.isBlank() && text.saysNothing()) {
            return Edit.refused(EditRefusal.NO_WORDS);
        }
        if (conditions.isUneven()) {
            return Edit.refused(EditRefusal.CONDITIONS_UNEVEN);
        }
        rules.set(
                at,
                new AccommodationRule(
                        code,
                        Edit.wording(official, text),
                        conditions.told(),
                        rules.get(at).place()));
        DraftContent changed = content.with(content.framework().withAccommodationRules(rules));
        return Edit.changed(changed.doubts().stream()
                .filter(doubt -> conditions.count() > 0 && doubt.code().equals("conditions-unclear"))
                .reduce(changed, DraftContent::without, (one, other) -> other));
    }
}
