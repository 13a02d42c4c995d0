package org.acquis.demo.pages;

import java.util.List;
import org.acquis.demo.trial.SelectionTerms;
import org.acquis.demo.view.Shell;

/** The fault switch, the terms of selecting content, and what is counted. */
public record FaultsPage(
        Shell shell, List<Line> lines, long retryAfterSeconds, SelectionTerms terms, List<Count> counts) {

    /**
     * @param name of the fields
     * @param share of the requests, 0 to 100 %
     * @param next requests still to fail so
     */
    public record Line(String name, String label, String explanation, int share, int next) {

        public boolean on() {
            return share > 0 || next > 0;
        }
    }

    public record Count(String label, long number) {}
}
