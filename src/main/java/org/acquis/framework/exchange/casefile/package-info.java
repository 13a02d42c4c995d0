/**
 * CASE packages (1EdTech Competencies and Academic Standards Exchange, JSON): reads 1.0 and 1.1, ours or another
 * producer's, and writes 1.1 with our extensions.
 */
@NullMarked
package org.acquis.framework.exchange.casefile;

import org.jspecify.annotations.NullMarked;
