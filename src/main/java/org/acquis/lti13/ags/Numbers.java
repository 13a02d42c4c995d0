package org.acquis.lti13.ags;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers that platforms write as numbers or as texts. */
final class Numbers {
    private Numbers() {}

    /** Empty when absent, no number, or beyond any grade. */
    static Optional<BigDecimal> read(JsonNode json, String member) {
        JsonNode node = json.path(member);
        double value = node.isNumber() || node.isTextual() ? node.asDouble(Double.NaN) : Double.NaN;
        return Double.isFinite(value) && Math.abs(value) < 1e12
                ? Optional.of(BigDecimal.valueOf(value).stripTrailingZeros())
                : Optional.empty();
    }
}
