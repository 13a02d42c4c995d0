package org.acquis.platform;

import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PLATFORM;

import java.time.Instant;
import org.acquis.ops.Database;
import org.jooq.Record;

/** Deployments that a verified launch named and nobody has accepted yet: so many a platform, and no more. */
public final class PendingDeployments {
    static final int MOST = 20;
    private static final int LONGEST_ID = 255;

    private final Database database;

    public PendingDeployments(Database database) {
        this.database = database;
    }

    /**
     * Keeps it for an administrator to accept; for one that is known already nothing changes.
     *
     * @return whether it waits now; false where too many do already, or its name is longer than any may be
     */
    public boolean note(PlatformId platform, String deploymentId, Instant now) {
        if (deploymentId.length() > LONGEST_ID) {
            return false;
        }
        return database.transaction(tx -> {
            // Launches of one platform wait for each other here, so that none of them counts too few.
            Record row = tx.selectFrom(PLATFORM)
                    .where(PLATFORM.ID.eq(platform.value()))
                    .forUpdate()
                    .fetchOne();
            int waiting = tx.fetchCount(
                    DEPLOYMENT, DEPLOYMENT.PLATFORM_ID.eq(platform.value()), DEPLOYMENT.STATUS.eq("pending"));
            if (row == null || waiting >= MOST) {
                return false;
            }
            tx.insertInto(DEPLOYMENT)
                    .set(DEPLOYMENT.PLATFORM_ID, platform.value())
                    .set(DEPLOYMENT.DEPLOYMENT_ID, deploymentId)
                    .set(DEPLOYMENT.STATUS, "pending")
                    .set(DEPLOYMENT.CREATED_AT, now)
                    .onDuplicateKeyIgnore()
                    .execute();
            return true;
        });
    }
}
