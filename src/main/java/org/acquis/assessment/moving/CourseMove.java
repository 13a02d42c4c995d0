package org.acquis.assessment.moving;

import java.util.List;
import java.util.stream.Collectors;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.correspondences.Carrying;

/**
 * What moving a course would do.
 *
 * @param carrying what was confirmed
 * @param activities of the course that are mapped to the older version
 */
public record CourseMove(
        FrameworkVersion older, FrameworkVersion newer, Carrying carrying, List<MovingActivity> activities) {
    public CourseMove {
        activities = List.copyOf(activities);
    }

    public boolean movesAnything() {
        return activities.stream().anyMatch(MovingActivity::moves);
    }

    /** Whoever confirms brings it along: a move that has become another one since is shown again. */
    public String fingerprint() {
        return activities.stream().map(MovingActivity::fingerprint).collect(Collectors.joining("-"));
    }
}
