package org.acquis.demo.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;

/**
 * The course's sections with their activities, as the index at the left shows them.
 *
 * @param openCmid the activity one is at; 0 on other pages
 */
public record CourseIndex(String base, DemoCourse course, List<Section> sections, long openCmid) {

    /** A section in its order. */
    public record Section(String name, List<DemoActivity> activities) {}

    static CourseIndex of(String base, DemoCourse course, List<DemoActivity> activities, long openCmid) {
        List<Section> sections = activities.stream()
                .map(DemoActivity::section)
                .distinct()
                .map(name -> new Section(
                        name,
                        activities.stream()
                                .filter(activity -> activity.section().equals(name))
                                .collect(Collectors.toList())))
                .toList();
        return new CourseIndex(base, course, sections, openCmid);
    }

    public String address(DemoActivity activity) {
        return base + "/mod/lti/view.php?id=" + activity.cmid();
    }

    public String courseAddress() {
        return base + "/course/view.php?id=" + course.id();
    }
}
