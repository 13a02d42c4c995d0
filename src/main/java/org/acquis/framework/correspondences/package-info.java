/**
 * What of one version of a référentiel is found again in another: compared by a pure function, confirmed by a person. Only
 * what was confirmed carries judgements over when a course moves.
 */
@NullMarked
package org.acquis.framework.correspondences;

import org.jspecify.annotations.NullMarked;
