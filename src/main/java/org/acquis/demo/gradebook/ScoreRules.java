package org.acquis.demo.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Moodle 4.5's rules for a score, as observed (moodle-platform, section 5). The surprising ones: equal seconds
 * conflict, anything but FullyGraded erases, a score without comment erases the feedback.
 */
final class ScoreRules {
    private ScoreRules() {}

    static ScoreDecision decide(DemoColumn column, DemoGrade cell, IncomingScore score, Instant now) {
        Instant stamp = score.timestamp().truncatedTo(ChronoUnit.SECONDS);
        if (cell.modified().isAfter(Instant.EPOCH) && !stamp.isAfter(cell.modified())) {
            return new ScoreDecision.NotNewer();
        }
        if (column.textOnly()) {
            return new ScoreDecision.Dropped();
        }
        if (column.locked() || cell.locked()) {
            return new ScoreDecision.Locked();
        }
        Optional<BigDecimal> given = score.counting().map(value -> onColumn(value, score.maximum(), column));
        Instant modified = timeToKeep(column, score, stamp, now);
        return new ScoreDecision.Stored(
                column.isOwnOfActivity()
                        ? sentToActivity(cell, given, score.comment(), modified)
                        : sentToManual(cell, given, score.comment(), modified));
    }

    /** An override stays visible; the tool's score is kept underneath. */
    private static DemoGrade sentToActivity(
            DemoGrade cell, Optional<BigDecimal> given, Optional<String> comment, Instant modified) {
        return new DemoGrade(
                cell.columnId(),
                cell.personId(),
                given,
                cell.overridden() ? cell.score() : given,
                cell.overridden() ? cell.feedback() : comment,
                cell.overridden(),
                false,
                modified);
    }

    private static DemoGrade sentToManual(
            DemoGrade cell, Optional<BigDecimal> given, Optional<String> comment, Instant modified) {
        return new DemoGrade(
                cell.columnId(), cell.personId(), Optional.empty(), given, comment, false, false, modified);
    }

    private static Instant timeToKeep(DemoColumn column, IncomingScore score, Instant stamp, Instant now) {
        if (score.counting().isPresent()) {
            return stamp;
        }
        boolean serverTime = score.comment().isPresent() || !column.isOwnOfActivity();
        return serverTime ? now.truncatedTo(ChronoUnit.SECONDS) : stamp;
    }

    /** On the column's maximum, within its bounds, 5 decimals; a maximum of 0 leaves the value as it is. */
    private static BigDecimal onColumn(BigDecimal given, BigDecimal maximum, DemoColumn column) {
        BigDecimal value = given;
        if (maximum.signum() != 0 && maximum.compareTo(column.maximum()) != 0) {
            value = given.multiply(column.maximum()).divide(maximum, 10, RoundingMode.HALF_UP);
        }
        return value.min(column.maximum()).max(BigDecimal.ZERO).setScale(5, RoundingMode.HALF_UP);
    }
}
