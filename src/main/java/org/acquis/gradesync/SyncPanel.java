package org.acquis.gradesync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the gradebook stands for one activity.
 *
 * @param columns the activity's own first; only those that something was ever to be sent to, and the activity's own
 * @param ownColumn the newest launch told a column of the activity's own
 * @param offered the platform lets scores be sent at all
 * @param pause the platform is left alone until then, where it is
 */
public record SyncPanel(List<SyncColumn> columns, boolean ownColumn, boolean offered, Optional<Pause> pause) {

    /** @param reason code of a text */
    public record Pause(Instant until, String reason) {}

    public SyncPanel {
        columns = List.copyOf(columns);
    }

    public long count(CellStatus status) {
        return columns.stream().mapToLong(column -> column.count(status)).sum();
    }
}
