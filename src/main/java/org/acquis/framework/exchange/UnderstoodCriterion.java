package org.acquis.framework.exchange;

import java.math.BigDecimal;
import java.util.List;

/**
 * A criterion of the file.
 *
 * @param code its competency's code, ".K" and its position from 1
 * @param weight above 0
 * @param levels what each level of the scale means here, lowest first; empty unless the file has a scale
 */
public record UnderstoodCriterion(
        String identifier, String code, Wording wording, BigDecimal weight, List<CriterionLevel> levels, Place place) {
    public UnderstoodCriterion {
        levels = List.copyOf(levels);
    }
}
