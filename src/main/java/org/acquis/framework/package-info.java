/**
 * The référentiel: blocs, activities, competencies, methods, tasks and criteria of a version that belongs to a school.
 * Knows neither LTI nor pages; {@code framework.exchange} reads and writes its files.
 */
@NullMarked
package org.acquis.framework;

import org.jspecify.annotations.NullMarked;
