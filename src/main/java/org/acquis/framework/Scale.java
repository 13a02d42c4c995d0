package org.acquis.framework;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The levels of a version, from the lowest to the highest.
 *
 * @throws IllegalArgumentException without any level
 */
public record Scale(List<Level> levels) {
    public Scale {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a scale needs a level");
        }
    }

    /** What one criterion of weight 1 can bring at most. */
    public BigDecimal highestPoints() {
        return levels.stream().map(Level::points).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Points of the lowest level that counts as acquired; empty where none does. */
    public Optional<BigDecimal> acquiredFrom() {
        return levels.stream().filter(Level::acquired).map(Level::points).min(Comparator.naturalOrder());
    }

    public Optional<Level> level(LevelId id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst();
    }
}
