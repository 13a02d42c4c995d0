package org.acquis.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.fixture.Keys;

/** The platform's side on loopback: its key set, and whatever stands behind its services. */
final class Platform implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "platform");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger keyFetches = new AtomicInteger();
    private volatile LtiHttp services = request -> new LtiResponse(404, Map.of(), new byte[0]);

    private Platform(HttpServer server) {
        this.server = server;
    }

    static Platform start() {
        // Otherwise each answer waits for the acknowledgement of its headers, some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            Platform platform =
                    new Platform(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256));
            platform.server.setExecutor(platform.threads);
            platform.server.createContext("/jwks", platform::keySet);
            platform.server.createContext("/", platform::service);
            platform.server.start();
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How often the key set was asked for. */
    int keyFetches() {
        return keyFetches.get();
    }

    /** @param services answers token and gradebook requests; an exception drops the connection */
    void answerWith(LtiHttp services) {
        this.services = services;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void keySet(HttpExchange exchange) throws IOException {
        keyFetches.incrementAndGet();
        answer(
                exchange,
                new LtiResponse(
                        200,
                        Map.of("Content-Type", List.of("application/json")),
                        Keys.jwks(Keys.PLATFORM).getBytes(StandardCharsets.UTF_8)));
    }

    private void service(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        LtiRequest request = new LtiRequest(
                LtiRequest.Method.valueOf(exchange.getRequestMethod()),
                url().resolve(exchange.getRequestURI()),
                "*/*",
                Map.of(),
                body);
        try {
            answer(exchange, services.send(request));
        } catch (LtiHttpException dropped) {
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, LtiResponse response) throws IOException {
        response.headers()
                .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        int length = response.body().length;
        exchange.sendResponseHeaders(response.status(), length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(response.body());
        }
        exchange.close();
    }
}
