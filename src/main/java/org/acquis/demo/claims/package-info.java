/**
 * What the demo LMS says in an id_token, with Moodle 4.5's oddities (LTI 1.3 section 5, AGS 2.0 section 3.1, NRPS 2.0
 * section 2.2). Pure reading of site and gradebook; the signing and posting is done by the endpoints above.
 */
@NullMarked
package org.acquis.demo.claims;

import org.jspecify.annotations.NullMarked;
