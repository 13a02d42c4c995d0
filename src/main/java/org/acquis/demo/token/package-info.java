/**
 * The demo LMS's token endpoint (1EdTech Security Framework section 4.1) as Moodle 4.5 runs it: what it does not check
 * is not checked here either, and its answers are as odd.
 */
@NullMarked
package org.acquis.demo.token;

import org.jspecify.annotations.NullMarked;
