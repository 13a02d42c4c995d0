/**
 * The page where a school says its certification rules, with a worked example that {@code progress} computes. Neighbours:
 * {@code framework.rules} keeps what is saved, {@code web.progress} lends the words of results.
 */
@NullMarked
package org.acquis.web.rules;

import org.jspecify.annotations.NullMarked;
