/**
 * Drafts of référentiels: read from a file or made from a version, reviewed doubt by doubt, edited step by step with
 * undo, and published through {@code framework.versions}. An {@link org.acquis.framework.drafts.Edit} is a pure
 * function from one content to the next.
 */
@NullMarked
package org.acquis.framework.drafts;

import org.jspecify.annotations.NullMarked;
