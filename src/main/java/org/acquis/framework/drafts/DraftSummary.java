package org.acquis.framework.drafts;

import java.time.Instant;
import java.util.Optional;

/**
 * A draft in the list of its school.
 *
 * @param sourceName of the file that it was read from
 */
public record DraftSummary(DraftId id, String title, Optional<String> sourceName, Instant changedAt) {}
