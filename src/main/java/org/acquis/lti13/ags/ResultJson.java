package org.acquis.lti13.ags;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.acquis.lti13.json.StrangersText;

/** A result from JSON (AGS 2.0, 3.3). */
final class ResultJson {
    private ResultJson() {}

    /** Empty when it names nobody. */
    static Optional<Result> read(JsonNode json) {
        String userId = json.path("userId").asText("");
        if (userId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Result(
                userId,
                Numbers.read(json, "resultScore"),
                Numbers.read(json, "resultMaximum"),
                comment(json),
                StrangersText.of(json, "timestamp", 100).flatMap(ResultJson::time)));
    }

    /** As it is, line ends included: it is compared with what was sent. */
    private static Optional<String> comment(JsonNode json) {
        String text = json.path("comment").asText("");
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
