package org.acquis.gradesync.sending;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.acquis.gradesync.CellId;
import org.acquis.gradesync.ColumnId;
import org.acquis.lti13.ags.AgsEndpoint;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;

/**
 * An outbox row that this worker may send while its lease holds.
 *
 * @param lease token of the claim
 * @param edition of the row when it was claimed; a newer one is not settled by what comes of this
 * @param withdrawal clears the score in the gradebook
 * @param score out of 100; of a withdrawal never sent
 * @param userId the platform's name for the learner
 * @param url of the column, once it is known
 * @param adopted the column was found, not made by us and not told by a launch: somebody may have used it
 * @param verified a score delivered to the column was read back before
 */
record ClaimedScore(
        CellId cell,
        String lease,
        int edition,
        boolean withdrawal,
        Optional<BigDecimal> score,
        Optional<String> comment,
        PersonId person,
        String userId,
        ColumnId column,
        CourseActivityId activity,
        Optional<URI> url,
        boolean adopted,
        boolean verified,
        AgsEndpoint endpoint,
        History history) {

    /**
     * What was done to the cell before.
     *
     * @param stamp of the newest attempt, whole seconds
     * @param attempted score of the newest attempt; empty also where that withdrew
     * @param attemptedEdition edition of the newest attempt; 0 before the first
     * @param unanswered the newest attempt got no answer
     * @param sentScore what is known to be in the gradebook from us
     * @param sent something was delivered before, a score or a withdrawal
     * @param foreignScore what the gradebook held in a conflict
     * @param overwrite a trainer decided that ours replaces that
     * @param tries since it was queued
     */
    record History(
            Optional<Instant> stamp,
            Optional<BigDecimal> attempted,
            int attemptedEdition,
            boolean unanswered,
            Optional<BigDecimal> sentScore,
            boolean sent,
            Optional<BigDecimal> foreignScore,
            boolean overwrite,
            int tries) {}

    /** What this attempt posts; empty: nothing, which clears. */
    Optional<BigDecimal> posted() {
        return withdrawal ? Optional.empty() : score;
    }

    ClaimedScore in(ColumnLeases.ReadyColumn ready) {
        return new ClaimedScore(
                cell,
                lease,
                edition,
                withdrawal,
                score,
                comment,
                person,
                userId,
                column,
                activity,
                Optional.of(ready.url()),
                ready.adopted(),
                ready.verified(),
                endpoint,
                history);
    }

    /** The same once an attempt has been written down, before it goes out. */
    ClaimedScore stamped(Instant stamp) {
        History now = new History(
                Optional.of(stamp),
                posted(),
                edition,
                true,
                history.sentScore(),
                history.sent(),
                history.foreignScore(),
                history.overwrite(),
                history.tries());
        return new ClaimedScore(
                cell,
                lease,
                edition,
                withdrawal,
                score,
                comment,
                person,
                userId,
                column,
                activity,
                url,
                adopted,
                verified,
                endpoint,
                now);
    }

    /** Neither whose nor how much. */
    @Override
    public String toString() {
        return "ClaimedScore[" + cell.value() + ", edition " + edition + "]";
    }
}
