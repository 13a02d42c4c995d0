package org.acquis;

import java.util.Optional;

/** What the name of a school may be. */
final class SchoolName {
    private static final int LONGEST = 200;

    private SchoolName() {}

    /** @throws SetupRefused for a name that cannot be kept */
    static void check(Optional<String> name) {
        name.filter(text -> text.isBlank()
                        || text.length() > LONGEST
                        || text.chars().anyMatch(Character::isISOControl))
                .ifPresent(text -> {
                    throw new SetupRefused("A school's name has 1 to " + LONGEST + " visible characters.");
                });
    }
}
