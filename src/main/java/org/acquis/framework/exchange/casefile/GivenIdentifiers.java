package org.acquis.framework.exchange.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.acquis.framework.exchange.Identifiers;

/**
 * Identifiers as a CASE file gives them. One that is a UUID and that no other of these parts bears is kept; in the place
 * of any other comes one that is made from it, the same at each reading.
 */
final class GivenIdentifiers {
    private final Identifiers made;
    private final Set<String> given = new HashSet<>();

    /** @param made what identifiers are made below */
    GivenIdentifiers(Identifiers made) {
        this.made = made;
    }

    /** Another part of the file, which was read before, bears the identifier of this one. */
    boolean isTaken(JsonNode part) {
        String told = told(part);
        return !told.isEmpty() && given.contains(wanted(told));
    }

    /** @param otherwise what the part is, where it has no identifier that could be kept */
    String of(JsonNode part, String otherwise) {
        String told = told(part);
        String identifier = told.isEmpty() ? made.of(otherwise) : wanted(told);
        for (int i = 2; !given.add(identifier); i++) {
            identifier = made.of(otherwise + " " + i);
        }
        return identifier;
    }

    private String wanted(String told) {
        return Identifiers.isUuid(told) ? told : made.of("given " + told);
    }

    private static String told(JsonNode part) {
        return NodeValues.text(part, "identifier").orElse("");
    }
}
