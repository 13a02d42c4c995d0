package org.acquis.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acquis.ops.DatabaseAccess;
import org.acquis.ops.EmbeddedMariaDb;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;

/** One MariaDB with its usual durability; each measured server gets a schema of its own on it. */
final class MeasuredDatabase implements AutoCloseable {
    private final EmbeddedMariaDb server;
    private final long pid;

    private MeasuredDatabase(EmbeddedMariaDb server, long pid) {
        this.server = server;
        this.pid = pid;
    }

    static MeasuredDatabase start(Path home) {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(home, Path.of("target", "mariadb"), List.of());
        long pid = ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .orElseThrow()
                .pid();
        return new MeasuredDatabase(server, pid);
    }

    DatabaseAccess schema(String kind) {
        String name = kind + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        try (CloseableDSLContext sql = root()) {
            sql.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        }
        DatabaseAccess access = server.access();
        return new DatabaseAccess(access.url().replaceFirst("/[^/?]+$", "/" + name), access.user(), access.password());
    }

    ProcessFigures figures() {
        return new ProcessFigures(pid);
    }

    /** What clients have asked so far: every round trip, and statements by kind. */
    Statements statements() {
        try (CloseableDSLContext sql = root()) {
            Map<String, Long> counted = sql
                    .fetch(
                            "SHOW GLOBAL STATUS WHERE Variable_name IN"
                                    + " ('Questions', 'Com_select', 'Com_insert', 'Com_update', 'Com_commit', 'Com_set_option')")
                    .stream()
                    .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
            return new Statements(
                    counted.get("Questions"),
                    counted.get("Com_select"),
                    counted.get("Com_insert") + counted.get("Com_update"),
                    counted.get("Com_commit"),
                    counted.get("Com_set_option"));
        }
    }

    /** While data are prepared nobody waits for the disk. */
    void durable(boolean durable) {
        try (CloseableDSLContext sql = root()) {
            sql.execute("SET GLOBAL innodb_flush_log_at_trx_commit = " + (durable ? 1 : 0));
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private CloseableDSLContext root() {
        DatabaseAccess access = server.access();
        return DSL.using(access.url(), access.user(), access.password());
    }

    /** Counts since the server's start. */
    record Statements(long roundTrips, long reads, long writes, long commits, long settings) {
        Statements since(Statements before) {
            return new Statements(
                    roundTrips - before.roundTrips,
                    reads - before.reads,
                    writes - before.writes,
                    commits - before.commits,
                    settings - before.settings);
        }

        String each(int count) {
            return "%.1f round trips (%.1f reads, %.1f writes, %.1f explicit commits, %.1f SET)"
                    .formatted(
                            1.0 * roundTrips / count,
                            1.0 * reads / count,
                            1.0 * writes / count,
                            1.0 * commits / count,
                            1.0 * settings / count);
        }
    }
}
