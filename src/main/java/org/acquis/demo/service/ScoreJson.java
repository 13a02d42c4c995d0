package org.acquis.demo.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.demo.gradebook.IncomingScore;
import org.acquis.demo.site.PhpJson;

/** A score as it is read (AGS 2.0 section 3.4). */
final class ScoreJson {
    private static final Pattern TIMESTAMP = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)?)?(Z|[+-]\\d{2}(?::?\\d{2})?)?");

    private ScoreJson() {}

    /** The user as sent; may be anything. */
    static String userId(JsonNode json) {
        return json.path("userId").asText();
    }

    /**
     * Empty when something required is missing or cannot be read. Progress may be any text.
     *
     * @param userId already known to be a number
     * @param server zone of a timestamp that names none
     */
    static Optional<IncomingScore> read(JsonNode json, long userId, ZoneId server) {
        Optional<Instant> timestamp = json.path("timestamp").isTextual()
                ? timestamp(json.path("timestamp").asText(), server)
                : Optional.empty();
        boolean progress = json.hasNonNull("activityProgress") && json.hasNonNull("gradingProgress");
        Optional<BigDecimal> given = PhpJson.numeric(json.path("scoreGiven"));
        Optional<BigDecimal> maximum = PhpJson.numeric(json.path("scoreMaximum"));
        boolean unreadable = json.hasNonNull("scoreGiven") && given.isEmpty()
                || json.hasNonNull("scoreMaximum") && maximum.isEmpty()
                || given.isPresent() && maximum.isEmpty();
        if (timestamp.isEmpty() || !progress || unreadable) {
            return Optional.empty();
        }
        return Optional.of(new IncomingScore(
                userId,
                timestamp.get(),
                given,
                maximum.orElse(BigDecimal.ONE),
                json.path("gradingProgress").asText().equals("FullyGraded"),
                Optional.of(json.path("comment").asText()).filter(text -> !text.isEmpty())));
    }

    /** ISO 8601 as wide as Moodle takes it: fractions, offset or none, blank instead of T, date alone. */
    private static Optional<Instant> timestamp(String text, ZoneId server) {
        Matcher parts = TIMESTAMP.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime time = parts.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(parts.group(2));
            ZoneId zone = parts.group(3) == null ? server : ZoneOffset.of(parts.group(3));
            return Optional.of(
                    LocalDate.parse(parts.group(1)).atTime(time).atZone(zone).toInstant());
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }
}
