package org.acquis.ops;

import java.io.IOException;
import java.nio.file.Path;

/** The folder of one embedded database, readable by its owner only. */
record EmbeddedHome(Path folder) {
    static EmbeddedHome below(Path acquisHome) throws IOException {
        var folder = acquisHome.toAbsolutePath().normalize().resolve("embedded");
        return new EmbeddedHome(Folders.createPrivate(folder));
    }

    Path servers() {
        return folder.resolve("server");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path connection() {
        return folder.resolve("connection");
    }

    Path initialStatements() {
        return folder.resolve("init.sql");
    }

    Path log() {
        return folder.resolve("server.log");
    }
}
