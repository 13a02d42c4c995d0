package org.acquis.lti13.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text for people in several languages (OpenID Connect Registration 1.0, 2.1: {@code label} and {@code label#fr}).
 *
 * @param usual for everybody without a language of his own
 * @param variants by BCP 47 tag
 */
public record LocalizedText(String usual, Map<String, String> variants) {

    public LocalizedText {
        variants = Map.copyOf(variants);
    }

    /** The same in all languages. */
    public static LocalizedText of(String text) {
        return new LocalizedText(text, Map.of());
    }

    void write(ObjectNode json, String member) {
        json.put(member, usual);
        new TreeMap<>(variants).forEach((language, text) -> json.put(member + "#" + language, text));
    }
}
