package org.acquis.ops;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Our MariaDB: a small pool of connections in UTC at READ COMMITTED, and transactions that are repeated as a whole when
 * they lose against another. It opens while the database is away, and works again as soon as that is back.
 */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 10;

    /** A page waits this long for a database that is away, then answers 503. */
    private static final long CONNECTION_PATIENCE_MILLIS = 3_000;

    /**
     * On a Galera cluster reads, updates and deletes wait until this node has applied what others committed (3): a login
     * begun on one node ends on another. A server that does not know the setting is no cluster.
     */
    private static final String EACH_CONNECTION = """
            BEGIN NOT ATOMIC
              DECLARE CONTINUE HANDLER FOR 1193 BEGIN END;
              SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 5,
                sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
              EXECUTE IMMEDIATE 'SET SESSION wsrep_sync_wait = 3';
            END""";

    private static final String MIGRATIONS = "classpath:migrations";

    private final HikariDataSource pool;
    private final DSLContext sql;
    private volatile boolean migrated;
    private final ThreadLocal<AtomicBoolean> occupied = ThreadLocal.withInitial(AtomicBoolean::new);

    private Database(HikariDataSource pool, DSLContext sql) {
        this.pool = pool;
        this.sql = sql;
    }

    public static Database open(DatabaseAccess access) {
        return open(access, CONNECTIONS);
    }

    static Database open(DatabaseAccess access, int connections) {
        var config = new HikariConfig();
        config.setPoolName("acquis");
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(CONNECTION_PATIENCE_MILLIS);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(EACH_CONNECTION);
        config.addDataSourceProperty("connectTimeout", "2000");
        // A server that hangs is as bad as one that is away; no statement of ours takes this long.
        config.addDataSourceProperty("socketTimeout", "10000");
        // The server reads a statement once a connection, not at every execution.
        config.addDataSourceProperty("useServerPrepStmts", "true");
        var pool = new HikariDataSource(config);
        return new Database(pool, DSL.using(pool, SQLDialect.MARIADB, settings()));
    }

    /** Loads the libraries that speak with a database: half a second in which a server can start. */
    public static void load() {
        DSL.using(SQLDialect.MARIADB, settings()).selectOne().getSQL();
        Flyway.configure()
                .dataSource("jdbc:mariadb:", "", "")
                .locations(MIGRATIONS)
                .load();
    }

    /**
     * Brings the schema up to date. On a cluster one node does this, before the others start.
     *
     * @throws DatabaseUnavailable when the database cannot be reached, or holds a schema that is not ours
     */
    public void migrate() {
        try {
            flyway().migrate();
            migrated = true;
        } catch (FlywayException e) {
            throw new DatabaseUnavailable(
                    "The database cannot be brought up to date. Check that it runs, that ACQUIS_DB_URL,"
                            + " ACQUIS_DB_USER and ACQUIS_DB_PASSWORD are right, and that the user may create tables: "
                            + e.getMessage(),
                    e);
        }
    }

    /** {@link #migrate} was done, so that nobody need look again. */
    boolean migrated() {
        return migrated;
    }

    /** Outside a transaction: each statement is committed by itself. */
    public DSLContext sql() {
        return sql;
    }

    /**
     * All or nothing. The work may run several times (deadlock, lock timeout, Galera certification), so it must leave
     * nothing behind outside the database.
     *
     * @throws IllegalStateException inside another transaction of this thread, which it would not see and may block
     */
    public <T> T transaction(Function<DSLContext, T> work) {
        var inside = occupied.get();
        if (!inside.compareAndSet(false, true)) {
            throw new IllegalStateException("A transaction inside a transaction: hand the DSLContext on instead");
        }
        try {
            return Repeating.whileLost(() -> sql.transactionResult(transaction -> work.apply(transaction.dsl())));
        } finally {
            occupied.remove();
        }
    }

    /**
     * One statement that commits by itself and is repeated when it loses against another. Spares the three round trips
     * that a transaction takes to begin, commit and end.
     */
    public <T> T statement(Function<DSLContext, T> one) {
        return Repeating.whileLost(() -> one.apply(sql));
    }

    /** As {@link #transaction}, for work that has no result. */
    public void inTransaction(Consumer<DSLContext> work) {
        transaction(tx -> {
            work.accept(tx);
            return true;
        });
    }

    @Override
    public void close() {
        pool.close();
    }

    boolean isClosed() {
        return pool.isClosed();
    }

    void report(MeterRegistry registry) {
        pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
    }

    Flyway flyway() {
        return Flyway.configure()
                // Apart from the pool: a migration may take longer than a page may wait.
                .dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
                .locations(MIGRATIONS)
                .failOnMissingLocations(true)
                .load();
    }

    static Settings settings() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        return new Settings().withRenderSchema(false).withRenderCatalog(false).withExecuteLogging(false);
    }
}
