package org.acquis.platform;

import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PENDING_LOGIN;
import static org.acquis.schema.Tables.PLATFORM;
import static org.jooq.impl.DSL.param;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.acquis.lti13.Fingerprint;
import org.acquis.lti13.Registrations;
import org.acquis.lti13.login.AwaitedLaunch;
import org.acquis.lti13.login.PendingLogin;
import org.acquis.lti13.login.PendingLogins;
import org.acquis.ops.Database;
import org.acquis.ops.RenderedStatement;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Logins that wait for their launch. State, nonce and browser are stored as hashes only. */
public final class JooqPendingLogins implements PendingLogins {
    /** How long a row outlives its expiry, so that a late or repeated launch is told what it is. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final int SWEPT_AT_ONCE = 1_000;

    private static final RenderedStatement SAVE = RenderedStatement.of(DSL.insertInto(PENDING_LOGIN)
            .set(PENDING_LOGIN.STATE_HASH, param("state", PENDING_LOGIN.STATE_HASH))
            .set(PENDING_LOGIN.NONCE_HASH, param("nonce", PENDING_LOGIN.NONCE_HASH))
            .set(PENDING_LOGIN.BROWSER_HASH, param("browser", PENDING_LOGIN.BROWSER_HASH))
            .set(PENDING_LOGIN.PLATFORM_ID, param("platform", PENDING_LOGIN.PLATFORM_ID))
            .set(PENDING_LOGIN.TARGET_LINK_URI, param("target", PENDING_LOGIN.TARGET_LINK_URI))
            .set(PENDING_LOGIN.STORAGE_TARGET, param("storage", PENDING_LOGIN.STORAGE_TARGET))
            .set(PENDING_LOGIN.CREATED_AT, param("created", PENDING_LOGIN.CREATED_AT))
            .set(PENDING_LOGIN.EXPIRES_AT, param("expires", PENDING_LOGIN.EXPIRES_AT)));

    private static final RenderedStatement FIND = RenderedStatement.of(DSL.select(PENDING_LOGIN.fields())
            .select(JooqRegistrations.REGISTRATION)
            .select(DEPLOYMENT.STATUS)
            .from(PENDING_LOGIN)
            .join(PLATFORM)
            .on(PLATFORM.ID.eq(PENDING_LOGIN.PLATFORM_ID))
            .leftJoin(DEPLOYMENT)
            .on(DEPLOYMENT.PLATFORM_ID.eq(PLATFORM.ID))
            .and(DEPLOYMENT.DEPLOYMENT_ID.eq(param("deployment", DEPLOYMENT.DEPLOYMENT_ID)))
            .where(PENDING_LOGIN.STATE_HASH.eq(param("state", PENDING_LOGIN.STATE_HASH))));

    private static final RenderedStatement CONSUME = RenderedStatement.of(DSL.update(PENDING_LOGIN)
            .set(PENDING_LOGIN.CONSUMED_AT, param("consumed", PENDING_LOGIN.CONSUMED_AT))
            .where(PENDING_LOGIN.STATE_HASH.eq(param("state", PENDING_LOGIN.STATE_HASH)))
            .and(PENDING_LOGIN.BROWSER_HASH.eq(param("browser", PENDING_LOGIN.BROWSER_HASH)))
            .and(PENDING_LOGIN.CONSUMED_AT.isNull())
            .and(PENDING_LOGIN.EXPIRES_AT.gt(param("now", PENDING_LOGIN.EXPIRES_AT))));

    private final Database database;

    public JooqPendingLogins(Database database) {
        this.database = database;
    }

    @Override
    public void save(PendingLogin login) {
        SAVE.execute(
                database.sql(),
                login.state().bytes(),
                login.nonce().bytes(),
                login.browser().bytes(),
                login.registrationId(),
                login.targetLinkUri().toString(),
                login.storageTarget().orElse(null),
                login.startedAt(),
                login.expiresAt());
    }

    @Override
    public Optional<PendingLogin> find(Fingerprint state) {
        return database.sql()
                .selectFrom(PENDING_LOGIN)
                .where(PENDING_LOGIN.STATE_HASH.eq(state.bytes()))
                .fetchOptional(JooqPendingLogins::login);
    }

    /** Logins and registrations live in one database: one read. */
    @Override
    public Optional<AwaitedLaunch> find(Fingerprint state, String deploymentId, Registrations registrations) {
        return FIND.fetch(database.sql(), deploymentId, state.bytes()).stream()
                .findFirst()
                .map(row -> new AwaitedLaunch(login(row), Optional.of(JooqRegistrations.withDeployment(row))));
    }

    @Override
    public boolean consume(Fingerprint state, Fingerprint browser, Instant now) {
        return database.statement(sql -> CONSUME.execute(sql, now, state.bytes(), browser.bytes(), now) == 1);
    }

    /**
     * Deletes what nobody will ask for any more; a housekeeping job calls it now and then.
     *
     * @return how many rows went
     */
    public int sweep(Instant now) {
        int swept = 0;
        int batch;
        do {
            batch = database.sql()
                    .deleteFrom(PENDING_LOGIN)
                    .where(PENDING_LOGIN.EXPIRES_AT.lt(now.minus(REMEMBERED)))
                    .limit(SWEPT_AT_ONCE)
                    .execute();
            swept += batch;
        } while (batch == SWEPT_AT_ONCE);
        return swept;
    }

    private static PendingLogin login(Record row) {
        return new PendingLogin(
                Fingerprint.stored(row.get(PENDING_LOGIN.STATE_HASH)),
                Fingerprint.stored(row.get(PENDING_LOGIN.NONCE_HASH)),
                Fingerprint.stored(row.get(PENDING_LOGIN.BROWSER_HASH)),
                row.get(PENDING_LOGIN.PLATFORM_ID),
                URI.create(row.get(PENDING_LOGIN.TARGET_LINK_URI)),
                Optional.ofNullable(row.get(PENDING_LOGIN.STORAGE_TARGET)),
                row.get(PENDING_LOGIN.CREATED_AT),
                row.get(PENDING_LOGIN.EXPIRES_AT),
                Optional.ofNullable(row.get(PENDING_LOGIN.CONSUMED_AT)));
    }
}
