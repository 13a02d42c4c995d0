package org.acquis.web.versions;

import java.util.List;
import org.acquis.web.Shell;

/**
 * What a draft changes in the version it was made from.
 *
 * @param back address of the draft
 * @param groups one a kind of parts that differ
 */
public record DifferencesPage(Shell shell, String back, String intro, List<String> counts, List<Group> groups) {
    public DifferencesPage {
        counts = List.copyOf(counts);
        groups = List.copyOf(groups);
    }

    public record Group(String title, List<PairRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }
}
