/**
 * The platform's side of dynamic registration (LTI Dynamic Registration 1.0), with Moodle 4.5's rules and answers.
 * Above site; below the page on which an administrator manages tools.
 */
@NullMarked
package org.acquis.demo.registration;

import org.jspecify.annotations.NullMarked;
