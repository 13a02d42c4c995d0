/**
 * The demo LMS's side of third-party login and launch (OpenID Connect implicit flow as LTI 1.3 section 5.1 uses it),
 * deviating where Moodle 4.5 deviates. A reading of its own: shares nothing with the tool's LTI library.
 */
@NullMarked
package org.acquis.demo.oidc;

import org.jspecify.annotations.NullMarked;
