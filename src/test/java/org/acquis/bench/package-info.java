/**
 * Measures what Acquis costs: processes of their own, a real MariaDB, and this JVM as platform and browser. Nothing here
 * is a test; see {@code src/site/markdown/benchmark.md}. May use everything.
 */
@NullMarked
package org.acquis.bench;

import org.jspecify.annotations.NullMarked;
