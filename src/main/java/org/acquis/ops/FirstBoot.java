package org.acquis.ops;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the data folder of a new home: whole or not at all, so that an interrupted first start can be repeated. */
record FirstBoot(ServerCommand command) {
    private static final Logger LOG = LoggerFactory.getLogger(FirstBoot.class);
    private static final long PATIENCE_SECONDS = 120;

    void unlessDone() throws IOException, InterruptedException {
        var home = command.home();
        if (Files.isDirectory(home.data())) {
            return;
        }
        LOG.info("Preparing the embedded database in {} (once)", home.folder());
        var unfinished = home.folder().resolve("data.new");
        Folders.delete(unfinished);
        Folders.createPrivate(unfinished);
        makeSystemTables(unfinished);
        Files.move(unfinished, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeSystemTables(Path data) throws IOException, InterruptedException {
        var log = command.home().log();
        var bootstrap = new ProcessBuilder(command.bootstrap(data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        try (var statements = bootstrap.getOutputStream()) {
            write(statements);
        } catch (IOException e) {
            throw ServerLog.explain(log, "The embedded database cannot be prepared.", e);
        }
        if (!bootstrap.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            bootstrap.destroyForcibly();
            throw ServerLog.explain(log, "Preparing the embedded database takes too long.");
        }
        if (bootstrap.exitValue() != 0) {
            throw ServerLog.explain(log, "The embedded database cannot be prepared.");
        }
    }

    /** In this mode a statement may not share its line with another. */
    private void write(OutputStream statements) throws IOException {
        statements.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"
                .getBytes(StandardCharsets.US_ASCII));
        for (var name : MariaDbProgram.BOOTSTRAP_SQL) {
            var script = command.program()
                    .bootstrapFile(name)
                    .orElseThrow(() -> new EmbeddedMariaDbFailure("The MariaDB server in "
                            + command.program().share() + " lacks " + name + ": reinstall it, or set ACQUIS_DB_URL."));
            Files.copy(script, statements);
        }
    }
}
