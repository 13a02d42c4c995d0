/**
 * Référentiels of the school: the list, the import of a document, and the review of what was understood of it, source
 * beside result. Steps are done by {@code framework.drafts}; nothing here changes a draft by itself.
 */
@NullMarked
package org.acquis.web.framework;

import org.jspecify.annotations.NullMarked;
