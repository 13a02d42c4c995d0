package org.acquis.web.grid;

import java.math.BigDecimal;
import java.util.List;
import org.acquis.framework.Level;
import org.acquis.framework.Scale;

/**
 * Which digit chooses which level: its points where these are distinct whole numbers from 0 to 9, otherwise its position
 * from 1; levels beyond nine have none.
 */
final class LevelKeys {
    private static final BigDecimal NINE = new BigDecimal(9);

    private LevelKeys() {}

    /** In the order of the scale; empty text: no key. */
    static List<String> of(Scale scale) {
        List<BigDecimal> points = scale.levels().stream()
                .map(level -> level.points().stripTrailingZeros())
                .toList();
        boolean digits = points.stream()
                        .allMatch(value -> value.scale() <= 0 && value.signum() >= 0 && value.compareTo(NINE) <= 0)
                && points.stream().distinct().count() == points.size();
        return scale.levels().stream()
                .map(level -> digits ? level.points().stripTrailingZeros().toPlainString() : position(level))
                .toList();
    }

    private static String position(Level level) {
        return level.position() <= 9 ? Integer.toString(level.position()) : "";
    }
}
