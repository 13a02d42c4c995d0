/**
 * Carries outbox rows to the platform: at least once, and so that the gradebook ends with the last finalised score.
 * Claims rows of {@code gradesync} with a lease, speaks AGS through {@code lti13}, and writes down how each attempt ended.
 * Many nodes may run it on one database; nothing that another node needs is kept in memory.
 */
@NullMarked
package org.acquis.gradesync.sending;

import org.jspecify.annotations.NullMarked;
