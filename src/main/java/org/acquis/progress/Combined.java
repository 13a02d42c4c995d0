package org.acquis.progress;

import java.math.BigDecimal;

/**
 * What a criterion is worth after all its assessments.
 *
 * @param points not rounded
 * @param assessments how many the points come from; 1 where one of them stands for all
 */
public record Combined(BigDecimal points, int assessments) {}
