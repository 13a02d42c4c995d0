package org.acquis.ops;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MariaDB server that can be started here.
 *
 * @param executable {@code mariadbd}, or {@code mysqld.exe} on Windows
 * @param share the folder of its messages and of the SQL files that make its system tables
 */
public record MariaDbProgram(Path executable, Path share) {
    static final List<String> BOOTSTRAP_SQL =
            List.of("system_tables.sql", "performance_tables.sql", "system_tables_data.sql");
    private static final List<String> OFTEN_OFF_THE_PATH =
            List.of("/usr/sbin", "/usr/local/sbin", "/usr/libexec", "/opt/homebrew/bin");

    /**
     * The bundled server, unpacked once; where it does not fit this machine, a {@code mariadbd} installed here.
     *
     * @param servers the folder to unpack into
     */
    public static MariaDbProgram locate(Path servers) {
        return bundled(servers)
                .or(() -> installed(Optional.ofNullable(System.getenv("PATH")).orElse("")))
                .orElseThrow(() -> new EmbeddedMariaDbFailure("No MariaDB server fits this machine ("
                        + System.getProperty("os.name") + ", " + System.getProperty("os.arch")
                        + "). Either install one, so that mariadbd is on the PATH,"
                        + " or set ACQUIS_DB_URL, ACQUIS_DB_USER and ACQUIS_DB_PASSWORD to a database you run."));
    }

    private static Optional<MariaDbProgram> bundled(Path servers) {
        var bundled = BundledMariaDb.of(System.getProperty("os.name"), System.getProperty("os.arch"))
                .filter(BundledMariaDb::onClassPath);
        if (bundled.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(bundled.get().unpackInto(servers)).filter(MariaDbProgram::runsHere);
        } catch (IOException e) {
            throw new EmbeddedMariaDbFailure(
                    "Cannot unpack the MariaDB server into " + servers + " (it needs 50 MB): " + e.getMessage(), e);
        }
    }

    static Optional<MariaDbProgram> installed(String path) {
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), OFTEN_OFF_THE_PATH.stream())
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("mariadbd", "mariadbd.exe").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .flatMap(MariaDbProgram::withShare)
                .filter(MariaDbProgram::runsHere)
                .findFirst();
    }

    private static Stream<MariaDbProgram> withShare(Path executable) {
        Path real;
        try {
            real = executable.toRealPath();
        } catch (IOException e) {
            return Stream.empty();
        }
        var prefix = Optional.ofNullable(real.getParent()).map(Path::getParent).orElse(real);
        return Stream.of("share/mariadb", "share/mysql", "share")
                .map(prefix::resolve)
                .map(share -> new MariaDbProgram(real, share))
                .filter(program -> program.bootstrapFile(BOOTSTRAP_SQL.get(0)).isPresent());
    }

    /** Releases before 11 call the files {@code mysql_...}. */
    Optional<Path> bootstrapFile(String name) {
        return Stream.of("mariadb_", "mysql_")
                .map(prefix -> share.resolve(prefix + name))
                .filter(Files::isReadable)
                .findFirst();
    }

    /** The bundled Linux server needs glibc, and the one for macOS the libraries of Homebrew: ask, do not guess. */
    private boolean runsHere() {
        try {
            var version = new ProcessBuilder(executable.toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!version.waitFor(20, TimeUnit.SECONDS)) {
                version.destroyForcibly();
                return false;
            }
            return version.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
