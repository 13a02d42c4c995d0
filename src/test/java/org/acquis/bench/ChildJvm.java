package org.acquis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A measured server in a JVM of its own, so that the load does not count as its cost. */
final class ChildJvm implements AutoCloseable {
    /** As a school with a small machine would run it. */
    static final List<String> FLAGS = List.of("-Xmx128m", "-XX:+UseSerialGC");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Duration untilReady;

    private ChildJvm(Process process, int port, Duration untilReady) {
        this.process = process;
        this.port = port;
        this.untilReady = untilReady;
    }

    /**
     * Returns when the path answers 200.
     *
     * @param command main class and arguments
     */
    static ChildJvm start(int port, String readyPath, Map<String, String> environment, Path log, List<String> command) {
        return start(List.of(), port, readyPath, environment, log, command);
    }

    /** @param more flags of the virtual machine besides {@link #FLAGS} */
    static ChildJvm start(
            List<String> more,
            int port,
            String readyPath,
            Map<String, String> environment,
            Path log,
            List<String> command) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(FLAGS);
        line.addAll(more);
        line.addAll(List.of("-cp", System.getProperty("java.class.path")));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            long began = System.nanoTime();
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitReady(process, URI.create("http://127.0.0.1:" + port + readyPath), log);
            return new ChildJvm(process, port, Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    ProcessFigures figures() {
        return new ProcessFigures(process.pid());
    }

    /** From the start of the process to the first good answer. */
    Duration untilReady() {
        return untilReady;
    }

    /** As kill -9: nothing is tidied up. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(Process process, URI address, Path log) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest question =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                Thread.sleep(20);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("does not become ready, see " + log);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
