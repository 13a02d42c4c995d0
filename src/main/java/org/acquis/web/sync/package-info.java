/** The gradebook panel: what was sent, what waits, what the gradebook refused or holds otherwise, and the acts on it. */
@NullMarked
package org.acquis.web.sync;

import org.jspecify.annotations.NullMarked;
