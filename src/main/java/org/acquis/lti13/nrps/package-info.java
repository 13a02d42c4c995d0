/**
 * Names and Role Provisioning Services 2.0: the members of a course. Imports service; knows nothing of launches.
 */
@NullMarked
package org.acquis.lti13.nrps;

import org.jspecify.annotations.NullMarked;
