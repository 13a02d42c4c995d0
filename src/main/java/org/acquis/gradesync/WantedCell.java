package org.acquis.gradesync;

import java.math.BigDecimal;

/**
 * What one column shall hold for the learner of a revision.
 *
 * @param subject CASE identifier of the competency or criterion; empty for the overall column
 * @param about what the column's label says after the activity's title; empty for the overall column
 * @param score out of 100, five decimals
 */
record WantedCell(ColumnKind kind, String subject, String about, BigDecimal score, String comment) {

    /** Hides what was scored. */
    @Override
    public String toString() {
        return "WantedCell[" + kind.code() + " " + subject + "]";
    }
}
