package org.acquis.lti13.ags;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.json.BoundedJson;
import org.acquis.lti13.json.StrangersText;

/** A line item as JSON (AGS 2.0, 3.2.4). */
final class LineItemJson {
    private static final List<String> OWN_MEMBERS =
            List.of("id", "label", "scoreMaximum", "resourceId", "tag", "resourceLinkId");

    private LineItemJson() {}

    /** Empty when it has no address or no maximum: such a column cannot be used. */
    static Optional<LineItem> read(JsonNode json) {
        Optional<BigDecimal> maximum = Numbers.read(json, "scoreMaximum");
        if (!json.isObject() || maximum.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode others = ((ObjectNode) json).deepCopy();
        others.remove(OWN_MEMBERS);
        return StrangersText.address(json, "id")
                .map(id -> new LineItem(
                        Optional.of(id),
                        StrangersText.of(json, "label", 1_000).orElse(""),
                        maximum.get(),
                        StrangersText.of(json, "resourceId", 255),
                        StrangersText.of(json, "tag", 255),
                        StrangersText.of(json, "resourceLinkId", 255),
                        BoundedJson.write(others)));
    }

    /** The full object: what is left out, Moodle blanks. */
    static String write(LineItem item) {
        ObjectNode json = BoundedJson.object(item.otherMembers().getBytes(StandardCharsets.UTF_8))
                .orElseGet(BoundedJson::fresh);
        item.id().ifPresent(id -> json.put("id", id.toString()));
        json.put("label", item.label());
        json.put("scoreMaximum", item.scoreMaximum());
        item.resourceId().ifPresent(value -> json.put("resourceId", value));
        item.tag().ifPresent(value -> json.put("tag", value));
        item.resourceLinkId().ifPresent(value -> json.put("resourceLinkId", value));
        return BoundedJson.write(json);
    }
}
