package org.acquis.framework;

import java.math.BigDecimal;

/**
 * A level of the scale.
 *
 * @param position from the lowest, starting at 1
 * @param points 0 or more
 * @param acquired a criterion with this level counts as acquired
 */
public record Level(LevelId id, int position, BigDecimal points, boolean acquired, Bilingual label) {}
