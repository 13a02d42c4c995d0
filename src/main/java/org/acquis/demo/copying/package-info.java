/**
 * What becomes of activities and columns when a teacher duplicates or removes an activity or restores a course, as in
 * Moodle 4.5: content is kept, every id is new. Above gradebook and site; below the pages.
 */
@NullMarked
package org.acquis.demo.copying;

import org.jspecify.annotations.NullMarked;
