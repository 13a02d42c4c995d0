package org.acquis.demo.linking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.demo.site.CustomParameters;

/**
 * A content item as Moodle takes it: of any type an activity is made, also of those that the request did not accept.
 *
 * @param name blank where none was sent
 * @param intro plain text; markup in it is not read
 * @param url target of its own; blank: the tool's
 */
public record ContentItem(
        String name, String intro, String url, Map<String, String> customParameters, Optional<AskedColumn> column) {

    static List<ContentItem> readAll(JsonNode list) {
        List<ContentItem> items = new ArrayList<>();
        list.forEach(json -> items.add(read(json)));
        return items;
    }

    private static ContentItem read(JsonNode json) {
        JsonNode column = json.path("lineItem");
        return new ContentItem(
                json.path("title").asText(),
                json.path("text").asText(json.path("html").asText()),
                json.path("url").asText(),
                CustomParameters.read(json.path("custom")),
                column.isObject() ? Optional.of(AskedColumn.read(column)) : Optional.empty());
    }

    /** As the teacher changed it in the activity form. */
    public ContentItem edited(String changedName, String changedIntro, String changedMaximum) {
        return new ContentItem(
                changedName, changedIntro, url, customParameters, column.map(asked -> asked.outOf(changedMaximum)));
    }
}
