package org.acquis.web.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.keys.ToolJwks;
import org.acquis.ops.RateLimit;
import org.acquis.web.ErrorPages;
import org.acquis.web.Pages;
import org.acquis.web.SecurityHeaders;
import org.acquis.web.TextBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A browser that comes for the first time, in a frame, asks twice before it is sent on. */
class FirstVisitTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final LaunchDesk desk = new LaunchDesk();
    private final Pages pages = new Pages();
    private final ErrorPages errors = new ErrorPages(new TextBook(ZoneOffset.UTC), pages, new ObjectMapper(), () -> "");
    private final Javalin server = Javalin.create(config -> {
                config.routes.before(SecurityHeaders::strictest);
                new LtiRoutes(
                                desk.login,
                                desk.verifier,
                                new CheckingCookies(desk.login, errors, pages, RANDOM, clock),
                                new FetchingSecret(desk.verifier, errors, pages),
                                null,
                                null,
                                null,
                                new LoginLimit(errors, once(), once()),
                                new ToolJwks(Keys.of(Keys.TOOL)),
                                RANDOM,
                                clock)
                        .mount(config.routes);
            })
            .start(0);

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void the_page_before_the_login_does_not_count_as_one() throws Exception {
        assertThat(login("iframe").statusCode()).as("the check page").isEqualTo(200);
        assertThat(login("iframe").statusCode()).isEqualTo(200);
        assertThat(login("document").statusCode()).as("the login itself").isEqualTo(302);
        assertThat(login("document").statusCode()).isEqualTo(429);
        assertThat(desk.logins.rows()).hasSize(1);
    }

    private HttpResponse<String> login(String where) throws Exception {
        String query = Stream.of(
                        "iss=" + Samples.ISSUER, "login_hint=1", "target_link_uri=" + encoded("" + Samples.LAUNCH_URL))
                .collect(Collectors.joining("&"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/lti/login?" + query))
                                .header("Sec-Fetch-Dest", where)
                                .header("Sec-Fetch-Site", "cross-site")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private RateLimit once() {
        return new RateLimit(1, Duration.ofMinutes(1), 10, clock);
    }
}
