package org.acquis.gradesync;

import java.math.BigDecimal;

/**
 * What one column shall hold for the learner of a revision.
 *
 * @param subject CASE identifier of the competency or criterion; empty for the overall column
 * @param label of the column, should it have to be created
 * @param score out of 100, five decimals
 */
record WantedCell(ColumnKind kind, String subject, String label, BigDecimal score, String comment) {

    /** Hides what was scored. */
    @Override
    public String toString() {
        return "WantedCell[" + kind.code() + " " + subject + "]";
    }
}
