package org.acquis.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;

/**
 * What a learner is called on every page: "MARTIN Ada", in the order in which lists are sorted. A platform may withhold
 * any part of a name.
 *
 * @param full family name in capitals, so that nobody takes a given name for it
 * @param initials one or two letters for the grey circle, in the same order
 * @param searched every spelling that somebody may type
 */
public record LearnerName(String full, String initials, String searched) {
    public static LearnerName of(Learner learner, Texts texts) {
        Optional<String> given = learner.givenName().map(String::strip).filter(part -> !part.isEmpty());
        Optional<String> family = learner.familyName().map(String::strip).filter(part -> !part.isEmpty());
        Optional<String> told = learner.name().map(String::strip).filter(name -> !name.isEmpty());
        String full = family.map(name -> join(Optional.of(name.toUpperCase(Locale.FRENCH)), given))
                .or(() -> told)
                .or(() -> given)
                .orElse("");
        if (full.isEmpty()) {
            return nameless(learner.person(), texts);
        }
        String[] words = full.split("\\s+");
        String initials = family.isPresent()
                ? letter(family.orElse("")) + letter(given.orElse(""))
                : letter(words[0]) + letter(words.length > 1 ? words[words.length - 1] : "");
        return new LearnerName(
                full, initials.toUpperCase(Locale.ROOT), (full + " " + told.orElseGet(() -> join(given, family))));
    }

    /** Somebody of whom nothing is known but that he exists. */
    public static LearnerName nameless(PersonId person, Texts texts) {
        String full = texts.of("shell.nameless", Long.toString(person.value()));
        return new LearnerName(full, "?", full);
    }

    private static String join(Optional<String> one, Optional<String> other) {
        return Stream.of(one, other).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }

    @Override
    public String toString() {
        return "LearnerName";
    }
}
