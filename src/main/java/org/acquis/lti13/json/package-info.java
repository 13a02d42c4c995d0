/**
 * Reading JSON of strangers: bounded in size and depth, texts cleaned. Imports Jackson only; used by every other package
 * of the library.
 */
@NullMarked
package org.acquis.lti13.json;

import org.jspecify.annotations.NullMarked;
