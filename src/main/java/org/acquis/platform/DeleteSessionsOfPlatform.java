package org.acquis.platform;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.SESSION;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.Optional;
import org.jooq.DSLContext;

/** Whoever is inside goes out, in the transaction that closes the platform he came through. */
public final class DeleteSessionsOfPlatform {
    private final DSLContext tx;

    public DeleteSessionsOfPlatform(DSLContext tx) {
        this.tx = tx;
    }

    public void all(PlatformId platform) {
        except(Optional.empty(), platform);
    }

    /** @param handle of a session that goes on */
    void except(Optional<String> handle, PlatformId platform) {
        tx.deleteFrom(SESSION)
                .where(handle.map(SESSION.HANDLE::ne).orElse(noCondition()))
                .and(SESSION.COURSE_ID.in(select(COURSE.ID)
                        .from(COURSE)
                        .join(DEPLOYMENT)
                        .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                        .where(DEPLOYMENT.PLATFORM_ID.eq(platform.value()))))
                .execute();
    }
}
