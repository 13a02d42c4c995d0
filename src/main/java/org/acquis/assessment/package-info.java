/**
 * Grids: judging criteria, finalising, reopening, resits, withdrawing. The rules are in {@link Grid} and {@link Score};
 * progress, gradebook and jury read only revisions. Built on {@code mapping}, {@code inclusion} and {@code roster};
 * {@code gradesync} listens through {@link AssessmentListener}, and nothing here knows LTI or pages.
 */
@NullMarked
package org.acquis.assessment;

import org.jspecify.annotations.NullMarked;
