package org.acquis.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.rules.JuryCases;
import org.acquis.framework.rules.WeightedMean;

/** How a mean compares with what it takes. */
enum Reaching {
    ENOUGH,
    /** It misses by no more than the jury may look over. */
    NEARLY,
    SHORT;

    /** @param needed empty: nothing counts as acquired on this scale, so nothing is enough */
    static Reaching of(Optional<BigDecimal> mean, Optional<BigDecimal> needed, JuryCases jury) {
        if (mean.isEmpty() || needed.isEmpty()) {
            return SHORT;
        }
        if (WeightedMean.reaches(mean.get(), needed.get())) {
            return ENOUGH;
        }
        boolean nearly = jury.margin().signum() > 0
                && WeightedMean.reaches(mean.get(), needed.get().subtract(jury.margin()));
        return nearly ? NEARLY : SHORT;
    }

    /** @param below what is not acquired */
    <T> MasteryResult<T> result(List<T> below) {
        return switch (this) {
            case ENOUGH -> new MasteryResult.Acquired<>();
            case NEARLY -> new MasteryResult.ForTheJury<>(below);
            case SHORT -> new MasteryResult.NotYet<>(below);
        };
    }
}
