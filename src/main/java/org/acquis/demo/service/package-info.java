/**
 * The demo LMS's services for tools: line items, scores, results (AGS 2.0) and memberships (NRPS 2.0), with the exact
 * media types, status codes and bugs of Moodle 4.5. Javalin ends at {@link org.acquis.demo.service.ServiceDispatch}.
 */
@NullMarked
package org.acquis.demo.service;

import org.jspecify.annotations.NullMarked;
