/**
 * Sheets of workbooks and of files whose values are parted by characters, as rows of texts. Knows nothing of what they
 * say; neighbour {@code framework.exchange} does. Bounded in memory and time whatever the file holds.
 */
@NullMarked
package org.acquis.framework.exchange.table;

import org.jspecify.annotations.NullMarked;
