package org.acquis.progress;

import java.util.Optional;
import org.acquis.roster.CourseActivityId;

/**
 * An activity of a course that assesses a competency, or a part of it.
 *
 * @param title as the platform names it; empty where it names none
 * @param criteria how many criteria of the competency it assesses
 */
public record AssessingActivity(CourseActivityId activity, Optional<String> title, int criteria) {}
