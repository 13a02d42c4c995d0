package org.acquis.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own in {@code ACQUIS_HOME/embedded}, for who runs none: reachable from this machine only,
 * with a new password at every start. It ends with this JVM, and is started again when it ends by itself.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    static final String USER = "acquis";
    static final String SCHEMA = "acquis";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    private final ServerCommand command;
    private final HomeLock lock;
    private ServerProcess process;
    private boolean closed;

    private EmbeddedMariaDb(ServerCommand command, HomeLock lock, ServerProcess process) {
        this.command = command;
        this.lock = lock;
        this.process = process;
    }

    /**
     * Starts the server on the data of this home, which is made when it is new (3 to 6 s; otherwise about 1 s).
     *
     * @throws EmbeddedMariaDbFailure when another Acquis runs on this home, or no server can run here
     */
    public static EmbeddedMariaDb start(Path acquisHome) {
        return start(acquisHome, acquisHome.resolve("embedded").resolve("server"), List.of());
    }

    /**
     * The same with the program unpacked elsewhere, so that several homes can share it.
     *
     * @param servers the folder to unpack into
     * @param extra options for the server, such as those that make tests fast
     */
    public static EmbeddedMariaDb start(Path acquisHome, Path servers, List<String> extra) {
        return start(acquisHome, () -> MariaDbProgram.locate(servers), extra);
    }

    static EmbeddedMariaDb start(Path acquisHome, Supplier<MariaDbProgram> program, List<String> extra) {
        try {
            var home = EmbeddedHome.below(acquisHome);
            var lock = HomeLock.take(home).orElseThrow(() -> inUse(acquisHome));
            try {
                return start(new ServerCommand(program.get(), home, extra), lock);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedMariaDbFailure(
                    "The embedded database cannot use " + acquisHome + ": " + e.getMessage()
                            + ". Make the folder writable, or set ACQUIS_HOME to another.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedMariaDbFailure("Interrupted while the embedded database started", e);
        }
    }

    /** The database that another process runs on this home, for a command that only wants to look or to add. */
    public static Optional<DatabaseAccess> running(Path acquisHome) {
        var home = new EmbeddedHome(acquisHome.toAbsolutePath().normalize().resolve("embedded"));
        return RunningServer.of(home).map(RunningServer::access);
    }

    private static EmbeddedMariaDb start(ServerCommand command, HomeLock lock)
            throws IOException, InterruptedException {
        var home = command.home();
        var leftOver = RunningServer.of(home);
        if (leftOver.isPresent()) {
            LOG.info(
                    "Ending a database server that was left over (process {})",
                    leftOver.get().pid());
            leftOver.get().end(home.data());
        }
        new FirstBoot(command).unlessDone();
        Folders.createPrivate(home.temporary());
        var password = newPassword();
        Folders.writePrivate(home.initialStatements(), initialStatements(password));
        var database = new EmbeddedMariaDb(command, lock, ServerProcess.start(command, password));
        database.watch(database.process);
        LOG.info("The embedded database runs in {}", home.folder());
        return database;
    }

    public synchronized DatabaseAccess access() {
        return process.server().access();
    }

    /** Ends the server; what was committed is on disk. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            process.end();
            Files.deleteIfExists(command.home().connection());
            Files.deleteIfExists(command.home().initialStatements());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("Cannot tidy {}: {}", command.home().folder(), e.getMessage());
        } finally {
            lock.close();
        }
    }

    private void watch(ServerProcess watched) {
        watched.onExit().thenRunAsync(this::startAgain, EmbeddedMariaDb::onThreadOfItsOwn);
    }

    /** On the same port with the same password, so that the pool's next connection simply works. */
    private void startAgain() {
        try {
            var again = replaceUnlessClosed();
            if (again.isPresent() && again.get().answers()) {
                watch(again.get());
            } else if (again.isPresent() && !isClosed()) {
                throw ServerLog.explain(command.home().log(), "The embedded database does not start again.");
            }
        } catch (IOException | EmbeddedMariaDbFailure e) {
            LOG.error("Acquis has no database until it is restarted: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<ServerProcess> replaceUnlessClosed() throws IOException {
        if (closed) {
            return Optional.empty();
        }
        LOG.warn("The embedded database ended by itself, starting it again");
        var last = process.server();
        process = ServerProcess.start(command, last.port(), last.password());
        return Optional.of(process);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private static void onThreadOfItsOwn(Runnable work) {
        var thread = new Thread(work, "embedded-database");
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs at every start before anybody is let in: nobody but us, and a password that no backup knows. */
    private static String initialStatements(String password) {
        return String.join(
                "\n",
                "DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';",
                "DELETE FROM mysql.proxies_priv;",
                "FLUSH PRIVILEGES;",
                "CREATE OR REPLACE USER " + USER + "@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON *.* TO " + USER + "@'127.0.0.1';",
                "CREATE DATABASE IF NOT EXISTS " + SCHEMA + " CHARACTER SET utf8mb4;",
                "");
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static EmbeddedMariaDbFailure inUse(Path acquisHome) {
        return new EmbeddedMariaDbFailure("Another Acquis already runs on " + acquisHome
                + ". Stop it first, or set ACQUIS_HOME to a folder of its own for this one.");
    }
}
