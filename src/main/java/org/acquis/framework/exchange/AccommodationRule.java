package org.acquis.framework.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A general rule for candidates with a disability.
 *
 * @param code what it is about
 * @param conditions under which it applies, where it lists some
 */
public record AccommodationRule(Code code, Wording text, Optional<Conditions> conditions, Place place) {
    /** Spelt in lower case in files. */
    public enum Code {
        REQUEST,
        MATERIALS,
        FORMAT,
        EXEMPTION,
        DESIGN,
        OTHER
    }

    /**
     * @param allRequired all of them must hold, not only one
     * @param said the sentence of the document that says so
     */
    public record Conditions(List<Wording> texts, boolean allRequired, Optional<String> said) {
        public Conditions {
            texts = List.copyOf(texts);
        }
    }
}
