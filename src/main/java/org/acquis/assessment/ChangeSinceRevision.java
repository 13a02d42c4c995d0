package org.acquis.assessment;

import java.util.List;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.Purpose;

/**
 * What has changed around a final grid: nothing is sent and nothing counts differently until somebody applies it.
 *
 * @param added codes of criteria that are mapped now and were not
 * @param removed codes of criteria that were mapped
 * @param exemptions codes of criteria whose exemption was granted or taken back
 */
public record ChangeSinceRevision(
        Side before, Side after, List<String> added, List<String> removed, List<String> exemptions) {

    public record Side(String version, Purpose purpose, GradebookDetail detail, int criteria, Score score) {}

    public ChangeSinceRevision {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        exemptions = List.copyOf(exemptions);
    }

    /** The criteria are the same, and so are version, purpose and detail. */
    boolean isNothing() {
        return added.isEmpty()
                && removed.isEmpty()
                && exemptions.isEmpty()
                && before.version().equals(after.version())
                && before.purpose() == after.purpose()
                && before.detail() == after.detail();
    }
}
