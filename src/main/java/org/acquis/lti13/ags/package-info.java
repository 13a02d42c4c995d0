/**
 * Assignment and Grade Services 2.0: columns, scores, results. Imports service; knows nothing of launches, so that a
 * worker can call it from stored rows.
 */
@NullMarked
package org.acquis.lti13.ags;

import org.jspecify.annotations.NullMarked;
