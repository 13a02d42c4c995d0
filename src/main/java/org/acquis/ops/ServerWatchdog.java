package org.acquis.ops;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Ends the server when this JVM ends in whatever way, {@code kill -9} included: a shell waits at the end of a pipe
 * which the system closes with us. Without a shell (Windows) the next start ends what was left.
 */
final class ServerWatchdog implements AutoCloseable {
    /** Ctrl-C reaches the whole group: the JVM decides what happens then, not the watchdog. */
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            read -r server || exit 0
            read -r word && exit 0
            kill -TERM "$server" 2>/dev/null
            tries=0
            while kill -0 "$server" 2>/dev/null; do
              tries=$((tries + 1))
              [ "$tries" -gt 150 ] && kill -KILL "$server" && exit 0
              sleep 0.2
            done
            """;

    private final Optional<Process> shell;

    private ServerWatchdog(Optional<Process> shell) {
        this.shell = shell;
    }

    static ServerWatchdog start() {
        try {
            return new ServerWatchdog(Optional.of(new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()));
        } catch (IOException e) {
            return new ServerWatchdog(Optional.empty());
        }
    }

    void guard(long pid) throws IOException {
        say(Long.toString(pid));
    }

    /** The server has ended: its number may soon be another program's. */
    @Override
    public void close() {
        try {
            say("end");
            if (shell.isPresent()) {
                shell.get().getOutputStream().close();
            }
        } catch (IOException e) {
            shell.ifPresent(Process::destroyForcibly);
        }
    }

    private void say(String line) throws IOException {
        if (shell.isPresent()) {
            OutputStream pipe = shell.get().getOutputStream();
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        }
    }
}
