package org.acquis.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.Signing;

/**
 * A platform whose pages hold the tool in a frame, for browsers; each message hint is good once. By {@code storage} its
 * pages keep texts for tools or not: {@code parent}, {@code frame} (a named one), {@code asked} (only told when asked),
 * {@code none}.
 */
final class FramingPlatform implements AutoCloseable {
    private static final String CLIENT = "framing-client";
    private static final String ROLE = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    private final HttpServer server;
    private final List<String> spentHints = new CopyOnWriteArrayList<>();
    private volatile URI tool = URI.create("http://127.0.0.1");

    private FramingPlatform(HttpServer server) {
        this.server = server;
    }

    static FramingPlatform start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(run -> {
                Thread thread = new Thread(run);
                thread.setDaemon(true);
                return thread;
            }));
            FramingPlatform platform = new FramingPlatform(server);
            server.createContext("/keys", exchange -> answer(exchange, "application/json", Keys.jwks(Keys.PLATFORM)));
            server.createContext("/course", platform::course);
            server.createContext(
                    "/keeper", exchange -> answer(exchange, "text/html", page("<script src=/keep.js></script>")));
            server.createContext("/keep.js", exchange -> answer(exchange, "text/javascript", KEEPER));
            server.createContext(
                    "/around",
                    exchange -> answer(
                            exchange,
                            "text/html",
                            page("<script src=/keep.js></script><iframe title=Acquis name=tool src=\""
                                    + query(exchange.getRequestURI()).get("address") + "\"></iframe>")));
            server.createContext("/open", platform::open);
            server.createContext("/auth", platform::authorize);
            server.start();
            return platform;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    void frames(URI tool) {
        this.tool = tool;
    }

    /** As a file of {@code lti-config}. */
    String registration() {
        return """
                {"school": "Cadre", "name": "Cadre", "issuer": "%1$s", "client_id": "%2$s", "deployment_ids": ["1"],
                 "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}
                """.formatted(origin(), CLIENT);
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A page of the course with the activity in a frame. */
    String course(String link, String storage) {
        return origin() + "/course?link=" + link + "&storage=" + storage;
    }

    /** What opens an activity; for a frame of any page. */
    String opening(String link, String storage) {
        return origin() + "/open?link=" + link + "&storage=" + storage;
    }

    /** A page of this site that frames another's address, and would keep whatever it is told. */
    String around(String address) {
        return origin() + "/around?address=" + encoded(address);
    }

    /** How many logins came as far as the platform. */
    int loginsAsked() {
        return spentHints.size();
    }

    private void course(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange.getRequestURI());
        String storage = asked.get("storage");
        String keeper =
                switch (storage) {
                    case "none" -> "";
                    case "frame" -> "<iframe name=keeper title=keeper src=/keeper></iframe>";
                    default -> "<script src=/keep.js></script>";
                };
        answer(
                exchange,
                "text/html",
                page("<h1>Cours</h1>" + keeper + "<iframe title=Acquis name=tool width=1200 height=800 src=\"/open?"
                        + exchange.getRequestURI().getRawQuery() + "\"></iframe>"));
    }

    private void open(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange.getRequestURI());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("iss", origin());
        fields.put("client_id", CLIENT);
        fields.put("login_hint", "trainer");
        fields.put("lti_message_hint", asked.get("link") + "-" + System.nanoTime());
        fields.put("target_link_uri", tool + "/lti/launch");
        if (asked.get("storage").equals("parent")) {
            fields.put("lti_storage_target", "_parent");
        } else if (asked.get("storage").equals("frame")) {
            fields.put("lti_storage_target", "keeper");
        }
        answer(exchange, "text/html", form(tool + "/lti/login", fields));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange.getRequestURI());
        String hint = asked.get("lti_message_hint");
        if (spentHints.contains(hint)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        spentHints.add(hint);
        String link = hint.substring(0, hint.indexOf('-'));
        ObjectNode claims = Samples.claims(asked.get("nonce"))
                .put("iss", origin())
                .put("aud", CLIENT)
                .put("sub", "trainer")
                .put("iat", Instant.now().getEpochSecond())
                .put("exp", Instant.now().getEpochSecond() + 60)
                .put(Samples.lti("target_link_uri"), tool + "/lti/launch");
        claims.putObject(Samples.lti("context")).put("id", "c1").put("title", "Cours");
        claims.putObject(Samples.lti("resource_link")).put("id", link).put("title", "Activité " + link);
        claims.putArray(Samples.lti("roles")).add(ROLE + "Instructor");
        claims.putObject(Samples.lti("launch_presentation")).put("locale", "fr");
        claims.putObject(Samples.lti("custom")).put("acquis_map", "C3.2");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("state", asked.get("state"));
        fields.put("id_token", Signing.rs256(claims, Keys.PLATFORM));
        answer(exchange, "text/html", form(tool + "/lti/launch", fields));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=fr><head><link rel=icon href=data:,><title>Cours</title></head><body>" + body
                + "</body></html>";
    }

    private static String form(String action, Map<String, String> fields) {
        return page("<form method=post action=\"" + action + "\">"
                + fields.entrySet().stream()
                        .map(field ->
                                "<input type=hidden name=" + field.getKey() + " value=\"" + field.getValue() + "\">")
                        .collect(Collectors.joining())
                + "</form><script>document.forms[0].submit()</script>");
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Keeps texts by the origin that asks, as the specification of platform storage wants it. */
    private static final String KEEPER = """
            const texts = new Map();
            window.heard = 0;
            window.addEventListener('message', ({ origin, source, data }) => {
              window.heard += 1;
              const name = origin + ' ' + data.key;
              const answer = { subject: data.subject + '.response', message_id: data.message_id };
              if (data.subject === 'lti.capabilities') {
                answer.supported_messages = [{ subject: 'lti.capabilities' }, { subject: 'lti.put_data' },
                  { subject: 'lti.get_data' }];
              } else if (data.subject === 'lti.put_data') {
                if (data.value === null) { texts.delete(name); } else { texts.set(name, data.value); }
                answer.key = data.key; answer.value = data.value;
              } else if (data.subject === 'lti.get_data') {
                answer.key = data.key; answer.value = texts.get(name);
              } else {
                return;
              }
              source.postMessage(answer, origin);
            });
            """;
}
