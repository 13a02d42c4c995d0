package org.acquis.roster;

import java.time.Duration;
import java.time.Instant;
import org.acquis.roster.Arrival.CourseFacts;
import org.acquis.roster.Arrival.LinkFacts;
import org.acquis.roster.Arrival.Names;
import org.jspecify.annotations.Nullable;

/** What the database knew of a launch's course, activity and person before it; null parts are new. */
record Known(
        long school,
        @Nullable Instant platformLaunchedAt,
        long deployment,
        @Nullable KnownCourse course,
        @Nullable KnownActivity activity,
        @Nullable KnownPerson person,
        @Nullable KnownMember member) {
    /** Launch times are only kept this precisely, so that most launches write nothing here. */
    static final Duration PRECISION = Duration.ofMinutes(5);

    record KnownCourse(long id, CourseFacts facts) {}

    record KnownActivity(long id, LinkFacts facts) {}

    record KnownPerson(long id, Names names) {}

    record KnownMember(
            CourseRole role,
            boolean enrolled,
            @Nullable Instant launchedAt,
            @Nullable String groups) {}

    /** Whether the launch tells nothing new. */
    boolean covers(Arrival arrival, Instant now) {
        return course != null
                && course.facts().equals(arrival.course())
                && (arrival.link().isEmpty()
                        || (activity != null && activity.facts().equals(arrival.activity())))
                && person != null
                && arrival.names().over(person.names()).equals(person.names())
                && !memberIsStale(arrival, now)
                && !platformIsStale(now);
    }

    boolean memberIsStale(Arrival arrival, Instant now) {
        return member == null
                || !member.enrolled()
                || member.role().compareTo(arrival.lastingRole()) < 0
                || (arrival.groups() != null && !arrival.groups().equals(member.groups()))
                || stale(member.launchedAt(), now);
    }

    boolean platformIsStale(Instant now) {
        return stale(platformLaunchedAt, now);
    }

    boolean knowsAsTrainer() {
        return member != null && member.role().scores();
    }

    private static boolean stale(@Nullable Instant at, Instant now) {
        return at == null || at.isBefore(now.minus(PRECISION));
    }
}
