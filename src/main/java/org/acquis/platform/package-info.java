/**
 * Schools and what connects them: registrations, deployments, tool keys and pending logins in the database, and the HTTP
 * client that speaks to platforms. Implements the ports of {@code lti13}; {@code roster} and {@code gradesync} stand on
 * it. Nothing here knows a page.
 */
@NullMarked
package org.acquis.platform;

import org.jspecify.annotations.NullMarked;
