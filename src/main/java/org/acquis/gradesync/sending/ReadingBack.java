package org.acquis.gradesync.sending;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.acquis.gradesync.ColumnId;

/**
 * Whether a delivered score is read back: once a column, so that one which keeps nothing is noticed, and again only
 * where there is doubt. A score of 0 is never read back, since Moodle shows it like none.
 */
final class ReadingBack {
    /** Columns whose first score is being read back, or was in this run; others of the same claim go without. */
    private final Set<ColumnId> begun = ConcurrentHashMap.newKeySet();

    /** @param lookedAtNothing the gradebook was read before sending, and held nothing for this learner */
    boolean wanted(ClaimedScore delivered, boolean lookedAtNothing) {
        boolean visible = delivered.posted().filter(score -> score.signum() > 0).isPresent();
        if (delivered.verified()) {
            begun.remove(delivered.column());
            boolean wasThere = delivered
                    .history()
                    .sentScore()
                    .filter(sent -> sent.signum() > 0)
                    .isPresent();
            return visible && lookedAtNothing && wasThere;
        }
        return visible && (begun.add(delivered.column()) || lookedAtNothing);
    }

    /** It could not be read, or was not there: the next score of the column is read back. */
    void open(ClaimedScore delivered) {
        begun.remove(delivered.column());
    }
}
