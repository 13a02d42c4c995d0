package org.acquis.demo.registration;

import java.util.List;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.view.Words;

/**
 * Asked in the frame where tools of the same domain are registered.
 *
 * @param asNew address that registers a new tool
 */
public record ChoicePage(Words words, String base, String asNew, List<Known> known) {

    /** A tool of the same domain. @param update address that updates it */
    public record Known(DemoTool tool, String update) {}
}
