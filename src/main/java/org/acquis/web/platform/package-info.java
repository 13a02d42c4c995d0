/**
 * The connection page of a school's administrators: its platforms, their deployments and states, and what a reference
 * number means. Stands on {@code platform}; shows no person.
 */
@NullMarked
package org.acquis.web.platform;

import org.jspecify.annotations.NullMarked;
