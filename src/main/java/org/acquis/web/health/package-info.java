/** What an operator's machines ask: is it alive, can it work, how is it doing. */
@NullMarked
package org.acquis.web.health;

import org.jspecify.annotations.NullMarked;
