package org.acquis.ops;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that was started on a home, as the home's connection file (mode 600) tells other processes.
 *
 * @param startedAt tells the server from another process that got its number later
 */
record RunningServer(long pid, Instant startedAt, int port, String password) {
    private static final long PATIENCE_SECONDS = 20;

    static Optional<RunningServer> of(EmbeddedHome home) {
        try {
            var file = new Properties();
            file.load(new StringReader(Files.readString(home.connection())));
            var server = new RunningServer(
                    Long.parseLong(file.getProperty("pid", "")),
                    Instant.parse(file.getProperty("started", "")),
                    Integer.parseInt(file.getProperty("port", "")),
                    file.getProperty("password", ""));
            return server.process(home.data()).map(alive -> server);
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    void writeTo(EmbeddedHome home) throws IOException {
        Folders.writePrivate(
                home.connection(),
                "pid=" + pid + "\nstarted=" + startedAt + "\nport=" + port + "\nuser=" + EmbeddedMariaDb.USER
                        + "\npassword=" + password + "\n");
    }

    DatabaseAccess access() {
        return new DatabaseAccess(
                "jdbc:mariadb://127.0.0.1:" + port + "/" + EmbeddedMariaDb.SCHEMA, EmbeddedMariaDb.USER, password);
    }

    /** Asks it to end, and ends it by force when it does not. */
    void end(Path data) throws InterruptedException {
        var process = process(data);
        if (process.isEmpty()) {
            return;
        }
        process.get().destroy();
        try {
            process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.get().destroyForcibly();
        }
    }

    /** The process, unless the number now belongs to another program. */
    private Optional<ProcessHandle> process(Path data) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> isOurs(handle.info(), data));
    }

    /** The clock may have been set since, so the arguments decide where the system shows them. */
    private boolean isOurs(ProcessHandle.Info info, Path data) {
        return info.arguments()
                .map(arguments -> Arrays.asList(arguments).contains("--datadir=" + data))
                .orElseGet(() -> info.startInstant().equals(Optional.of(startedAt)));
    }

    @Override
    public String toString() {
        return "RunningServer[pid=" + pid + ", port=" + port + "]";
    }
}
