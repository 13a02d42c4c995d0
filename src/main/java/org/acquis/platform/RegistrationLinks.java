package org.acquis.platform;

import static org.acquis.schema.Tables.REGISTRATION_LINK;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.acquis.lti13.Fingerprint;
import org.acquis.ops.Database;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * One-time links of the operator, stored as hashes. A link is used up by success only; while it registers, nobody else
 * can use it.
 */
public final class RegistrationLinks {
    public static final Duration VALID_FOR = Duration.ofHours(24);

    /** How long an ended link is remembered, so that its page can say what it is. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** Longer than a registration may take. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private final Database database;
    private final Optional<String> fixedKey;

    /** @param fixedKey of unattended installs: works any number of times */
    public RegistrationLinks(Database database, Optional<String> fixedKey) {
        this.database = database;
        this.fixedKey = fixedKey;
    }

    /** @param school empty: the platform that uses the link becomes a school of its own */
    public RegistrationKey create(Optional<SchoolId> school, SecureRandom random, Instant now) {
        RegistrationKey key = RegistrationKey.fresh(random);
        database.sql()
                .insertInto(REGISTRATION_LINK)
                .set(REGISTRATION_LINK.KEY_HASH, key.fingerprint().bytes())
                .set(REGISTRATION_LINK.SCHOOL_ID, school.map(SchoolId::value).orElse(null))
                .set(REGISTRATION_LINK.CREATED_AT, now)
                .set(REGISTRATION_LINK.EXPIRES_AT, now.plus(VALID_FOR))
                .execute();
        return key;
    }

    /** The link of this key, or why it cannot be used. */
    LinkAnswer find(String key, Instant now) {
        if (fixedKey.filter(fixed -> equal(fixed, key)).isPresent()) {
            return new OpenLink(Optional.empty(), Optional.empty());
        }
        Fingerprint hash = Fingerprint.of(key);
        return database.sql()
                .selectFrom(REGISTRATION_LINK)
                .where(REGISTRATION_LINK.KEY_HASH.eq(hash.bytes()))
                .fetchOptional(row -> answer(hash, row, now))
                .orElseGet(LinkRefusal.Unknown::new);
    }

    private static LinkAnswer answer(Fingerprint hash, Record row, Instant now) {
        if (row.get(REGISTRATION_LINK.CONSUMED_AT) != null) {
            return new LinkRefusal.Used();
        }
        if (!now.isBefore(row.get(REGISTRATION_LINK.EXPIRES_AT))) {
            return new LinkRefusal.Expired();
        }
        return new OpenLink(
                Optional.of(hash),
                Optional.ofNullable(row.get(REGISTRATION_LINK.SCHOOL_ID)).map(SchoolId::new));
    }

    /** @return false when somebody else is registering with it, or has */
    boolean claim(OpenLink link, Instant now) {
        return link.stored()
                .map(hash -> database.statement(sql -> sql.update(REGISTRATION_LINK)
                                .set(REGISTRATION_LINK.CLAIMED_UNTIL, now.plus(CLAIM))
                                .where(REGISTRATION_LINK.KEY_HASH.eq(hash.bytes()))
                                .and(REGISTRATION_LINK.CONSUMED_AT.isNull())
                                .and(REGISTRATION_LINK.EXPIRES_AT.gt(now))
                                .and(REGISTRATION_LINK
                                        .CLAIMED_UNTIL
                                        .isNull()
                                        .or(REGISTRATION_LINK.CLAIMED_UNTIL.le(now)))
                                .execute()
                        == 1))
                .orElse(true);
    }

    /** Nothing came of it: the link may be tried again. */
    void release(OpenLink link) {
        link.stored()
                .ifPresent(hash -> database.statement(sql -> sql.update(REGISTRATION_LINK)
                        .setNull(REGISTRATION_LINK.CLAIMED_UNTIL)
                        .where(REGISTRATION_LINK.KEY_HASH.eq(hash.bytes()))
                        .execute()));
    }

    /** In the transaction that stores the platform. */
    static void consume(DSLContext tx, OpenLink link, PlatformId platform, Instant now) {
        link.stored()
                .ifPresent(hash -> tx.update(REGISTRATION_LINK)
                        .set(REGISTRATION_LINK.CONSUMED_AT, now)
                        .set(REGISTRATION_LINK.PLATFORM_ID, platform.value())
                        .where(REGISTRATION_LINK.KEY_HASH.eq(hash.bytes()))
                        .execute());
    }

    /** @return how many links of long ago went */
    public int sweep(Instant now) {
        return database.sql()
                .deleteFrom(REGISTRATION_LINK)
                .where(REGISTRATION_LINK.EXPIRES_AT.lt(now.minus(REMEMBERED)))
                .execute();
    }

    private static boolean equal(String fixed, String sent) {
        return MessageDigest.isEqual(fixed.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
