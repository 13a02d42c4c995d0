/**
 * PDF documents: where words stand on the pages and which columns they form, bounded in memory and time whatever the file
 * holds; then which column of a référentiel each of them is.
 */
@NullMarked
package org.acquis.framework.exchange.pdf;

import org.jspecify.annotations.NullMarked;
