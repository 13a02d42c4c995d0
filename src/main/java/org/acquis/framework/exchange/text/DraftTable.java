package org.acquis.framework.exchange.text;

import java.util.ArrayList;
import java.util.List;

/** A source whose columns are known: what stands above the table, and its rows. */
public final class DraftTable {
    public final List<SourceLine> preamble = new ArrayList<>();
    public final List<SourceLine> accommodations = new ArrayList<>();
    public final List<TableRow> rows = new ArrayList<>();
}
