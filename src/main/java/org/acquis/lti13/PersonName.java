package org.acquis.lti13;

import java.util.Optional;

/** What a platform says of a name; any part may be withheld (OpenID Connect core, 5.1). */
public record PersonName(Optional<String> full, Optional<String> given, Optional<String> family) {

    /** No name at all. */
    public static PersonName withheld() {
        return new PersonName(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The full name, or what can be put together from the parts. */
    public Optional<String> display() {
        if (full.isPresent()) {
            return full;
        }
        String joined = (given.orElse("") + " " + family.orElse("")).strip();
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }

    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
