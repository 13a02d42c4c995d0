package org.acquis.framework.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A criterion of the file.
 *
 * @param code its competency's code, ".K" and its position from 1
 * @param weight above 0
 * @param essential without it the competency is not acquired, where the rules say so
 * @param indicators sub-indicators: what an assessor looks at
 * @param note for assessors
 * @param levels what each level of the scale means here, lowest first; empty unless the file has a scale
 */
public record UnderstoodCriterion(
        String identifier,
        String code,
        Wording wording,
        BigDecimal weight,
        boolean essential,
        List<String> indicators,
        Optional<String> note,
        List<CriterionLevel> levels,
        Place place) {
    public static final int WEIGHT_DECIMALS = 3;
    private static final BigDecimal GREATEST_WEIGHT = BigDecimal.valueOf(9_999);

    public UnderstoodCriterion {
        indicators = List.copyOf(indicators);
        levels = List.copyOf(levels);
    }

    /** A number above 0, up to 9,999, with three decimals at most. */
    public static boolean isWeight(BigDecimal weight) {
        return weight.signum() > 0
                && weight.compareTo(GREATEST_WEIGHT) <= 0
                && weight.stripTrailingZeros().scale() <= WEIGHT_DECIMALS;
    }

    /** Nothing but its words, of weight 1. */
    public static UnderstoodCriterion of(String identifier, String code, Wording wording, Place place) {
        return new UnderstoodCriterion(
                identifier, code, wording, BigDecimal.ONE, false, List.of(), Optional.empty(), List.of(), place);
    }

    public UnderstoodCriterion withWording(Wording changed) {
        return new UnderstoodCriterion(identifier, code, changed, weight, essential, indicators, note, levels, place);
    }

    public UnderstoodCriterion withCode(String changed) {
        return new UnderstoodCriterion(
                identifier, changed, wording, weight, essential, indicators, note, levels, place);
    }

    public UnderstoodCriterion withLevels(List<CriterionLevel> changed) {
        return new UnderstoodCriterion(identifier, code, wording, weight, essential, indicators, note, changed, place);
    }

    public UnderstoodCriterion withIdentifier(String changed) {
        return new UnderstoodCriterion(changed, code, wording, weight, essential, indicators, note, levels, place);
    }
}
