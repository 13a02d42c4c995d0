package org.acquis.framework.exchange.casefile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.Wording;

/** Shapes that the nodes of a CASE package have in common. */
final class WrittenNodes {
    private WrittenNodes() {}

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static void label(ObjectNode ours, Wording wording) {
        ours.set("label", bilingual(wording.labelled()));
        ours.put("wording", wording.official().isPresent() ? "official" : "label");
    }

    static ObjectNode identified(String identifier) {
        return empty().put("identifier", identifier).put("uri", "urn:uuid:" + identifier);
    }

    static ObjectNode reference(String title, String identifier) {
        return empty().put("title", title).put("identifier", identifier).put("uri", "urn:uuid:" + identifier);
    }

    static ObjectNode bilingual(Bilingual text) {
        return empty().put("fr", text.fr()).put("en", text.en());
    }

    static ObjectNode ours(ObjectNode node) {
        return node.withObject("/extensions").withObject("/" + NodeValues.OURS);
    }
}
