package org.acquis.lti13.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.Origin;

/** Texts out of JSON that somebody else wrote (RFC 8259, 7; RFC 3986 for addresses). */
public final class StrangersText {
    private static final int LONGEST_ADDRESS = 2_000;

    private StrangersText() {}

    /**
     * The text member, cleaned: without control and direction characters, cut at the length, blank counts as absent.
     *
     * @param longest in UTF-16 units
     */
    public static Optional<String> of(JsonNode object, String member, int longest) {
        JsonNode node = object.get(member);
        if (node == null || !node.isTextual()) {
            return Optional.empty();
        }
        String cleaned = clean(node.textValue(), longest);
        return cleaned.isBlank() ? Optional.empty() : Optional.of(cleaned);
    }

    /** An http or https address without a user part; anything else counts as absent. */
    public static Optional<URI> address(JsonNode object, String member) {
        JsonNode node = object.get(member);
        if (node == null || !node.isTextual()) {
            return Optional.empty();
        }
        return address(node.textValue());
    }

    /** The same, of a text. */
    public static Optional<URI> address(String text) {
        if (text.isBlank() || text.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            return Origin.of(uri).isPresent() ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The texts of an array, or a single text as a list of one; others are left out. */
    public static List<String> list(JsonNode object, String member) {
        JsonNode node = object.get(member);
        if (node == null) {
            return List.of();
        }
        if (node.isTextual()) {
            return List.of(node.textValue());
        }
        List<String> texts = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            if (element.isTextual()) {
                texts.add(element.textValue());
            }
        }
        return texts;
    }

    /** Control characters become spaces, direction overrides and broken surrogates vanish, the rest is cut to length. */
    public static String clean(String raw, int longest) {
        int length = raw.length();
        boolean fine = length <= longest;
        for (int i = 0; fine && i < length; i++) {
            char c = raw.charAt(i);
            fine = !Character.isISOControl(c) && !Character.isSurrogate(c) && !turnsDirection(c);
        }
        return fine ? raw.strip() : rebuild(raw, longest);
    }

    private static String rebuild(String raw, int longest) {
        StringBuilder clean = new StringBuilder(Math.min(raw.length(), longest));
        int i = 0;
        while (i < raw.length()) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            if (clean.length() + Character.charCount(point) > longest) {
                break;
            }
            if (Character.isISOControl(point)) {
                clean.append(' ');
            } else if (!turnsDirection(point) && Character.getType(point) != Character.SURROGATE) {
                clean.appendCodePoint(point);
            }
        }
        return clean.toString().strip();
    }

    private static boolean turnsDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
