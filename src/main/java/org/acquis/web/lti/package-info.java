/** The addresses that platforms talk to: login, launch, key set. A good launch ends here in a session and a 303. */
@NullMarked
package org.acquis.web.lti;

import org.jspecify.annotations.NullMarked;
