package org.acquis.demo.view;

import java.util.Optional;
import org.acquis.demo.site.DemoPerson;

/**
 * What surrounds each page.
 *
 * @param base prefix of all addresses
 * @param title of the browser's tab
 * @param courseId the course one is at, or would go to
 * @param person with his role in that course
 * @param asStudent his role is switched to student
 * @param sesskey goes with every form
 * @param faultsOn shown on every page, so that nobody searches a fault he switched on himself
 */
public record Shell(
        Words words,
        String base,
        String title,
        long courseId,
        Optional<DemoPerson> person,
        boolean asStudent,
        String sesskey,
        boolean faultsOn) {

    public String courseAddress() {
        return base + "/course/view.php?id=" + courseId;
    }

    public String gradesAddress() {
        return base + "/grade/report/grader/index.php?id=" + courseId;
    }

    @Override
    public String toString() {
        return "Shell[" + title + "]";
    }
}
