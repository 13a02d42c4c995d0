/**
 * Versions of a référentiel side by side: what differs, what corresponds, which of them courses can still choose. For
 * certification engineers.
 */
@NullMarked
package org.acquis.web.versions;

import org.jspecify.annotations.NullMarked;
