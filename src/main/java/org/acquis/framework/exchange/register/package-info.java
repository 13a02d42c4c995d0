/**
 * Entries of the national register (RNCP), as XML and as the rows of its open data: blocks, without competencies.
 */
@NullMarked
package org.acquis.framework.exchange.register;

import org.jspecify.annotations.NullMarked;
