package org.acquis.platform;

import static org.acquis.schema.Tables.API_TOKEN;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;

/** Tokens of programs, stored as hashes. The operator makes and revokes them. */
public final class ApiTokens {
    /** How exact the time of the last use is. */
    private static final Duration LAST_USE = Duration.ofHours(1);

    private static final String KIND = "api_token";

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public ApiTokens(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token just made: the only time that its secret is known. */
    public record Created(ApiTokenId id, ApiToken token, Instant expiresAt) {}

    /** @param name at most 100 characters */
    public Created create(SchoolId school, String name, Duration validFor, SecureRandom random) {
        ApiToken token = ApiToken.fresh(random);
        return database.transaction(tx -> {
            Instant now = clock.instant();
            long id = tx.insertInto(API_TOKEN)
                    .set(API_TOKEN.SCHOOL_ID, school.value())
                    .set(API_TOKEN.NAME, name)
                    .set(API_TOKEN.TOKEN_HASH, token.fingerprint().bytes())
                    .set(API_TOKEN.CREATED_AT, now)
                    .set(API_TOKEN.EXPIRES_AT, now.plus(validFor))
                    .returningResult(API_TOKEN.ID)
                    .fetchSingle()
                    .value1();
            audit.record(
                    tx,
                    AuditEvent.of("api-token.created")
                            .inSchool(school.value())
                            .about(KIND, id)
                            .with("name", name)
                            .with("expires", now.plus(validFor).toString()));
            return new Created(new ApiTokenId(id), token, now.plus(validFor));
        });
    }

    /** All, the oldest first; ended ones too. */
    public List<ApiTokenOverview> all() {
        return database.sql()
                .selectFrom(API_TOKEN)
                .orderBy(API_TOKEN.ID)
                .fetch(row -> new ApiTokenOverview(
                        new ApiTokenId(row.get(API_TOKEN.ID)),
                        new SchoolId(row.get(API_TOKEN.SCHOOL_ID)),
                        row.get(API_TOKEN.NAME),
                        row.get(API_TOKEN.EXPIRES_AT),
                        Optional.ofNullable(row.get(API_TOKEN.REVOKED_AT)),
                        Optional.ofNullable(row.get(API_TOKEN.LAST_USED_AT))));
    }

    /** @return false where there is no such token, or it was revoked before */
    public boolean revoke(ApiTokenId token) {
        return database.transaction(tx -> {
            Optional<Long> school = tx.selectFrom(API_TOKEN)
                    .where(API_TOKEN.ID.eq(token.value()), API_TOKEN.REVOKED_AT.isNull())
                    .forUpdate()
                    .fetchOptional(row -> row.get(API_TOKEN.SCHOOL_ID));
            school.ifPresent(owner -> {
                tx.update(API_TOKEN)
                        .set(API_TOKEN.REVOKED_AT, clock.instant())
                        .where(API_TOKEN.ID.eq(token.value()))
                        .execute();
                audit.record(
                        tx, AuditEvent.of("api-token.revoked").inSchool(owner).about(KIND, token.value()));
            });
            return school.isPresent();
        });
    }

    /** @return the school whose versions the bearer may read; empty for a token that is unknown, expired or revoked */
    public Optional<SchoolId> school(ApiToken shown) {
        Instant now = clock.instant();
        return database.sql()
                .selectFrom(API_TOKEN)
                .where(
                        API_TOKEN.TOKEN_HASH.eq(shown.fingerprint().bytes()),
                        API_TOKEN.REVOKED_AT.isNull(),
                        API_TOKEN.EXPIRES_AT.gt(now))
                .fetchOptional(row -> {
                    if (row.get(API_TOKEN.LAST_USED_AT) == null
                            || !now.isBefore(row.get(API_TOKEN.LAST_USED_AT).plus(LAST_USE))) {
                        used(row.get(API_TOKEN.ID), now);
                    }
                    return new SchoolId(row.get(API_TOKEN.SCHOOL_ID));
                });
    }

    private void used(long id, Instant now) {
        database.statement(sql -> sql.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, now)
                .where(API_TOKEN.ID.eq(id))
                .execute());
    }
}
