/**
 * Keys: those of platforms, read from their key sets and cached; those of this tool, published and signed with.
 * Imports {@code lti13} and {@code lti13.json}; used by launch and service.
 */
@NullMarked
package org.acquis.lti13.keys;

import org.jspecify.annotations.NullMarked;
