package org.acquis.demo.oidc;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoSession;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Launches begun and not yet answered. Each can be taken up once, by the session that began it. */
final class PendingLaunches {
    private final DSLContext sql;

    PendingLaunches(DSLContext sql) {
        this.sql = sql;
    }

    /** The launch id that goes into the message hint. */
    String begin(DemoActivity activity, DemoSession session) {
        String launchId =
                "ltilaunch" + activity.id() + "_" + ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
        sql.execute(
                "INSERT INTO pending_launch (launch_id, session_id, cmid) VALUES (?, ?, ?)",
                launchId,
                session.id(),
                activity.cmid());
        return launchId;
    }

    /** The course-module id of this launch; the same id is never found again. */
    Optional<Long> takeUp(String launchId, DemoSession session) {
        Record taken = sql.fetchOne(
                "DELETE FROM pending_launch WHERE launch_id = ? AND session_id = ? RETURNING cmid",
                launchId,
                session.id());
        return Optional.ofNullable(taken).map(row -> row.get("cmid", Long.class));
    }
}
