/**
 * Sheets of workbooks and files whose values are parted by characters: as rows of texts, bounded in memory and time
 * whatever the file holds, then, by their header, as the columns of a référentiel. Also writes the workbook to fill.
 */
@NullMarked
package org.acquis.framework.exchange.table;

import org.jspecify.annotations.NullMarked;
