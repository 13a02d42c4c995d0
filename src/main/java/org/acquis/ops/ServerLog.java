package org.acquis.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What the server itself said, for the message to the operator; it holds no data of ours. */
final class ServerLog {
    private static final int LINES = 6;

    private ServerLog() {}

    static EmbeddedMariaDbFailure explain(Path log, String what, Throwable cause) {
        var failure = explain(log, what);
        failure.initCause(cause);
        return failure;
    }

    static EmbeddedMariaDbFailure explain(Path log, String what) {
        return new EmbeddedMariaDbFailure(what + " Look into " + log
                + "; is the disk full, or was the folder made by a newer MariaDB?" + complaints(log));
    }

    static boolean saysPortTaken(Path log) {
        return lines(log).stream().anyMatch(line -> line.contains("Bind on TCP/IP port"));
    }

    private static String complaints(Path log) {
        var errors = lines(log).stream().filter(line -> line.contains("ERROR")).toList();
        return errors.stream()
                .skip(Math.max(0, errors.size() - LINES))
                .collect(Collectors.joining("\n  ", errors.isEmpty() ? "" : "\n  ", ""));
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
