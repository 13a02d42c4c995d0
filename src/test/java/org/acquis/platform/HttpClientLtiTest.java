package org.acquis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiHttpException.Kind;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiRequest.Method;
import org.acquis.lti13.LtiResponse;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each case against a server on loopback. The JUnit time-out only ends a test that hangs. */
@Timeout(60)
class HttpClientLtiTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(700);

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch testEnds = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        testEnds.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_request_arrives_as_it_was_given_and_the_answer_comes_back_whole() throws Exception {
        serve("/a/b", exchange -> {
            String told = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().get("Accept") + " "
                    + exchange.getRequestHeaders().get("Content-Type") + " "
                    + exchange.getRequestHeaders().get("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Link", "one");
            exchange.getResponseHeaders().add("Link", "two");
            answer(exchange, 418, told.getBytes(StandardCharsets.UTF_8));
        });
        LtiRequest request = LtiRequest.sending(
                        Method.POST, at("/a/b?type_id=1&x=%C3%A9"), "x/y", "x/z+json", "{\"é\":0}")
                .with("Authorization", "Bearer abc");

        try (HttpClientLti http = new HttpClientLti(true, PATIENT)) {
            LtiResponse response = http.send(request);

            assertThat(response.status()).isEqualTo(418);
            assertThat(response.headers("link")).containsExactly("one", "two");
            assertThat(new String(response.body(), StandardCharsets.UTF_8))
                    .isEqualTo("POST /a/b?type_id=1&x=%C3%A9 [x/y] [x/z+json] [Bearer abc] {\"é\":0}");
        }
    }

    @Test
    void an_empty_answer_has_an_empty_body() throws Exception {
        serve("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        try (HttpClientLti http = new HttpClientLti(true, PATIENT)) {
            LtiResponse response = http.send(LtiRequest.delete(at("/"), "*/*"));
            assertThat(response.status()).isEqualTo(204);
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void a_private_address_is_refused_after_resolving_and_never_reached() throws Exception {
        serve("/", exchange -> answer(exchange, 200, new byte[0]));
        DnsResolver names = naming("lms.example.org", "127.0.0.1");
        try (HttpClientLti http = new HttpClientLti(false, PATIENT, names)) {
            for (String host : new String[] {"lms.example.org", "127.0.0.1", "[::1]"}) {
                URI uri =
                        URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
                assertThat(failure(http, uri).kind()).as(host).isEqualTo(Kind.HOST_REFUSED);
            }
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void one_private_address_among_public_ones_refuses_the_name() throws Exception {
        DnsResolver names = naming("lms.example.org", "93.184.216.34", "10.0.0.1");
        try (HttpClientLti http = new HttpClientLti(false, PATIENT, names)) {
            assertThat(failure(http, URI.create("https://lms.example.org/")).kind())
                    .isEqualTo(Kind.HOST_REFUSED);
        }
    }

    @Test
    void plain_http_is_refused_unless_the_private_network_is_allowed_and_the_address_is_private() throws Exception {
        serve("/", exchange -> answer(exchange, 200, new byte[0]));
        try (HttpClientLti http = new HttpClientLti(false, PATIENT)) {
            assertThat(failure(http, at("/")).kind()).isEqualTo(Kind.HOST_REFUSED);
        }
        try (HttpClientLti http = new HttpClientLti(true, PATIENT, naming("lms.example.org", "93.184.216.34"))) {
            assertThat(failure(http, URI.create("http://lms.example.org/")).kind())
                    .isEqualTo(Kind.HOST_REFUSED);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void other_schemes_and_addresses_with_a_user_are_refused() throws Exception {
        try (HttpClientLti http = new HttpClientLti(true, PATIENT)) {
            for (String address : new String[] {"file:///etc/passwd", "ftp://a.example/", "https://u:p@a.example/"}) {
                assertThat(failure(http, URI.create(address)).kind())
                        .as(address)
                        .isEqualTo(Kind.HOST_REFUSED);
            }
        }
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws Exception {
        serve("/from", exchange -> {
            exchange.getResponseHeaders().add("Location", at("/to").toString());
            answer(exchange, 302, new byte[0]);
        });
        serve("/to", exchange -> answer(exchange, 200, new byte[0]));
        try (HttpClientLti http = new HttpClientLti(true, PATIENT)) {
            assertThat(http.send(get("/from")).status()).isEqualTo(302);
        }
        assertThat(requests).hasValue(1);
    }

    @Test
    void no_cookie_is_kept() throws Exception {
        StringBuilder cookies = new StringBuilder();
        serve("/", exchange -> {
            cookies.append(exchange.getRequestHeaders().get("Cookie"));
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
            answer(exchange, 200, new byte[0]);
        });
        try (HttpClientLti http = new HttpClientLti(true, PATIENT)) {
            http.send(get("/"));
            http.send(get("/"));
        }
        assertThat(cookies).hasToString("nullnull");
    }

    @Test
    void an_answer_over_the_cap_is_refused_whether_its_length_is_told_or_not() throws Exception {
        serve("/told", exchange -> answer(exchange, 200, new byte[1001]));
        serve("/untold", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(new byte[1001]);
            }
        });
        serve("/fits", exchange -> answer(exchange, 200, new byte[1000]));
        try (HttpClientLti http = new HttpClientLti(true, PATIENT)) {
            LtiHttp capped = http.capped(1000);
            assertThat(failure(capped, at("/told")).kind()).isEqualTo(Kind.TOO_LARGE);
            assertThat(failure(capped, at("/untold")).kind()).isEqualTo(Kind.TOO_LARGE);
            assertThat(capped.send(get("/fits")).body()).hasSize(1000);
        }
    }

    @Test
    void a_body_that_never_ends_is_cut_at_the_deadline() throws Exception {
        serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            // Each byte comes well within any silence time-out.
            do {
                out.write('.');
                out.flush();
            } while (!await(50));
        });
        try (HttpClientLti http = new HttpClientLti(true, SHORT)) {
            assertThat(failure(http, at("/")).kind()).isEqualTo(Kind.NO_ANSWER);
        }
    }

    @Test
    void a_slow_platform_is_left_when_the_callers_patience_ends() throws Exception {
        serve("/", exchange -> {
            await(20_000);
            exchange.sendResponseHeaders(204, -1);
        });
        try (HttpClientLti http = new HttpClientLti(true, PATIENT)) {
            LtiHttp hurried = request -> http.send(request, SHORT);
            assertThat(failure(hurried, at("/")).kind()).isEqualTo(Kind.NO_ANSWER);
        }
    }

    @Test
    void a_platform_that_hangs_is_left_at_the_deadline() throws Exception {
        serve("/", exchange -> await(60_000));
        try (HttpClientLti http = new HttpClientLti(true, SHORT)) {
            assertThat(failure(http, at("/")).kind()).isEqualTo(Kind.NO_ANSWER);
        }
    }

    @Test
    void a_name_server_that_hangs_does_not_hold_the_caller() throws Exception {
        DnsResolver hangs = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                await(60_000);
                return new InetAddress[0];
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try (HttpClientLti http = new HttpClientLti(false, PATIENT, hangs)) {
            assertThat(failure(http, URI.create("https://lms.example.org/")).kind())
                    .isEqualTo(Kind.CONNECT_FAILED);
        }
    }

    @Test
    void a_refused_connection_and_an_unknown_name_were_surely_not_sent() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (HttpClientLti http = new HttpClientLti(true, PATIENT)) {
            assertThat(failure(http, URI.create("http://127.0.0.1:" + closed + "/"))
                            .surelyNotSent())
                    .isTrue();
        }
        try (HttpClientLti http = new HttpClientLti(true, PATIENT, naming("other.example.org", "127.0.0.1"))) {
            assertThat(failure(http, URI.create("https://lms.example.org/")).kind())
                    .isEqualTo(Kind.CONNECT_FAILED);
        }
    }

    @Test
    void a_dropped_connection_may_have_had_an_effect_and_a_post_is_not_repeated() throws Exception {
        AtomicInteger accepted = new AtomicInteger();
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                HttpClientLti http = new HttpClientLti(true, PATIENT)) {
            threads.execute(() -> drop(socket, accepted));
            URI uri = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
            LtiHttpException failure = catchThrowableOfType(
                    LtiHttpException.class,
                    () -> http.send(LtiRequest.sending(Method.POST, uri, "*/*", "text/plain", "score")));
            assertThat(failure.kind()).isEqualTo(Kind.NO_ANSWER);
            assertThat(failure.surelyNotSent()).isFalse();
        }
        assertThat(accepted).hasValue(1);
    }

    @Test
    void a_connection_without_tls_where_https_is_asked_was_surely_not_sent() throws Exception {
        serve("/", exchange -> answer(exchange, 200, new byte[0]));
        URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (HttpClientLti http = new HttpClientLti(true, PATIENT)) {
            assertThat(failure(http, uri).kind()).isEqualTo(Kind.CONNECT_FAILED);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void a_proxy_from_the_system_properties_is_not_used() throws Exception {
        serve("/", exchange -> answer(exchange, 200, new byte[0]));
        System.setProperty("http.proxyHost", "192.0.2.1");
        System.setProperty("http.nonProxyHosts", "");
        try (HttpClientLti http = new HttpClientLti(true, PATIENT)) {
            assertThat(http.send(get("/")).status()).isEqualTo(200);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.nonProxyHosts");
        }
    }

    @Test
    void a_failure_tells_neither_query_nor_bearer() throws Exception {
        try (HttpClientLti http = new HttpClientLti(false, PATIENT, naming("lms.example.org", "10.0.0.1"))) {
            LtiRequest request = LtiRequest.get(URI.create("https://lms.example.org/results?user_id=12345"), "*/*")
                    .with("Authorization", "Bearer secret");
            LtiHttpException failure = catchThrowableOfType(LtiHttpException.class, () -> http.send(request));
            assertThat(failure.getMessage()).contains("lms.example.org").doesNotContain("12345", "secret");
        }
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Handler handler) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            handler.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void drop(ServerSocket socket, AtomicInteger accepted) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                accepted.incrementAndGet();
                connection.getInputStream().readNBytes(10);
            } catch (IOException e) {
                return;
            }
        }
    }

    private boolean await(long millis) {
        try {
            return testEnds.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private LtiRequest get(String path) {
        return LtiRequest.get(at(path), "*/*");
    }

    private static LtiHttpException failure(LtiHttp http, URI uri) {
        return catchThrowableOfType(LtiHttpException.class, () -> http.send(LtiRequest.get(uri, "*/*")));
    }

    /** Knows one name; address literals stand for themselves. */
    private static DnsResolver naming(String name, String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                boolean literal = host.matches("[0-9.]+") || host.contains(":");
                if (!literal && !host.equals(name)) {
                    throw new UnknownHostException(host);
                }
                String[] texts = literal ? new String[] {host} : addresses;
                InetAddress[] found = new InetAddress[texts.length];
                for (int i = 0; i < texts.length; i++) {
                    found[i] = InetAddress.getByName(texts[i]);
                }
                return found;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
