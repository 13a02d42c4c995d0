package org.acquis.framework.exchange;

import java.util.ArrayList;
import java.util.List;

/** A row of a table whose columns are known, filled while a source is read. Cells that a page cut are whole again. */
final class TableRow {
    final Place place;
    final List<SourceLine> block = new ArrayList<>();
    /** Where the table has no column of its own for blocks, their titles stand here too. */
    final List<SourceLine> activity = new ArrayList<>();

    final List<SourceLine> competency = new ArrayList<>();
    final List<SourceLine> method = new ArrayList<>();
    final List<SourceLine> criteria = new ArrayList<>();
    /** Methods with the criteria below, in tables that have one column for both. */
    final List<SourceLine> evaluation = new ArrayList<>();

    TableRow(Place place) {
        this.place = place;
    }
}
