package org.acquis.framework.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.acquis.framework.Bilingual;

/**
 * The levels of the file, from the lowest.
 *
 * @throws IllegalArgumentException without any level
 */
public record UnderstoodScale(String identifier, Bilingual label, List<Step> levels) {
    public UnderstoodScale {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a scale needs a level");
        }
    }

    /** One level: its points (0 or more), and whether a criterion that has it counts as acquired. */
    public record Step(
            String identifier, BigDecimal points, boolean acquired, Bilingual label, Bilingual description) {}
}
