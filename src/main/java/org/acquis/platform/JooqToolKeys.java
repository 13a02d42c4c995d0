package org.acquis.platform;

import static org.acquis.schema.Tables.TOOL_KEY;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.acquis.lti13.keys.PublishedKey;
import org.acquis.lti13.keys.ToolKey;
import org.acquis.lti13.keys.ToolKeys;
import org.acquis.ops.Database;
import org.acquis.ops.Vault;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The keys of this tool, private halves encrypted. The first one is made at the first start. A new one is published for a
 * day before it signs, and an old one for a week after: platforms cache key sets.
 */
public final class JooqToolKeys implements ToolKeys {
    private static final Duration BEFORE_SIGNING = Duration.ofDays(1);
    private static final Duration OVERLAP = Duration.ofDays(7);

    private final Database database;
    private final Vault vault;
    private final Clock clock;
    /** Spares decrypting; what signs is still asked of the database, since another node may have made a new key. */
    private final AtomicReference<@Nullable ToolKey> signing = new AtomicReference<>();

    private volatile boolean prepared;

    public JooqToolKeys(Database database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Makes the first key where there is none, which takes up to some seconds: called at start, apart from it. Whoever
     * needs a key before that is done waits, and makes it himself if it could not be made.
     */
    public void prepare() {
        if (!prepared) {
            makeFirst();
        }
    }

    /**
     * Makes a new key. It is published at once, signs in a day, and the former ones are published for a week more.
     *
     * @return the new key's id
     */
    public String rotate() {
        prepare();
        return add(clock.instant());
    }

    @Override
    public ToolKey current() {
        prepare();
        Instant now = clock.instant();
        Record row = signingRow(now);
        ToolKey known = signing.get();
        if (known != null && known.keyId().equals(row.get(TOOL_KEY.KID))) {
            return known;
        }
        ToolKey read = read(row);
        signing.set(read);
        return read;
    }

    @Override
    public List<PublishedKey> published() {
        prepare();
        Instant now = clock.instant();
        return database.sql()
                .selectFrom(TOOL_KEY)
                .where(TOOL_KEY.PUBLISHED_UNTIL.isNull().or(TOOL_KEY.PUBLISHED_UNTIL.gt(now)))
                .orderBy(TOOL_KEY.CREATED_AT.desc(), TOOL_KEY.ID.desc())
                .fetch(row -> publicHalf(row.get(TOOL_KEY.PUBLIC_JWK)));
    }

    /** The newest that has been published for long enough, or else the oldest that there is. */
    private Record signingRow(Instant now) {
        List<Record> newestFirst = database.sql()
                .selectFrom(TOOL_KEY)
                .where(TOOL_KEY.PUBLISHED_UNTIL.isNull().or(TOOL_KEY.PUBLISHED_UNTIL.gt(now)))
                .orderBy(TOOL_KEY.CREATED_AT.desc(), TOOL_KEY.ID.desc())
                .fetch();
        return newestFirst.stream()
                .filter(row -> !row.get(TOOL_KEY.CREATED_AT).isAfter(now.minus(BEFORE_SIGNING)))
                .findFirst()
                .orElse(newestFirst.get(newestFirst.size() - 1));
    }

    private synchronized void makeFirst() {
        if (!database.sql().fetchExists(TOOL_KEY)) {
            // Two nodes at their first start may make one each: both are published, and the older one signs first.
            add(clock.instant());
        }
        prepared = true;
    }

    private String add(Instant now) {
        ToolKey key = ToolKey.generate();
        RSAKey jwk = new RSAKey.Builder(key.published().publicKey())
                .privateKey(key.privateKey())
                .keyID(key.keyId())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .build();
        byte[] encrypted = vault.encrypt(jwk.toJSONString(), place(key.keyId()));
        database.inTransaction(tx -> {
            retireOthers(tx, now);
            tx.insertInto(TOOL_KEY)
                    .set(TOOL_KEY.KID, key.keyId())
                    .set(TOOL_KEY.PUBLIC_JWK, jwk.toPublicJWK().toJSONString())
                    .set(TOOL_KEY.PRIVATE_JWK, encrypted)
                    .set(TOOL_KEY.CREATED_AT, now)
                    .execute();
        });
        return key.keyId();
    }

    private static void retireOthers(DSLContext tx, Instant now) {
        tx.update(TOOL_KEY)
                .set(TOOL_KEY.PUBLISHED_UNTIL, now.plus(BEFORE_SIGNING).plus(OVERLAP))
                .where(TOOL_KEY.PUBLISHED_UNTIL.isNull())
                .execute();
    }

    private ToolKey read(Record row) {
        try {
            RSAKey jwk = RSAKey.parse(vault.decrypt(row.get(TOOL_KEY.PRIVATE_JWK), place(row.get(TOOL_KEY.KID))));
            return new ToolKey(publicHalf(row.get(TOOL_KEY.PUBLIC_JWK)), jwk.toRSAPrivateKey());
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("the stored key " + row.get(TOOL_KEY.KID) + " cannot be read", e);
        }
    }

    private static PublishedKey publicHalf(String stored) {
        try {
            RSAKey jwk = RSAKey.parse(stored);
            return new PublishedKey(jwk.getKeyID(), jwk.toRSAPublicKey());
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("a stored public key cannot be read", e);
        }
    }

    private static String place(String kid) {
        return "tool_key/private_jwk/" + kid;
    }
}
