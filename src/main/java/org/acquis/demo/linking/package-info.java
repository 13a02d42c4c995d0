/**
 * The platform's side of deep linking (Deep Linking 2.0): takes the tool's answer as Moodle 4.5 takes it and makes
 * activities of its items once a teacher saves. Above signed, gradebook and site; below the pages.
 */
@NullMarked
package org.acquis.demo.linking;

import org.jspecify.annotations.NullMarked;
