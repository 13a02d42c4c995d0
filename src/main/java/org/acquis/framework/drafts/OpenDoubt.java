package org.acquis.framework.drafts;

import java.util.Optional;
import java.util.Set;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.Choice;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Place;

/**
 * A decision of the reading that nobody has confirmed or corrected yet.
 *
 * @param number within the draft; stays the same while others are settled
 * @param code what kind of doubt it is, such as {@code cells-glued}
 * @param part identifier of the part concerned; empty for the framework as a whole
 * @param words of the source that it is about, where it names some
 */
public record OpenDoubt(
        int number,
        String code,
        String part,
        Place place,
        Bilingual reason,
        Set<Choice> choices,
        Optional<String> words) {
    public OpenDoubt {
        choices = Set.copyOf(choices);
    }

    static OpenDoubt of(int number, Doubt doubt, String part) {
        return new OpenDoubt(number, doubt.code(), part, doubt.place(), doubt.reason(), doubt.choices(), words(doubt));
    }

    private static Optional<String> words(Doubt doubt) {
        if (doubt instanceof Doubt.HyphenKept hyphen) {
            return Optional.of(hyphen.word());
        }
        if (doubt instanceof Doubt.CellResumed resumed) {
            return Optional.of(resumed.words());
        }
        return doubt instanceof Doubt.Unfinished unfinished ? Optional.of(unfinished.end()) : Optional.empty();
    }

    OpenDoubt about(String other) {
        return new OpenDoubt(number, code, other, place, reason, choices, words);
    }
}
