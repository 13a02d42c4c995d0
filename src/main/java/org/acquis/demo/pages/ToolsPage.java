package org.acquis.demo.pages;

import java.util.List;
import java.util.Optional;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.Tools;
import org.acquis.demo.view.Shell;

/**
 * The tools of the site.
 *
 * @param url registration address that was given
 * @param registering first address of the frame in which the tool registers
 * @param problem what is wrong with what was given
 */
public record ToolsPage(
        Shell shell, List<DemoTool> tools, String url, Optional<String> registering, Optional<String> problem) {

    public boolean mayDelete(DemoTool tool) {
        return Tools.mayDelete(tool);
    }
}
