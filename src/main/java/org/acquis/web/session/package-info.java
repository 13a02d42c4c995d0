/** One browser cookie, one session row a launch: who looks at which course, as what, from where. */
@NullMarked
package org.acquis.web.session;

import org.jspecify.annotations.NullMarked;
