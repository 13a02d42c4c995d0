package org.acquis.web.framework;

import java.util.List;

/** The steps of a draft, the newest first. */
public record HistoryPage(DraftHead head, List<Row> steps) {
    public HistoryPage {
        steps = List.copyOf(steps);
    }

    /**
     * @param act what was done, and to what
     * @param person who did it; empty for the command line
     * @param counts the draft stands as this step left it
     */
    public record Row(int number, String act, String person, String at, boolean counts) {}
}
