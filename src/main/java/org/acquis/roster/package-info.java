/**
 * People, courses, roles. Turns a verified {@code Launch} into a {@code Visit}, and reads a course's members through
 * NRPS. Stands on {@code platform} and {@code lti13}; everything behind it knows people and courses, but no LTI.
 */
@NullMarked
package org.acquis.roster;

import org.jspecify.annotations.NullMarked;
