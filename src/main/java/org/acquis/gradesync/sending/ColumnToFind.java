package org.acquis.gradesync.sending;

import org.acquis.gradesync.ColumnId;
import org.acquis.gradesync.ColumnKind;
import org.acquis.gradesync.ColumnName;

/**
 * A column whose address is not known yet, leased to this worker.
 *
 * @param mayCreate otherwise it is only looked for
 * @param createUnanswered an earlier create got no answer: what is found may well be ours
 */
record ColumnToFind(
        ColumnId id,
        ColumnKind kind,
        ColumnName name,
        String label,
        boolean mayCreate,
        boolean createUnanswered,
        int tries) {}
