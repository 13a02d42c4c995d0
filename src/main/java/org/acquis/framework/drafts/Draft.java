package org.acquis.framework.drafts;

import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.Source;

/**
 * A draft at its edition that counts.
 *
 * @param school key of the school that owns it
 * @param basedOn the version whose successor it is, or whose wording it brings
 * @param edition names the content: a save on another one is refused
 * @param undoable a step back is kept
 * @param redoable a step was taken back and nothing was changed since
 */
public record Draft(
        DraftId id,
        long school,
        Optional<VersionId> basedOn,
        Optional<String> sourceName,
        long edition,
        boolean undoable,
        boolean redoable,
        DraftContent content,
        Source source) {

    @Override
    public String toString() {
        return "Draft[" + id.value() + ", edition " + edition + "]";
    }
}
