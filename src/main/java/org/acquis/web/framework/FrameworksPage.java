package org.acquis.web.framework;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Shell;

/**
 * @param notice what was just done
 * @param problem why a document could not be read; what was pasted stands in {@code pasted}
 * @param largest bytes that a file may have
 */
public record FrameworksPage(
        Shell shell,
        Optional<String> notice,
        Optional<String> problem,
        String pasted,
        List<VersionRow> versions,
        List<DraftRow> drafts,
        int largest) {
    public FrameworksPage {
        versions = List.copyOf(versions);
        drafts = List.copyOf(drafts);
    }

    /** @param statusAct what can be done with its state: {@code retire}, {@code bring-back}; empty: nothing */
    public record VersionRow(
            long id,
            String title,
            String label,
            String state,
            String statusAct,
            String wording,
            String criteria,
            String published) {}

    public record DraftRow(long id, String title, String source, String changed) {}
}
