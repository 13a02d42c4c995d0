/**
 * Competency frameworks as Moodle exports and imports them (CSV): a row for each part of a tree.
 */
@NullMarked
package org.acquis.framework.exchange.moodle;

import org.jspecify.annotations.NullMarked;
