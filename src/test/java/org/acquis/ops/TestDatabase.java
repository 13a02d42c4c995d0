package org.acquis.ops;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/**
 * Databases for tests: one embedded server for the whole JVM, and for each call of {@link #fresh} a schema of its own,
 * migrated and empty. The server's data lies below {@code target/} and is used again by the next run.
 */
public final class TestDatabase {
    /** Durability is of no use here, and costs most of the time. */
    static final List<String> FAST =
            List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-flush-method=nosync", "--innodb-doublewrite=0");

    private static final String PREFIX = "test_";

    private TestDatabase() {}

    /** A database on a migrated, empty schema that nobody else uses; closing it is welcome, not needed. */
    public static Database fresh() {
        var database = Database.open(freshAccess(), 4);
        database.migrate();
        return database;
    }

    /** The same, neither opened nor migrated: for tests that start the whole application on it. */
    public static DatabaseAccess freshAccess() {
        var server = Server.THE_ONE.access();
        var schema = PREFIX + UUID.randomUUID().toString().replace("-", "");
        execute(server, "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        return new DatabaseAccess(
                server.url().replace("/" + EmbeddedMariaDb.SCHEMA, "/" + schema), server.user(), server.password());
    }

    private static void execute(DatabaseAccess access, String statement) {
        try (var sql = DSL.using(access.url(), access.user(), access.password())) {
            sql.execute(statement);
        }
    }

    private static void dropLeftOvers(DatabaseAccess access) {
        try (var sql = DSL.using(access.url(), access.user(), access.password())) {
            sql.fetch("SHOW DATABASES LIKE 'test\\_%'")
                    .forEach(row -> sql.execute("DROP DATABASE " + row.get(0, String.class)));
        }
    }

    /** Started by the first test that asks; the watchdog ends it with the JVM. */
    private static final class Server {
        private static final EmbeddedMariaDb THE_ONE = start();

        private static EmbeddedMariaDb start() {
            var target = Path.of("target");
            for (int slot = 0; ; slot++) {
                var home = target.resolve("test-database-" + slot);
                try {
                    var server = EmbeddedMariaDb.start(home, target.resolve("mariadb"), FAST);
                    dropLeftOvers(server.access());
                    return server;
                } catch (EmbeddedMariaDbFailure e) {
                    if (slot == 4 || !e.getMessage().startsWith("Another Acquis")) {
                        throw e;
                    }
                }
            }
        }
    }
}
