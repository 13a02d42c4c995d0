package org.acquis.framework.versions;

import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.time.Clock;
import java.time.Instant;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes a published version out of what activities can choose, and back. Those that have it keep it, with all that was
 * judged.
 */
public final class RetiringVersion {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public RetiringVersion(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param school key of the school
     * @param by key of the person
     * @return false where it is no published version of this school
     */
    public boolean retire(long school, VersionId version, long by) {
        return database.transaction(tx ->
                changed(tx, school, version, VersionStatus.PUBLISHED, VersionStatus.RETIRED, clock.instant(), by));
    }

    /** @return false where it is no retired version of this school */
    public boolean bringBack(long school, VersionId version, long by) {
        return database.transaction(
                tx -> changed(tx, school, version, VersionStatus.RETIRED, VersionStatus.PUBLISHED, null, by));
    }

    private boolean changed(
            DSLContext tx,
            long school,
            VersionId version,
            VersionStatus from,
            VersionStatus to,
            @Nullable Instant retired,
            long by) {
        int changed = tx.update(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.STATUS, to.code())
                .set(FRAMEWORK_VERSION.RETIRED_AT, retired)
                .where(
                        FRAMEWORK_VERSION.ID.eq(version.value()),
                        FRAMEWORK_VERSION.SCHOOL_ID.eq(school),
                        FRAMEWORK_VERSION.STATUS.eq(from.code()))
                .execute();
        if (changed == 1) {
            audit.record(
                    tx,
                    AuditEvent.of(to == VersionStatus.RETIRED ? "framework.retired" : "framework.brought-back")
                            .inSchool(school)
                            .about("framework_version", version.value())
                            .by(by));
        }
        return changed == 1;
    }
}
