package org.acquis.ops;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/**
 * Databases for tests: one embedded server for the whole JVM, and for each call of {@link #fresh} a schema of its own,
 * migrated and empty. The server's data lies below {@code target/}. Making a schema takes longer than most tests, so one
 * that a test has closed, or an earlier run has left, is emptied and lent again.
 */
public final class TestDatabase {
    /** Durability is of no use here, and costs most of the time. */
    static final List<String> FAST =
            List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-flush-method=nosync", "--innodb-doublewrite=0");

    private TestDatabase() {}

    /** A database on a migrated, empty schema that nobody else uses until it is closed. */
    public static Database fresh() {
        return Server.THE_ONE.lend();
    }

    /** A new schema, neither opened nor migrated: for tests that start the whole application on it. */
    public static DatabaseAccess freshAccess() {
        return Server.THE_ONE.create();
    }

    private record Lent(DatabaseAccess access, Database database) {}

    /** Started by the first test that asks; the watchdog ends it with the JVM. */
    private static final class Server {
        private static final Server THE_ONE = new Server(start());
        private static final int CONNECTIONS = 4;
        private static final int KEPT = 40;

        private final DatabaseAccess server;
        private final Deque<DatabaseAccess> leftOver = new ArrayDeque<>();
        private final List<Lent> lent = new ArrayList<>();

        private Server(EmbeddedMariaDb embedded) {
            server = embedded.access();
            try (var sql = DSL.using(server.url(), server.user(), server.password())) {
                var schemas = sql.fetch("SHOW DATABASES LIKE 'lent\\_%'").getValues(0, String.class);
                schemas.stream().limit(KEPT).map(this::access).forEach(leftOver::add);
                schemas.stream().skip(KEPT).forEach(schema -> sql.execute("DROP DATABASE " + schema));
                sql.fetch("SHOW DATABASES LIKE 'once\\_%'")
                        .getValues(0, String.class)
                        .forEach(schema -> sql.execute("DROP DATABASE " + schema));
            }
        }

        private static EmbeddedMariaDb start() {
            var target = Path.of("target");
            for (int slot = 0; ; slot++) {
                try {
                    return EmbeddedMariaDb.start(
                            target.resolve("test-database-" + slot), target.resolve("mariadb"), FAST);
                } catch (EmbeddedMariaDbFailure e) {
                    if (slot == 4 || !e.getMessage().startsWith("Another Acquis")) {
                        throw e;
                    }
                }
            }
        }

        synchronized Database lend() {
            var access = givenBack().or(this::takenOver).orElseGet(() -> createMigrated("lent_"));
            var database = Database.open(access, CONNECTIONS);
            lent.add(new Lent(access, database));
            return database;
        }

        DatabaseAccess create() {
            return create("once_");
        }

        private Optional<DatabaseAccess> givenBack() {
            var closed = lent.stream().filter(it -> it.database().isClosed()).findFirst();
            closed.ifPresent(lent::remove);
            return closed.map(Lent::access).map(this::emptied);
        }

        /** From an earlier run; of no use when a migration has changed since. */
        private Optional<DatabaseAccess> takenOver() {
            while (!leftOver.isEmpty()) {
                var access = leftOver.remove();
                try (var database = Database.open(access, 1)) {
                    database.migrate();
                    return Optional.of(emptied(access));
                } catch (DatabaseUnavailable e) {
                    execute(server, "DROP DATABASE " + schema(access));
                }
            }
            return Optional.empty();
        }

        private DatabaseAccess createMigrated(String prefix) {
            var access = create(prefix);
            try (var database = Database.open(access, 1)) {
                database.migrate();
            }
            return access;
        }

        private DatabaseAccess create(String prefix) {
            var access = access(prefix + UUID.randomUUID().toString().replace("-", ""));
            execute(server, "CREATE DATABASE " + schema(access) + " CHARACTER SET utf8mb4");
            return access;
        }

        /** Numbers begin at 1 again, so that a test sees the same whether its schema is new or not. */
        private DatabaseAccess emptied(DatabaseAccess access) {
            try (var sql = DSL.using(access.url(), access.user(), access.password())) {
                sql.execute("SET foreign_key_checks = 0");
                for (var table : sql.fetch("SELECT table_name, auto_increment FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'")) {
                    sql.execute("DELETE FROM `" + table.get(0) + "`");
                    if (table.get(1) != null && table.get(1, long.class) > 1) {
                        sql.execute("ALTER TABLE `" + table.get(0) + "` AUTO_INCREMENT = 1");
                    }
                }
            }
            return access;
        }

        private DatabaseAccess access(String schema) {
            return new DatabaseAccess(
                    server.url().replace("/" + EmbeddedMariaDb.SCHEMA, "/" + schema), server.user(), server.password());
        }

        private static String schema(DatabaseAccess access) {
            return access.url().substring(access.url().lastIndexOf('/') + 1);
        }

        private static void execute(DatabaseAccess access, String statement) {
            try (var sql = DSL.using(access.url(), access.user(), access.password())) {
                sql.execute(statement);
            }
        }
    }
}
