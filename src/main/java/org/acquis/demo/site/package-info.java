/**
 * The demo LMS's site: its address, people, course, activities and the tool it knows, in tables of their own.
 * Lowest layer of the demo; everything else there reads it.
 */
@NullMarked
package org.acquis.demo.site;

import org.jspecify.annotations.NullMarked;
