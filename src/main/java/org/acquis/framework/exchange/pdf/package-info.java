/**
 * Where words stand on the pages of a PDF, and which columns they form. Knows nothing of what the words say; neighbour
 * {@code framework.exchange} does. Bounded in memory and time whatever the file holds.
 */
@NullMarked
package org.acquis.framework.exchange.pdf;

import org.jspecify.annotations.NullMarked;
