package org.acquis.platform;

import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PLATFORM;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What an administrator decides about a platform of his school, or the operator about any. A platform that a file
 * describes is left alone, its deployments too, until it is released: the file would win at the next start.
 */
public final class RulingPlatforms {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public RulingPlatforms(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false where there is nothing to suspend: another school's, a file's, or not active */
    public boolean suspend(SchoolId school, PlatformId platform, RuledBy by) {
        return change(
                school,
                platform,
                by,
                EnumSet.of(PlatformStatus.ACTIVE),
                PlatformStatus.SUSPENDED,
                "platform.suspended");
    }

    /** @return false where it is not suspended */
    public boolean resume(SchoolId school, PlatformId platform, RuledBy by) {
        return change(
                school, platform, by, EnumSet.of(PlatformStatus.SUSPENDED), PlatformStatus.ACTIVE, "platform.resumed");
    }

    /**
     * Nobody enters from there any more. People, courses, grids, decisions and the history of sent scores stay; a new
     * registration of the same client id brings the platform back.
     */
    public boolean remove(SchoolId school, PlatformId platform, RuledBy by) {
        return change(
                school,
                platform,
                by,
                EnumSet.of(PlatformStatus.ACTIVE, PlatformStatus.SUSPENDED),
                PlatformStatus.REMOVED,
                "platform.removed");
    }

    /**
     * A platform that a file described, and none does any more, is ruled by pages and commands from now on.
     *
     * @return false where no file ever described it
     */
    public boolean release(SchoolId school, PlatformId platform, RuledBy by) {
        return database.transaction(tx -> {
            boolean released = tx.update(PLATFORM)
                            .set(PLATFORM.SOURCE, "dynamic")
                            .set(PLATFORM.UPDATED_AT, clock.instant())
                            .where(PLATFORM.ID.eq(platform.value()))
                            .and(PLATFORM.SCHOOL_ID.eq(school.value()))
                            .and(PLATFORM.SOURCE.eq("file"))
                            .execute()
                    == 1;
            if (released) {
                audit.record(tx, event("platform.released", school, platform, by));
            }
            return released;
        });
    }

    /** @return false where no such deployment waits */
    public boolean accept(SchoolId school, PlatformId platform, long deployment, RuledBy by) {
        return database.transaction(tx -> {
            if (own(tx, school, platform).isEmpty()) {
                return false;
            }
            boolean accepted = tx.update(DEPLOYMENT)
                            .set(DEPLOYMENT.STATUS, "accepted")
                            .where(DEPLOYMENT.ID.eq(deployment))
                            .and(DEPLOYMENT.PLATFORM_ID.eq(platform.value()))
                            .and(DEPLOYMENT.STATUS.eq("pending"))
                            .execute()
                    == 1;
            if (accepted) {
                audit.record(
                        tx, event("deployment.accepted", school, platform, by).with("deployment", deployment));
            }
            return accepted;
        });
    }

    private boolean change(
            SchoolId school,
            PlatformId platform,
            RuledBy by,
            Set<PlatformStatus> from,
            PlatformStatus to,
            String action) {
        return database.transaction(tx -> {
            Optional<Record> row = own(tx, school, platform)
                    .filter(known -> from.contains(PlatformStatus.of(known.get(PLATFORM.STATUS))));
            row.ifPresent(known -> {
                tx.update(PLATFORM)
                        .set(PLATFORM.STATUS, to.code())
                        .set(PLATFORM.UPDATED_AT, clock.instant())
                        .where(PLATFORM.ID.eq(platform.value()))
                        .execute();
                if (to != PlatformStatus.ACTIVE) {
                    new DeleteSessionsOfPlatform(tx).except(by.session(), platform);
                }
                audit.record(tx, event(action, school, platform, by));
            });
            return row.isPresent();
        });
    }

    private static Optional<Record> own(DSLContext tx, SchoolId school, PlatformId platform) {
        return tx.selectFrom(PLATFORM)
                .where(PLATFORM.ID.eq(platform.value()))
                .and(PLATFORM.SCHOOL_ID.eq(school.value()))
                .and(PLATFORM.SOURCE.ne("file"))
                .forUpdate()
                .fetchOptional();
    }

    private static AuditEvent event(String action, SchoolId school, PlatformId platform, RuledBy by) {
        return by.signed(AuditEvent.of(action).inSchool(school.value()).about("platform", platform.value()));
    }
}
