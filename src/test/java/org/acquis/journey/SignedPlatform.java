package org.acquis.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.Signing;

/** A platform of a school of its own that signs whatever a test wants to say; it has a key set and no service. */
final class SignedPlatform implements AutoCloseable {
    private static final String CLIENT = "signed-client";
    private static final String ROLE = "http://purl.imsglobal.org/vocab/lis/v2/";

    private final String school;
    private final HttpServer server;

    private SignedPlatform(String school, HttpServer server) {
        this.school = school;
        this.server = server;
    }

    static SignedPlatform of(String school) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = Keys.jwks(Keys.PLATFORM).getBytes(StandardCharsets.UTF_8);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return new SignedPlatform(school, server);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** As a file of {@code lti-config}. */
    String registration() {
        return """
                {"school": "%1$s", "name": "%1$s", "issuer": "%2$s", "client_id": "%3$s", "deployment_ids": ["1"],
                 "authorization_endpoint": "%2$s/auth", "token_endpoint": "%2$s/token", "jwks_uri": "%2$s/keys"}
                """.formatted(school, issuer(), CLIENT);
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a launch of somebody in a course says; tests change it at will. */
    Consumer<ObjectNode> saying(String sub, String course, String link, String... roles) {
        return claims -> {
            claims.put("sub", sub).put("name", nameOf(sub)).put("email", sub + "@person.example");
            claims.putObject(Samples.lti("context")).put("id", course).put("title", "Cours " + course);
            claims.putObject(Samples.lti("resource_link")).put("id", link).put("title", "Activité " + link);
            Arrays.stream(roles).map(ROLE::concat).forEach(claims.putArray(Samples.lti("roles"))::add);
            claims.putObject(Samples.lti("custom"))
                    .put("acquis_map", "C3.2,C3.3")
                    .put("acquis_detail", "criterion");
            ObjectNode ags = claims.putObject("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");
            ags.put("lineitems", issuer() + "/items/" + course).put("lineitem", issuer() + "/items/" + link);
            ags.putArray("scope")
                    .add("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem")
                    .add("https://purl.imsglobal.org/spec/lti-ags/scope/score");
        };
    }

    /** A name that is easily found in a page or a log. */
    String nameOf(String sub) {
        return "Nom-" + school + "-" + sub;
    }

    /** Login and launch, up to and including the tool's answer to the form. */
    HttpResponse<String> launch(HttpBrowser browser, URI tool, Consumer<ObjectNode> saying) {
        HttpResponse<String> login = browser.get("/lti/login?iss=" + encoded(issuer()) + "&client_id=" + CLIENT
                + "&login_hint=1&target_link_uri=" + encoded(tool.resolve("/lti/launch") + ""));
        Map<String, String> asked =
                query(URI.create(login.headers().firstValue("Location").orElseThrow()));
        ObjectNode claims = Samples.claims(asked.getOrDefault("nonce", ""));
        claims.put("iss", issuer())
                .put("aud", CLIENT)
                .put("iat", Instant.now().getEpochSecond())
                .put("exp", Instant.now().getEpochSecond() + 60)
                .put(Samples.lti("target_link_uri"), tool.resolve("/lti/launch").toString());
        saying.accept(claims);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("state", asked.get("state"));
        form.put("id_token", Signing.rs256(claims, Keys.PLATFORM));
        return browser.post(tool.resolve("/lti/launch"), form);
    }

    /** @return the address of the session, {@code /app/HANDLE} */
    String session(HttpBrowser browser, URI tool, Consumer<ObjectNode> saying) {
        HttpResponse<String> landed = launch(browser, tool, saying);
        if (landed.statusCode() != 303) {
            throw new AssertionError("no launch but " + landed.statusCode() + ": " + landed.body());
        }
        String page = landed.headers().firstValue("Location").orElseThrow();
        return page.substring(0, page.indexOf('/', "/app/".length()));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
