/**
 * A small LMS for trying Acquis and for its tests: it behaves on the wire like Moodle 4.5, its own reading of the
 * specification, and never touches {@code org.acquis.lti13}. Tables of its own; mounted below one path by {@code App}.
 */
@NullMarked
package org.acquis.demo;

import org.jspecify.annotations.NullMarked;
