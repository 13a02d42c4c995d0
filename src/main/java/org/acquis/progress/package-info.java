/**
 * How far a candidate is: mastery of criteria, competencies and blocks, computed by pure functions from what finalised
 * grids froze, and the reads that feed them. Reads {@code assessment} and what lies below it, writes nothing; its
 * results are a proposal, never a jury's decision.
 */
@NullMarked
package org.acquis.progress;

import org.jspecify.annotations.NullMarked;
