/**
 * Files that hold a référentiel: reads the official document, tables and CASE packages into an
 * {@link org.acquis.framework.exchange.UnderstoodFramework} with its doubts, and writes CASE 1.1. Pure: bytes in, values
 * out; no database, no file, no clock. Neighbour {@code framework} holds the versions that a school keeps.
 */
@NullMarked
package org.acquis.framework.exchange;

import org.jspecify.annotations.NullMarked;
