package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.NodeValues.bilingual;
import static org.acquis.framework.exchange.casefile.NodeValues.ours;
import static org.acquis.framework.exchange.casefile.NodeValues.stream;
import static org.acquis.framework.exchange.casefile.NodeValues.text;
import static org.acquis.framework.exchange.casefile.NodeValues.worded;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.UnderstoodHeading;

/** Reads what a CASE file says of its document as a whole. */
final class ReadingHeading {
    private ReadingHeading() {}

    static UnderstoodHeading of(JsonNode document) {
        JsonNode ours = ours(document);
        Optional<String> title =
                text(document, "title").filter(text -> !ours.path("untitled").asBoolean());
        return new UnderstoodHeading(
                title.map(text -> worded(text, document)),
                text(document, "creator").filter(text -> !isAssumed(ours, "creator")),
                text(ours, "rncpCode"),
                ours.path("level").isInt() ? Optional.of(ours.path("level").asInt()) : Optional.empty(),
                text(document, "version").filter(text -> !isAssumed(ours, "version")),
                either(ours.path("description"), document, "description"),
                either(ours.path("notes"), document, "notes"),
                day(document, "statusStartDate"),
                day(document, "statusEndDate"));
    }

    private static boolean isAssumed(JsonNode ours, String key) {
        return stream(ours.path("assumed")).anyMatch(each -> each.asText().equals(key));
    }

    private static Optional<Bilingual> either(JsonNode ours, JsonNode node, String key) {
        return bilingual(ours).or(() -> text(node, key).map(text -> new Bilingual(text, text)));
    }

    private static Optional<LocalDate> day(JsonNode node, String key) {
        try {
            return text(node, key).map(text -> LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
