/**
 * Recognises the format of a file from its content and hands it to the package that reads it. Knows every format; none
 * knows it.
 */
@NullMarked
package org.acquis.framework.exchange.reading;

import org.jspecify.annotations.NullMarked;
