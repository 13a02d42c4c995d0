package org.acquis.demo.pages;

import java.util.List;
import java.util.Optional;
import org.acquis.demo.linking.ChosenContent;
import org.acquis.demo.linking.ContentItem;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.view.Shell;

/**
 * Activities to be added: the tool's choice in a frame, then what came back, to be saved.
 *
 * @param chosen empty while choosing
 * @param items as they will be saved; one can be changed in its form, several are only listed
 * @param problem what is wrong with the form
 */
public record AddingPage(
        Shell shell,
        DemoCourse course,
        DemoTool tool,
        Optional<ChosenContent> chosen,
        List<ContentItem> items,
        Optional<String> problem) {

    /** First address of the frame. */
    public String choosingAddress() {
        return shell.base() + "/mod/lti/contentitem.php?id=" + tool.id() + "&course=" + course.id();
    }

    /** Below the base, for the language switch. */
    public String path() {
        return "/course/modedit.php?add=lti&typeid=" + tool.id() + "&course=" + course.id()
                + chosen.map(content -> "&selection=" + content.id()).orElse("");
    }

    /** What the activity will be called. */
    public String nameOf(ContentItem item) {
        return item.name().isBlank() ? tool.name() : item.name();
    }
}
