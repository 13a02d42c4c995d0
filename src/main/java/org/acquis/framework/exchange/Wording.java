package org.acquis.framework.exchange;

import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a part says: the words of the legal text, a label in our own words, or both; never neither.
 *
 * @param official whole sentences; a list inside stands on lines of its own, each beginning with "- "
 */
public record Wording(Optional<String> official, Optional<Bilingual> label) {
    public Wording {
        if (official.isEmpty() && label.isEmpty()) {
            throw new IllegalArgumentException("neither official words nor a label");
        }
    }

    public static Wording official(String sentences) {
        return new Wording(Optional.of(sentences), Optional.empty());
    }

    /** A label that repeats the official words in both languages is none. */
    public static Wording of(@Nullable String official, Bilingual label) {
        if (official == null) {
            return label(label);
        }
        boolean repeats = label.fr().equals(official) && label.en().equals(official);
        return new Wording(Optional.of(official), repeats ? Optional.empty() : Optional.of(label));
    }

    public static Wording label(Bilingual label) {
        return new Wording(Optional.empty(), Optional.of(label));
    }

    /** The official words or, where there are none, the French label. */
    public String shown() {
        return official.or(() -> label.map(Bilingual::fr)).orElseThrow();
    }

    /** The label or, where there is none, the official words in the place of both languages. */
    public Bilingual labelled() {
        return label.orElseGet(() -> new Bilingual(shown(), shown()));
    }

    /** With other words in the place of these, in every language. */
    public Wording replaced(String words, String by) {
        return new Wording(
                official.map(text -> text.replace(words, by)),
                label.map(text ->
                        new Bilingual(text.fr().replace(words, by), text.en().replace(words, by))));
    }
}
