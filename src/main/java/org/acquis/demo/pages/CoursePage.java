package org.acquis.demo.pages;

import java.util.List;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.view.Shell;

/**
 * The course with its activities.
 *
 * @param tools whose content can be added
 * @param others further courses of the site
 */
public record CoursePage(
        Shell shell, CourseIndex index, boolean manages, List<DemoTool> tools, List<DemoCourse> others) {

    public String addingAddress(DemoTool tool) {
        return shell.base() + "/course/modedit.php?add=lti&typeid=" + tool.id() + "&course="
                + index.course().id();
    }

    public String address(DemoCourse course) {
        return shell.base() + "/course/view.php?id=" + course.id();
    }
}
