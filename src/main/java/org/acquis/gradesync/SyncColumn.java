package org.acquis.gradesync;

import java.util.List;
import java.util.Optional;

/**
 * A column of the activity, for the panel.
 *
 * @param state wanted: not looked for yet, or to be looked for again; ready; missing; gone; deleted
 * @param problem code of why it could not be had, or of what is wrong with it
 * @param asked a missing column may be created
 */
public record SyncColumn(
        ColumnId id,
        ColumnKind kind,
        String label,
        String state,
        Optional<String> problem,
        boolean asked,
        List<SyncCell> cells) {

    public SyncColumn {
        cells = List.copyOf(cells);
    }

    public long count(CellStatus status) {
        return cells.stream().filter(cell -> cell.status() == status).count();
    }

    /** Offers to be created: there is none, and nobody has asked yet; or it is gone. */
    public boolean canBeAsked() {
        return state.equals("gone") || (state.equals("missing") && !asked);
    }
}
