package org.acquis.web.sync;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Shell;

/**
 * The panel of one activity.
 *
 * @param notice what the act before this page did
 */
public record SyncPage(Shell shell, Optional<String> notice, State state) {

    /**
     * The part that is read again while something waits.
     *
     * @param address of this part alone
     * @param every seconds between two readings; 0: it does not change by itself
     * @param summary one sentence, for those who listen
     * @param notes about the whole activity, the most important first
     * @param noOwnColumn nothing is known of a column of the activity's own, and one can be asked for
     * @param undelivered something can be sent again in one go
     * @param detail there are columns besides the activity's own: what they do to the course total is said
     * @param lost columns that can be deleted
     * @param look other activities have columns too, and one of those may be no more
     */
    public record State(
            Shell shell,
            String address,
            int every,
            String summary,
            List<Note> notes,
            boolean noOwnColumn,
            boolean undelivered,
            boolean detail,
            List<ColumnRow> columns,
            Optional<Selected> selected,
            List<LostRow> lost,
            boolean look) {}

    /**
     * A column without a reason.
     *
     * @param why in words
     * @param scores how many scores of ours it holds, in words
     * @param problem why it could not be deleted so far
     */
    public record LostRow(long id, String label, String why, String scores, Optional<String> problem) {}

    public record Note(String text, boolean problem) {}

    /**
     * A line a column.
     *
     * @param state what hinders it; empty where nothing does
     * @param askable a button offers to create it
     */
    public record ColumnRow(
            long id,
            String address,
            boolean current,
            String label,
            String kind,
            Optional<String> state,
            boolean askable,
            String sent,
            String waiting,
            String conflicts,
            String refused,
            boolean anyConflict,
            boolean anyRefused) {}

    /** The learners of the chosen column. */
    public record Selected(long id, String label, boolean severalConflicts, List<CellRow> cells) {}

    /**
     * A line a learner.
     *
     * @param here out of 100, or a dash
     * @param there what the gradebook holds, as far as it is known, or a dash
     * @param code style class of the badge
     * @param word the state with its time
     * @param reason in plain words with the remedy
     * @param overwrite words of the button that lets ours win
     * @param outside he is no candidate of this course
     * @param dismiss a refused score of his can be set aside
     * @param keep words of the button that leaves the gradebook its grade
     */
    public record CellRow(
            long id,
            String name,
            String here,
            String there,
            String code,
            String word,
            Optional<String> reason,
            boolean resend,
            boolean withdraw,
            Optional<String> overwrite,
            Optional<String> keep,
            boolean outside,
            boolean dismiss) {

        @Override
        public String toString() {
            return "CellRow[" + id + "]";
        }
    }
}
