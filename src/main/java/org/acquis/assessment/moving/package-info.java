/**
 * A course moves from one version of its référentiel to another: mappings and judgements go over where a correspondence
 * was confirmed, all in one transaction, after a preview.
 */
@NullMarked
package org.acquis.assessment.moving;

import org.jspecify.annotations.NullMarked;
