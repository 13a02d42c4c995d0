/**
 * Pages for trainers: what this activity assesses (mapping) and what the activities of the course assess together
 * (coverage). Reads and writes through {@code org.acquis.mapping}; templates below {@code mapping/}.
 */
@NullMarked
package org.acquis.web.mapping;

import org.jspecify.annotations.NullMarked;
