package org.acquis.gradesync;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.acquis.roster.PersonId;

/**
 * One learner in one column, for the panel.
 *
 * @param withdrawal what waits, or was refused, is taking a score back
 * @param score out of 100, as it is here
 * @param inGradebook out of 100: what the gradebook held when it was last seen, as far as that is known
 * @param reason code of why it waits, conflicts or was refused
 * @param since when it was queued
 * @param due when it is tried next, while it waits
 */
public record SyncCell(
        CellId id,
        PersonId person,
        CellStatus status,
        boolean withdrawal,
        Optional<BigDecimal> score,
        Optional<BigDecimal> inGradebook,
        Optional<String> reason,
        Instant since,
        Instant due,
        Optional<Instant> sentAt,
        boolean mayBeThere) {

    /** Neither whose nor how much. */
    @Override
    public String toString() {
        return "SyncCell[" + id.value() + ", " + status + "]";
    }
}
