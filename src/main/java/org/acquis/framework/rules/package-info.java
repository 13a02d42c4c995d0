/**
 * Règlement: how results of competencies and blocs follow from assessed criteria. Values, their editions for each version
 * of a school, and saving them; what they come to for a candidate is computed by {@code progress}.
 */
@NullMarked
package org.acquis.framework.rules;

import org.jspecify.annotations.NullMarked;
