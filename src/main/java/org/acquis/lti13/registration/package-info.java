/**
 * Dynamic registration: reads what a platform says of itself, tells it about this tool, reads what it agreed to (LTI
 * Dynamic Registration 1.0). Imports json. Which hosts a platform may use is a port; network addresses are the HTTP port's
 * business.
 */
@NullMarked
package org.acquis.lti13.registration;

import org.jspecify.annotations.NullMarked;
