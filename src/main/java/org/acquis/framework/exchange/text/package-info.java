/**
 * The words of an official document: tells codes, methods, criteria and sentences apart in its lines, and makes a
 * framework of the lines of a text or of the rows of a table. Knows neither files nor pages; {@code table} and {@code
 * pdf} bring it their cells.
 */
@NullMarked
package org.acquis.framework.exchange.text;

import org.jspecify.annotations.NullMarked;
