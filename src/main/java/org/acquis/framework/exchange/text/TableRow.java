package org.acquis.framework.exchange.text;

import java.util.ArrayList;
import java.util.List;
import org.acquis.framework.exchange.Place;

/** A row of a table whose columns are known, filled while a source is read. Cells that a page cut are whole again. */
public final class TableRow {
    public final Place place;
    public final List<SourceLine> block = new ArrayList<>();
    /** Where the table has no column of its own for blocks, their titles stand here too. */
    public final List<SourceLine> activity = new ArrayList<>();

    public final List<SourceLine> competency = new ArrayList<>();
    public final List<SourceLine> method = new ArrayList<>();
    public final List<SourceLine> criteria = new ArrayList<>();
    /** Methods with the criteria below, in tables that have one column for both. */
    public final List<SourceLine> evaluation = new ArrayList<>();

    public TableRow(Place place) {
        this.place = place;
    }
}
