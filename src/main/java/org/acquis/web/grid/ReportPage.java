package org.acquis.web.grid;

import java.util.List;
import org.acquis.web.Shell;

/** What an act on many grids did, and what it left alone and why. */
public record ReportPage(Shell shell, String back, String summary, List<Line> refused) {
    public record Line(String path, String name, String why) {}
}
