/**
 * The demo LMS's gradebook: columns, grades, and Moodle 4.5's rules for what a score or a teacher's hand changes.
 * Knows no HTTP and no JSON; read by the services and by the gradebook page.
 */
@NullMarked
package org.acquis.demo.gradebook;

import org.jspecify.annotations.NullMarked;
