/**
 * What candidates with a disability are granted. Others are told only the bare fact that a criterion is exempt, never
 * why; everything else stays in here.
 */
@NullMarked
package org.acquis.inclusion;

import org.jspecify.annotations.NullMarked;
