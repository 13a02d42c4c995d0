package org.acquis;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.acquis.ops.CheckingMasterSecret;
import org.acquis.ops.Database;
import org.acquis.ops.DatabaseAccess;
import org.acquis.ops.DatabaseAnswers;
import org.acquis.ops.EmbeddedMariaDb;
import org.acquis.ops.HealthFinding;
import org.acquis.ops.MasterSecret;
import org.acquis.ops.MigrationsCurrent;
import org.acquis.ops.Settings;
import org.acquis.ops.Vault;

/** The database of an instance, embedded or given, migrated, with the secret that it was encrypted with. */
final class Storage implements AutoCloseable {
    private final Optional<EmbeddedMariaDb> embedded;
    private final Database database;
    private final Vault vault;

    private Storage(Optional<EmbeddedMariaDb> embedded, Database database, Vault vault) {
        this.embedded = embedded;
        this.database = database;
        this.vault = vault;
    }

    static Storage open(Settings settings, Clock clock) {
        Optional<EmbeddedMariaDb> embedded =
                settings.database().isPresent() ? Optional.empty() : Optional.of(startEmbedded(settings));
        DatabaseAccess access = settings.database()
                .or(() -> embedded.map(EmbeddedMariaDb::access))
                .orElseThrow();
        return open(
                clock,
                embedded,
                access,
                Database::migrate,
                () -> settings.secret().orElseGet(() -> MasterSecret.ofHome(settings.home())));
    }

    private static EmbeddedMariaDb startEmbedded(Settings settings) {
        CompletableFuture.runAsync(Database::load);
        return EmbeddedMariaDb.start(settings.home());
    }

    /**
     * For a command beside a running instance: its embedded server serves both, and is started only where none runs. A
     * schema is changed by starts only, since an older Acquis may be running on it.
     *
     * @throws SetupRefused when the schema is not the one of this program
     */
    static Storage reach(Settings settings, Clock clock) {
        Optional<DatabaseAccess> running =
                settings.database().isPresent() ? settings.database() : EmbeddedMariaDb.running(settings.home());
        Supplier<MasterSecret> secret =
                () -> settings.secret().orElseGet(() -> MasterSecret.keptInHome(settings.home()));
        if (running.isPresent()) {
            return open(clock, Optional.empty(), running.get(), Storage::current, secret);
        }
        EmbeddedMariaDb embedded = startEmbedded(settings);
        return open(clock, Optional.of(embedded), embedded.access(), Storage::current, secret);
    }

    private static void current(Database database) {
        HealthFinding answers = new DatabaseAnswers(database).check();
        HealthFinding schema = new MigrationsCurrent(database).check();
        for (HealthFinding finding : List.of(answers, schema)) {
            if (!finding.well()) {
                throw new SetupRefused(finding.name() + " " + finding.advice());
            }
        }
    }

    private static Storage open(
            Clock clock,
            Optional<EmbeddedMariaDb> embedded,
            DatabaseAccess access,
            Consumer<Database> schema,
            Supplier<MasterSecret> known) {
        Database database = Database.open(access);
        try {
            schema.accept(database);
            MasterSecret secret = known.get();
            new CheckingMasterSecret(database, clock).check(secret);
            return new Storage(embedded, database, new Vault(secret));
        } catch (RuntimeException cannotBeUsed) {
            database.close();
            embedded.ifPresent(EmbeddedMariaDb::close);
            throw cannotBeUsed;
        }
    }

    Database database() {
        return database;
    }

    Vault vault() {
        return vault;
    }

    /** A further database on the embedded server, made when it is not there yet. */
    Database beside(String name) {
        DatabaseAccess main = embedded.orElseThrow().access();
        database.sql().execute("CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4");
        String url = main.url().replaceFirst("/[^/?]+($|\\?)", "/" + name + "$1");
        return Database.open(new DatabaseAccess(url, main.user(), main.password()));
    }

    @Override
    public void close() {
        database.close();
        embedded.ifPresent(EmbeddedMariaDb::close);
    }
}
