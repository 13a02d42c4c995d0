package org.acquis.web.grid;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.roster.Learner;
import org.acquis.web.Texts;

/**
 * What a learner is called on the page. A platform may withhold any part of a name.
 *
 * @param initials one or two letters for the grey circle
 */
public record LearnerName(String full, String initials) {
    static LearnerName of(Learner learner, Texts texts) {
        String parts = Stream.of(learner.givenName(), learner.familyName())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        String full = learner.name()
                .filter(name -> !name.isBlank())
                .orElse(
                        parts.isBlank()
                                ? texts.of(
                                        "grid.nameless",
                                        Long.toString(learner.person().value()))
                                : parts);
        return new LearnerName(full, learner.name().isEmpty() && parts.isBlank() ? "?" : initials(learner, full));
    }

    private static String initials(Learner learner, String full) {
        String first = learner.givenName().orElse(full);
        String[] words = full.strip().split("\\s+");
        String last = learner.familyName().orElse(words.length > 1 ? words[words.length - 1] : "");
        return (letter(first) + letter(last)).toUpperCase(Locale.ROOT);
    }

    private static String letter(String word) {
        String bare = word.strip();
        return bare.isEmpty() ? "" : bare.substring(0, bare.offsetByCodePoints(0, 1));
    }

    @Override
    public String toString() {
        return "LearnerName";
    }
}
