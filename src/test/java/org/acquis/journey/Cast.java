package org.acquis.journey;

import java.util.List;
import org.acquis.demo.DemoLms;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoRole;

/** Who plays whom in the demo course. */
final class Cast {
    private Cast() {}

    static DemoPerson trainer(DemoLms lms) {
        return with(lms, DemoRole.EDITING_TEACHER).get(0);
    }

    static DemoPerson otherTrainer(DemoLms lms) {
        return with(lms, DemoRole.NON_EDITING_TEACHER).get(0);
    }

    static DemoPerson administrator(DemoLms lms) {
        return with(lms, DemoRole.ADMINISTRATOR).get(0);
    }

    /** The activity whose custom parameters say what it assesses. */
    static DemoActivity mapped(DemoLms lms) {
        return lms.activities().stream()
                .filter(activity -> activity.customParameters().containsKey("acquis_map"))
                .findFirst()
                .orElseThrow();
    }

    static List<DemoPerson> learners(DemoLms lms) {
        return with(lms, DemoRole.STUDENT);
    }

    private static List<DemoPerson> with(DemoLms lms, DemoRole role) {
        return lms.people().stream().filter(person -> person.role() == role).toList();
    }
}
