package org.acquis.framework.drafts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodScale.Step;

/** Says what is wrong with a scale: results are told from its points, and from which of its levels count as acquired. */
final class CheckingScale {
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(9_999);
    private static final int DECIMALS = 3;

    private CheckingScale() {}

    /** @return empty for a scale that can be used */
    static Optional<EditRefusal> of(UnderstoodScale scale) {
        List<Step> levels = scale.levels();
        if (levels.stream().map(Step::points).anyMatch(CheckingScale::isWrong)) {
            return Optional.of(EditRefusal.WRONG_POINTS);
        }
        if (pairs(levels)
                .anyMatch(
                        i -> levels.get(i).points().compareTo(levels.get(i + 1).points()) >= 0)) {
            return Optional.of(EditRefusal.POINTS_NOT_RISING);
        }
        if (pairs(levels)
                .anyMatch(i -> levels.get(i).acquired() && !levels.get(i + 1).acquired())) {
            return Optional.of(EditRefusal.ACQUIRED_BELOW);
        }
        return ofLevels(levels);
    }

    /** What a level that is taken away can make wrong. */
    static Optional<EditRefusal> ofLevels(List<Step> levels) {
        if (levels.size() < 2) {
            return Optional.of(EditRefusal.LEVELS_TOO_FEW);
        }
        boolean alike = levels.stream().map(Step::acquired).distinct().count() == 1;
        return alike ? Optional.of(EditRefusal.LEVELS_ALL_ALIKE) : Optional.empty();
    }

    private static boolean isWrong(BigDecimal points) {
        return points.signum() < 0
                || points.stripTrailingZeros().scale() > DECIMALS
                || points.compareTo(MOST_POINTS) > 0;
    }

    private static IntStream pairs(List<Step> levels) {
        return IntStream.range(0, levels.size() - 1);
    }
}
