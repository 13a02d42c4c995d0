/**
 * What an operator meets: environment, database, health, metrics, audit log, secrets.
 * Every feature stands on it; it knows none of them, only the tables of {@code org.acquis.schema}.
 */
@NullMarked
package org.acquis.ops;

import org.jspecify.annotations.NullMarked;
