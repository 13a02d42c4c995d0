package org.acquis.demo.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Optional;

/** JSON as Moodle's PHP writes it: slashes and everything beyond ASCII escaped, numbers without idle zeros. */
public final class PhpJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int LONGEST_SCALE = 40;

    private PhpJson() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Empty when this is not JSON. */
    public static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /** 80.00000 is written 80, 33.33333 as it is. */
    public static Number number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 ? (Number) plain.toBigIntegerExact() : plain;
    }

    /** A JSON number, or a string that PHP takes for one; not of absurd size, which a short text can have. */
    public static Optional<BigDecimal> numeric(JsonNode node) {
        if (!node.isNumber() && !node.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                            node.isNumber()
                                    ? node.decimalValue()
                                    : new BigDecimal(node.asText().trim()))
                    .filter(number -> Math.abs((long) number.scale()) <= LONGEST_SCALE);
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }
}
