package org.acquis.demo.oidc;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.acquis.demo.site.DemoSession;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Launches begun and not yet answered. Each can be taken up once, by the session that began it. */
final class PendingLaunches {
    private final DSLContext sql;

    PendingLaunches(DSLContext sql) {
        this.sql = sql;
    }

    /** The launch id that goes into the message hint. */
    String begin(PendingLaunch launch, DemoSession session) {
        String launchId =
                "ltilaunch" + launch.label() + ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
        sql.execute(
                "INSERT INTO pending_launch (launch_id, session_id, tool_id, course_id, activity_id, for_person)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                launchId,
                session.id(),
                launch.toolId(),
                launch.courseId(),
                orNull(launch.activityId()),
                orNull(launch.forPerson()));
        return launchId;
    }

    /** The launch of this id; the same id is never found again. */
    Optional<PendingLaunch> takeUp(String launchId, DemoSession session) {
        Record taken = sql.fetchOne(
                "DELETE FROM pending_launch WHERE launch_id = ? AND session_id = ?"
                        + " RETURNING tool_id, course_id, activity_id, for_person",
                launchId,
                session.id());
        return Optional.ofNullable(taken)
                .map(row -> new PendingLaunch(
                        row.get("tool_id", Long.class),
                        row.get("course_id", Long.class),
                        optional(row.get("activity_id", Long.class)),
                        optional(row.get("for_person", Long.class))));
    }

    private static @Nullable Long orNull(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    private static OptionalLong optional(@Nullable Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
