package org.acquis.framework.exchange.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** Texts of a JSON file without what nobody sees: control and direction characters, halves of surrogate pairs. */
final class CleanNodes extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;

    private static final Pattern UNSEEN =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\p{Cs}]");

    private long characters;

    @Override
    public TextNode textNode(String text) {
        characters += text.length();
        return super.textNode(UNSEEN.matcher(text).replaceAll(""));
    }

    /** Of all texts so far. */
    long characters() {
        return characters;
    }
}
