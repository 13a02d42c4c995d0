package org.acquis.demo.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a teacher does in the gradebook itself. A locked cell takes nothing until it is unlocked. */
public final class GradingByHand {
    private final Columns columns;
    private final Grades grades;
    private final Clock clock;

    public GradingByHand(Columns columns, Grades grades, Clock clock) {
        this.columns = columns;
        this.grades = grades;
        this.clock = clock;
    }

    /**
     * Types a grade over whatever is there; on an activity's own column it stands against later scores of the tool.
     *
     * @param score 0 to the column's maximum; empty clears the cell
     */
    public void type(DemoColumn column, long personId, Optional<BigDecimal> score, Optional<String> feedback) {
        grades.change(column.id(), personId, cell -> {
            if (column.locked() || cell.locked()) {
                return cell;
            }
            return new DemoGrade(
                    cell.columnId(),
                    cell.personId(),
                    cell.raw(),
                    score.map(value -> value.setScale(5, RoundingMode.HALF_UP)),
                    feedback,
                    column.isOwnOfActivity(),
                    false,
                    now());
        });
    }

    /** The tool's last score shows again. */
    public void revert(DemoColumn column, long personId) {
        grades.change(column.id(), personId, cell -> {
            if (column.locked() || cell.locked() || !cell.overridden()) {
                return cell;
            }
            return new DemoGrade(
                    cell.columnId(), cell.personId(), cell.raw(), cell.raw(), cell.feedback(), false, false, now());
        });
    }

    public void lock(DemoColumn column, long personId, boolean locked) {
        grades.change(column.id(), personId, cell -> cell.withLock(locked));
    }

    public void lock(DemoColumn column, boolean locked) {
        columns.lock(column.id(), locked);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
