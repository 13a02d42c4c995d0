package org.acquis.gradesync.sending;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.acquis.gradesync.ColumnId;
import org.acquis.gradesync.ColumnName;
import org.acquis.lti13.Scope;
import org.acquis.lti13.ags.LineItem;

/**
 * A column of our making whose label the platform does not know yet, leased to this worker.
 *
 * @param label as it shall be called
 * @param toldLabel as we told it last; empty: unknown
 * @param resourceLinkId of its activity
 */
record ColumnToRename(
        ColumnId id,
        String lease,
        URI url,
        ColumnName name,
        String label,
        Optional<String> toldLabel,
        String resourceLinkId,
        Set<Scope> scopes,
        int tries) {

    /** Somebody gave the column a name of his own in the gradebook: that is left alone. */
    boolean namedByHand(LineItem there) {
        return toldLabel
                .filter(told -> !told.equals(ToldLabel.cut(there.label())))
                .isPresent();
    }

    /**
     * The full object under the new label: platforms blank what is missing, and lose the activity of a column that is
     * sent without its link (AGS 2.0, 3.2.7).
     */
    LineItem renamed(LineItem there) {
        return new LineItem(
                        Optional.of(url),
                        there.label(),
                        there.scoreMaximum(),
                        there.resourceId().or(() -> Optional.of(name.resourceId())),
                        there.tag().or(() -> Optional.of(name.tag())),
                        there.resourceLinkId().or(() -> Optional.of(resourceLinkId)),
                        there.otherMembers())
                .labelled(label);
    }
}
