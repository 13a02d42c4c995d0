package org.acquis.gradesync.sending;

import java.time.Instant;
import java.util.Optional;
import org.acquis.gradesync.sending.GradebookReading.Whose;

/** What to do with a cell after looking at the gradebook. Pure. */
sealed interface Plan {

    /**
     * @param graded timestamp of what is there: ours has to be later
     * @param nothingThere it was looked, and the gradebook held nothing
     */
    record Send(Optional<Instant> graded, boolean nothingThere) implements Plan {}

    /** There is nothing to send. */
    record Settle(Verdict verdict) implements Plan {}

    /**
     * Whether to look at all: an attempt without an answer, a withdrawal (which must not clear somebody else's grade), a
     * known foreign score, the first use of a column that others may have used, and a change of what was sent before: a
     * teacher may have typed a grade over it since.
     */
    static boolean looksFirst(ClaimedScore cell) {
        ClaimedScore.History history = cell.history();
        boolean firstUse = cell.adopted() && !history.sent() && history.stamp().isEmpty();
        return history.unanswered()
                || cell.withdrawal()
                || history.foreignScore().isPresent()
                || history.sent()
                || firstUse;
    }

    static Plan of(GradebookReading reading, ClaimedScore cell) {
        if (reading.whose() == Whose.SOMEBODY_ELSES) {
            boolean decided =
                    cell.history().overwrite() && reading.shows(cell.history().foreignScore());
            return decided
                    ? new Send(reading.at(), false)
                    : new Settle(new Verdict.Clash("foreign-grade", reading.score()));
        }
        return arrived(reading, cell)
                ? new Settle(new Verdict.Delivered("found"))
                : new Send(Optional.empty(), reading.whose() == Whose.NOBODYS);
    }

    private static boolean arrived(GradebookReading reading, ClaimedScore cell) {
        ClaimedScore.History history = cell.history();
        if (!cell.withdrawal()) {
            return history.unanswered()
                    && history.attemptedEdition() == cell.edition()
                    && reading.whose() == Whose.NEWEST_OF_OURS;
        }
        // A score that is still on its way would arrive after all, and some platforms show a grade of 0 as nothing.
        boolean scoreOnItsWay = history.unanswered() && history.attempted().isPresent();
        boolean perhapsZero =
                history.sentScore().filter(sent -> sent.signum() == 0).isPresent();
        return reading.whose() == Whose.NOBODYS && !scoreOnItsWay && !perhapsZero;
    }
}
