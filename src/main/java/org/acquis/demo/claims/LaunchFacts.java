package org.acquis.demo.claims;

import java.util.List;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoTool;

/**
 * What a launch is about.
 *
 * @param person with the role he has, or has switched to, in this course
 * @param groups ids of his groups in this course
 * @param history ids of the courses this one was restored from, the nearest first
 * @param toolInUse an activity of this course opens the tool
 * @param sesskey of the browser session, which Moodle puts into the addresses one returns to
 */
public record LaunchFacts(
        DemoTool tool,
        DemoCourse course,
        LaunchMessage message,
        DemoPerson person,
        List<Long> groups,
        List<Long> history,
        boolean toolInUse,
        String language,
        String sesskey) {

    @Override
    public String toString() {
        return "LaunchFacts[" + message.type() + ", " + person + "]";
    }
}
