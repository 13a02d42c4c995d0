package org.acquis.web.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.acquis.ops.RateLimit;
import org.acquis.ops.ReferenceNumbers;
import org.acquis.web.ErrorPages;
import org.acquis.web.Pages;
import org.acquis.web.SecurityHeaders;
import org.acquis.web.TextBook;
import org.acquis.web.session.BrowserCookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a login meets before it is read: the limit, and the cookie of its browser. */
class LoginDoorTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private final Javalin server = Javalin.create(config -> {
                config.routes.before(SecurityHeaders::strictest);
                config.routes.before("/https", BrowserCookie::overHttps);
                ErrorPages errors = new ErrorPages(
                        new TextBook(ZoneOffset.UTC), new Pages(), new ObjectMapper(), new ReferenceNumbers(RANDOM));
                config.routes.before("/login", Framing::byAsker);
                LoginLimit limit = new LoginLimit(errors, limit(2), limit(3));
                config.routes.get("/login", context -> {
                    if (limit.admits(context)) {
                        context.result("in");
                    }
                });
                config.routes.get("/https", context -> context.result(known(context)));
                config.routes.get("/http", context -> context.result(known(context)));
            })
            .start(0);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void one_address_is_held_back_and_another_comes_in_until_it_is_too_much_in_all() throws Exception {
        assertThat(get("/login", "X-Forwarded-For", "203.0.114.1").statusCode()).isEqualTo(200);
        assertThat(get("/login", "X-Forwarded-For", "203.0.114.1").statusCode()).isEqualTo(200);
        HttpResponse<String> held = get("/login", "X-Forwarded-For", "203.0.114.1");
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(held.headers().firstValue("Content-Security-Policy").orElse(""))
                .as("readable inside the platform's frame")
                .endsWith("frame-ancestors https://moodle.example.org");
        assertThat(held.body()).contains("Attendez une minute");
        assertThat(get("/login", "X-Forwarded-For", "203.0.114.2").statusCode()).isEqualTo(200);
        assertThat(get("/login", "X-Forwarded-For", "203.0.114.3").statusCode()).isEqualTo(429);
    }

    @Test
    void over_https_the_cookie_belongs_to_this_host_alone() throws Exception {
        String given = get("/https", "Accept", "*/*")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(given)
                .startsWith("__Host-acquis_browser=")
                .contains("; Path=/;", "; Secure;", "; HttpOnly;", "; SameSite=None;", "; Partitioned")
                .doesNotContain("Domain");
        String pair = given.substring(0, given.indexOf(';'));
        assertThat(get("/https", "Cookie", pair).body()).isEqualTo("known");
        assertThat(get("/https", "Cookie", pair.replace("__Host-", "")).body())
                .as("a neighbour could have set this one")
                .isEqualTo("new");
    }

    @Test
    void over_plain_http_browsers_would_drop_that_name() throws Exception {
        assertThat(get("/http", "Accept", "*/*")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow())
                .startsWith("acquis_browser=");
    }

    private RateLimit limit(int times) {
        return new RateLimit(times, Duration.ofMinutes(1), 10, clock);
    }

    private static String known(io.javalin.http.Context context) {
        boolean before = BrowserCookie.read(context).isPresent();
        BrowserCookie.readOrGive(context, RANDOM);
        return before ? "known" : "new";
    }

    private HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                        .header(header, value)
                        .header("Referer", "https://moodle.example.org/course/")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
