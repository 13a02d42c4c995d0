/**
 * Launch verification: from the posted form to a {@link org.acquis.lti13.launch.Launch} or a refusal. Imports login, keys,
 * the endpoint records of ags and nrps, and the settings of deeplink.
 */
@NullMarked
package org.acquis.lti13.launch;

import org.jspecify.annotations.NullMarked;
