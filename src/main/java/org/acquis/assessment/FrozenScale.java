package org.acquis.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import org.acquis.framework.Level;
import org.acquis.framework.Scale;

/** Scale of a revision, by value, as JSON. */
final class FrozenScale {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FrozenScale() {}

    /** {@code [{position, points, acquired, fr, en}]}; points as text, so that no digit is lost. */
    static String json(Scale scale) {
        ArrayNode levels = JsonNodeFactory.instance.arrayNode();
        for (Level level : scale.levels()) {
            levels.addObject()
                    .put("position", level.position())
                    .put("points", level.points().toPlainString())
                    .put("acquired", level.acquired())
                    .put("fr", level.label().fr())
                    .put("en", level.label().en());
        }
        return levels.toString();
    }

    static BigDecimal highestPoints(String json) {
        BigDecimal highest = BigDecimal.ZERO;
        try {
            for (JsonNode level : JSON.readTree(json)) {
                highest = highest.max(new BigDecimal(level.get("points").asText()));
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a frozen scale cannot be read", broken);
        }
        return highest;
    }
}
