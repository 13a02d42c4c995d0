/**
 * Versions of a référentiel: one to read, whose labels are written; two side by side, what differs and what corresponds;
 * which of them courses can still choose. For certification engineers.
 */
@NullMarked
package org.acquis.web.versions;

import org.jspecify.annotations.NullMarked;
