/**
 * Competency frameworks as Moodle exports and imports them (CSV): one row each of a tree.
 */
@NullMarked
package org.acquis.framework.exchange.moodle;

import org.jspecify.annotations.NullMarked;
