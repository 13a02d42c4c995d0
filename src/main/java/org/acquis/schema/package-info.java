/**
 * The tables as jOOQ classes, generated from {@code migrations/} and committed; a test compares them with a fresh run.
 * Regenerate them after a migration with {@code mvn -Pcodegen test-compile exec:java}; below every package, above none.
 */
@NullMarked
package org.acquis.schema;

import org.jspecify.annotations.NullMarked;
