package org.acquis.framework.exchange.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.exchange.Wording;

/** What a node of a CASE file tells, as values. */
final class NodeValues {
    /** Name of our extension. */
    static final String OURS = "org.acquis";

    private NodeValues() {}

    static JsonNode ours(JsonNode node) {
        JsonNode extensions = node.path("extensions");
        return extensions.isArray() ? extensions.path(0).path(OURS) : extensions.path(OURS);
    }

    /** A text in both languages; one that is there in one language only stands for both. */
    static Optional<Bilingual> bilingual(JsonNode text) {
        Optional<String> fr = text(text, "fr");
        Optional<String> en = text(text, "en");
        return fr.or(() -> en).map(words -> new Bilingual(words, en.orElse(words)));
    }

    static Optional<String> text(JsonNode node, String key) {
        return text(node.path(key));
    }

    static Optional<String> text(JsonNode value) {
        String text = value.asText("").strip();
        return text.isEmpty() || value.isNull() ? Optional.empty() : Optional.of(text);
    }

    /** A file without our extension holds the words of its document. */
    static Wording worded(String words, JsonNode node) {
        boolean label = ours(node).path("wording").asText().equals("label");
        return wording(words, !label, bilingual(ours(node).path("label")));
    }

    static Wording both(Optional<String> official, Bilingual label) {
        return official.map(sentence -> wording(sentence, true, Optional.of(label)))
                .orElse(Wording.label(label));
    }

    /** A label that repeats the official words in both languages is none. */
    private static Wording wording(String sentence, boolean official, Optional<Bilingual> label) {
        if (!official && label.isPresent()) {
            return new Wording(Optional.empty(), label);
        }
        Optional<Bilingual> own =
                label.filter(text -> !text.fr().equals(sentence) || !text.en().equals(sentence));
        return new Wording(Optional.of(sentence), own);
    }

    /** Numbers of another size would take as many digits. */
    static boolean canBeRounded(BigDecimal number) {
        return number.precision() - number.scale() > -9 && number.precision() - number.scale() < 9;
    }

    static CaseKind caseKind(JsonNode kind) {
        return Arrays.stream(CaseKind.values())
                .filter(each -> each.code().equals(kind.asText()))
                .findFirst()
                .orElse(CaseKind.EITHER);
    }

    static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
