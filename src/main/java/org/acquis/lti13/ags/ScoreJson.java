package org.acquis.lti13.ags;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.acquis.lti13.json.BoundedJson;

/** A score as JSON (AGS 2.0, 3.4). */
final class ScoreJson {
    private static final DateTimeFormatter WITH_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ScoreJson() {}

    static String write(Score score) {
        ObjectNode json = BoundedJson.fresh();
        json.put("userId", score.userId());
        score.scoreGiven().ifPresent(given -> json.put("scoreGiven", given));
        score.scoreMaximum().ifPresent(maximum -> json.put("scoreMaximum", maximum));
        score.comment().ifPresent(comment -> json.put("comment", comment));
        json.put("timestamp", WITH_MILLIS.format(score.timestamp()));
        json.put("activityProgress", score.activityProgress().word());
        json.put("gradingProgress", score.gradingProgress().word());
        return BoundedJson.write(json);
    }
}
