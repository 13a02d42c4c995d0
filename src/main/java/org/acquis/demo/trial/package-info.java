/**
 * What somebody who tries or tests a tool turns and reads at the demo LMS: faults of its services, counters of
 * requests. Below the services, which pass every request through here.
 */
@NullMarked
package org.acquis.demo.trial;

import org.jspecify.annotations.NullMarked;
