package org.acquis.ops;

import static org.acquis.schema.Tables.INSTANCE_SECRET;

import java.time.Clock;

/** At start: what this database holds was encrypted with the secret we have, or we do not begin. */
public final class CheckingMasterSecret {
    private static final byte ONLY_ROW = 1;

    private final Database database;
    private final Clock clock;

    public CheckingMasterSecret(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws MasterSecretRefused when the database was begun with another secret */
    public void check(MasterSecret secret) {
        var known = database.<String>transaction(tx -> {
            tx.insertInto(INSTANCE_SECRET)
                    .set(INSTANCE_SECRET.ID, ONLY_ROW)
                    .set(INSTANCE_SECRET.FINGERPRINT, secret.fingerprint())
                    .set(INSTANCE_SECRET.CREATED_AT, clock.instant())
                    .onDuplicateKeyIgnore()
                    .execute();
            return tx.fetchSingle(INSTANCE_SECRET).get(INSTANCE_SECRET.FINGERPRINT);
        });
        compare(known, secret);
    }

    /**
     * The same, and nothing is written.
     *
     * @throws MasterSecretRefused when the database was begun with another secret; one that has none takes any
     */
    public void look(MasterSecret secret) {
        database.sql()
                .fetchOptional(INSTANCE_SECRET)
                .ifPresent(row -> compare(row.get(INSTANCE_SECRET.FINGERPRINT), secret));
    }

    private static void compare(String known, MasterSecret secret) {
        if (!known.equals(secret.fingerprint())) {
            throw new MasterSecretRefused(
                    "This database was encrypted with another secret (its fingerprint begins with "
                            + known.substring(0, 8) + ", this one's with "
                            + secret.fingerprint().substring(0, 8)
                            + "). Set ACQUIS_SECRET to the one it was begun with, or restore the file secret in ACQUIS_HOME"
                            + " from your backup; without it keys and accommodations cannot be read.");
        }
    }
}
