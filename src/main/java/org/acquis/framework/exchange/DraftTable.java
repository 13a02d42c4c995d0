package org.acquis.framework.exchange;

import java.util.ArrayList;
import java.util.List;

/** A source whose columns are known: what stands above the table, and its rows. */
final class DraftTable {
    final List<SourceLine> preamble = new ArrayList<>();
    final List<SourceLine> accommodations = new ArrayList<>();
    final List<TableRow> rows = new ArrayList<>();
}
