package org.acquis.web.grid;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;

/** How far the gradebook is, for the list of learners; answered by whoever sends scores. */
@FunctionalInterface
public interface SyncStates {
    /** For installations and tests that send nothing. */
    SyncStates NONE = activity -> Map.of();

    /** Learners for whom nothing was ever to be sent may be absent. One statement. */
    Map<PersonId, Mark> of(CourseActivityId activity);

    /**
     * @param code {@code none}, {@code waiting}, {@code sent}, {@code withdrawn}, {@code conflict} or {@code refused}: style class and text
     * @param at since when, or when it was sent
     */
    record Mark(String code, Optional<Instant> at) {}
}
