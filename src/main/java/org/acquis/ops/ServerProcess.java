package org.acquis.ops;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.mariadb.jdbc.MariaDbDataSource;

/** A server process that answers, and the watchdog that ends it after us. */
final class ServerProcess {
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final long END_PATIENCE_SECONDS = 30;
    private static final int PORTS_TO_TRY = 5;

    private final Process process;
    private final ServerWatchdog watchdog;
    private final RunningServer server;

    private ServerProcess(Process process, ServerWatchdog watchdog, RunningServer server) {
        this.process = process;
        this.watchdog = watchdog;
        this.server = server;
    }

    /** A free port may be taken by another program before the server has it: then the next one. */
    static ServerProcess start(ServerCommand command, String password) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            var server = start(command, freePort(), password);
            if (server.answers()) {
                return server;
            }
            server.end();
            if (tries == PORTS_TO_TRY || !ServerLog.saysPortTaken(command.home().log())) {
                throw ServerLog.explain(command.home().log(), "The embedded database does not start.");
            }
        }
    }

    /** May or may not answer yet. */
    static ServerProcess start(ServerCommand command, int port, String password) throws IOException {
        var watchdog = ServerWatchdog.start();
        var log = command.home().log().toFile();
        var process = new ProcessBuilder(command.serve(port))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log))
                .start();
        watchdog.guard(process.pid());
        process.getOutputStream().close();
        process.onExit().thenRun(watchdog::close);
        var startedAt = process.info().startInstant().orElse(Instant.EPOCH);
        var server = new RunningServer(process.pid(), startedAt, port, password);
        server.writeTo(command.home());
        return new ServerProcess(process, watchdog, server);
    }

    /** Waits until it lets us in. False when it ended instead, or does not get ready. */
    boolean answers() throws InterruptedException {
        var deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (listens() && letsUsIn()) {
                return true;
            }
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    RunningServer server() {
        return server;
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Windows knows no friendly signal: there the server is asked through SQL. */
    void end() throws InterruptedException {
        if (process.supportsNormalTermination()) {
            process.destroy();
        } else {
            askToShutDown();
        }
        if (!process.waitFor(END_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        watchdog.close();
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean letsUsIn() {
        try (var connection = source().getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private void askToShutDown() {
        try (var connection = source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            process.destroy();
        }
    }

    private MariaDbDataSource source() throws SQLException {
        var access = server.access();
        var source = new MariaDbDataSource(access.url() + "?connectTimeout=5000&socketTimeout=10000");
        source.setUser(access.user());
        source.setPassword(access.password());
        return source;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
