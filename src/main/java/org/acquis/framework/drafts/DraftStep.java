package org.acquis.framework.drafts;

import java.time.Instant;
import java.util.Optional;

/**
 * A step in the history of a draft.
 *
 * @param number counts the steps
 * @param act {@link Edit#act()}, or how the draft began
 * @param about code of the part that was changed; empty for the framework as a whole
 * @param person name of who took it; empty for the command line, and where the platform tells no names
 * @param counts the draft stands as this step left it
 */
public record DraftStep(int number, String act, String about, Optional<String> person, Instant at, boolean counts) {}
