package org.acquis.ops;

import java.nio.file.Path;
import java.util.List;
import org.jooq.impl.DSL;

/** A JVM that a test can kill: starts a server, commits a row, says so, and waits to be killed. */
final class EmbeddedMariaDbChild {
    private EmbeddedMariaDbChild() {}

    public static void main(String[] args) throws InterruptedException {
        var database = EmbeddedMariaDb.start(Path.of(args[0]), Path.of(args[1]), List.of());
        var access = database.access();
        try (var sql = DSL.using(access.url(), access.user(), access.password())) {
            sql.execute("CREATE OR REPLACE TABLE committed (id INT PRIMARY KEY)");
            sql.execute("INSERT INTO committed VALUES (1)");
        }
        var server = ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .orElseThrow();
        System.out.println("server " + server.pid());
        Thread.currentThread().join();
    }
}
