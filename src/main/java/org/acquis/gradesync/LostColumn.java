package org.acquis.gradesync;

import java.util.Optional;
import org.acquis.roster.CourseActivityId;

/**
 * A column of our making in the gradebook that nothing is sent to any more. It is offered for deletion, never deleted
 * without being asked.
 *
 * @param title of its activity, which is another than the one that offers it where that was removed
 * @param scores of ours in it
 * @param problem code of why the newest attempt to delete it did not succeed
 */
public record LostColumn(
        ColumnId id,
        CourseActivityId activity,
        String title,
        String label,
        Why why,
        int scores,
        Optional<String> problem) {

    public enum Why {
        /** What it is about is not assessed by the activity any more. */
        UNMAPPED,
        /** The activity has fewer columns now. */
        LOWERED,
        /** The activity was removed from the platform. */
        ACTIVITY_REMOVED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What {@code problem} begins with in the database, so that it is not taken for one of sending. */
    public static final String NOT_DELETED = "not-deleted:";
}
