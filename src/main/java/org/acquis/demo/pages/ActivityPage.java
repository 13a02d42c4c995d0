package org.acquis.demo.pages;

import java.util.Optional;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.view.Shell;

/**
 * An activity with the tool in its frame, as Moodle embeds it.
 *
 * @param launchUrl first address of the frame
 * @param toolOrigin named in the frame's permissions
 * @param reviewed whose work is looked at, coming from the gradebook
 */
public record ActivityPage(
        Shell shell,
        CourseIndex index,
        DemoActivity activity,
        String launchUrl,
        String toolOrigin,
        Optional<DemoPerson> reviewed) {

    /** The value of {@code allow}: the same six permissions as Moodle's, and no more. */
    public String permissions() {
        return "microphone " + toolOrigin + "; camera " + toolOrigin + "; geolocation " + toolOrigin + "; midi "
                + toolOrigin + "; encrypted-media " + toolOrigin + "; autoplay " + toolOrigin;
    }
}
