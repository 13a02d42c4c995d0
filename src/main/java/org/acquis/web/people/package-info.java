/** The page where an administrator gives roles to people of his school. */
@NullMarked
package org.acquis.web.people;

import org.jspecify.annotations.NullMarked;
