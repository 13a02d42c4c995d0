package org.acquis.demo.claims;

import java.util.List;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoTool;

/**
 * What a launch is about.
 *
 * @param columns those of the activity, own and made through the API
 * @param sesskey of the browser session, which Moodle puts into the return address
 */
public record LaunchFacts(
        DemoTool tool,
        DemoCourse course,
        DemoActivity activity,
        DemoPerson person,
        List<DemoColumn> columns,
        String language,
        String sesskey) {

    @Override
    public String toString() {
        return "LaunchFacts[" + activity.id() + ", " + person + "]";
    }
}
