/** Choosing activities for a course, and handing them to the platform (Deep Linking 2.0). */
@NullMarked
package org.acquis.web.content;

import org.jspecify.annotations.NullMarked;
