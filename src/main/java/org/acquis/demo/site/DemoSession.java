package org.acquis.demo.site;

import java.util.OptionalLong;

/**
 * One browser at the demo LMS.
 *
 * @param personId empty: nobody is logged in
 * @param sesskey comes back with every form, as in Moodle; also in the return address of a launch
 * @param language Moodle language code of the pages and of the launch
 * @param languageChosen by hand, and kept by whoever this browser becomes next
 * @param asStudent the role is switched to student, in every course
 */
public record DemoSession(
        String id, OptionalLong personId, String sesskey, String language, boolean languageChosen, boolean asStudent) {

    @Override
    public String toString() {
        return "DemoSession";
    }
}
