/**
 * What files say of a référentiel: an {@link org.acquis.framework.exchange.UnderstoodFramework} with its doubts, the
 * lines it was read from, and why a file was refused. Values only, which know none of the packages below: one for each
 * format ({@code casefile}, {@code moodle}, {@code register}, {@code table}, {@code pdf}), {@code text} for the words
 * that they share, and {@code reading}, which chooses among them. Pure: bytes in, values out; no database, no
 * file, no clock. Neighbour {@code framework} holds the versions that a school keeps.
 */
@NullMarked
package org.acquis.framework.exchange;

import org.jspecify.annotations.NullMarked;
