package org.acquis.progress;

import java.time.Instant;
import java.util.Optional;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;

/**
 * Where a fact comes from, as its reader is told.
 *
 * @param activityTitle as the platform names the activity; empty where it names none
 * @param attempt 1 for the first sitting
 * @param finalisedAt when this revision was finalised
 * @param assessor role in that course of whoever judged; never a name
 */
public record FactSource(
        CourseId course,
        CourseActivityId activity,
        Optional<String> activityTitle,
        int attempt,
        Instant finalisedAt,
        Optional<CourseRole> assessor) {}
