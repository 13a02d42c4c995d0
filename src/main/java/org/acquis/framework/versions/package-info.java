/**
 * Versions as rows: writes what was understood of a document into the tables, and reads it back whole. Between the
 * values of {@code framework.exchange} and the tables; drafts are published through it.
 */
@NullMarked
package org.acquis.framework.versions;

import org.jspecify.annotations.NullMarked;
