/**
 * The activity's home (its learners, and where their grids stand) and the grid itself: scoring, finalising, reopening,
 * resits. Reads and acts through {@code assessment}; every page record is finished before its template sees it.
 */
@NullMarked
package org.acquis.web.grid;

import org.jspecify.annotations.NullMarked;
