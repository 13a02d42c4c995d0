package org.acquis.web.rules;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.lti13.BrowserBinding;
import org.acquis.mapping.SeededCourse;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.Visit;
import org.acquis.web.Assets;
import org.acquis.web.ErrorPages;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.TextBook;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;
import org.acquis.web.session.Sessions;

/** The rules page alone on a free port, with sessions that need no launch. */
final class RulesServer implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(SeededCourse.NOW, ZoneOffset.UTC);

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final SecureRandom random = new SecureRandom();
    private final BrowserBinding browser = BrowserBinding.fresh(random);
    private final Sessions sessions;
    private final Javalin server;

    RulesServer(Database database) {
        TextBook texts = new TextBook(ZoneOffset.UTC);
        Pages pages = new Pages();
        ErrorPages errors = new ErrorPages(texts, pages, new ObjectMapper(), () -> "R-1");
        sessions = new Sessions(database.sql(), random);
        RulesRoutes routes = RulesRoutes.create(
                database,
                new SelectFrameworkVersion(database.sql()),
                new AuditLog(CLOCK),
                CLOCK,
                pages,
                new Shells(texts));
        server = Javalin.create(config -> {
                    new Assets().mount(config.routes);
                    errors.mount(config.routes);
                    routes.mount(
                            new SessionRoutes<>(config.routes, sessions::find, errors, errors::sessionOver, CLOCK));
                })
                .start("127.0.0.1", 0);
    }

    Session open(SeededCourse seeded, CourseActivityId activity, CourseRole role, Locale locale) {
        return sessions.open(
                new Visit(
                        new SchoolId(seeded.school()),
                        new PlatformId(1),
                        seeded.course(),
                        activity,
                        seeded.trainer(),
                        role,
                        false,
                        locale,
                        List.of("https://lms.example"),
                        Map.of(),
                        false),
                browser,
                CLOCK.instant());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    /** @param fields form fields; the session's CSRF token is added */
    HttpResponse<String> post(Session session, String path, Map<String, String> fields) throws Exception {
        return post(session, path, fields, HttpRequest.newBuilder());
    }

    /** As the script of the page does it. */
    HttpResponse<String> script(Session session, String path, Map<String, String> fields) throws Exception {
        return post(session, path, fields, HttpRequest.newBuilder().header("HX-Request", "true"));
    }

    private HttpResponse<String> post(
            Session session, String path, Map<String, String> fields, HttpRequest.Builder request) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "csrf=" + session.csrf() + "&", ""));
        return send(
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                session.base() + path);
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    String cookie() {
        return "acquis_browser=" + browser.secret();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        return http.send(
                request.uri(URI.create(address() + path))
                        .header("Cookie", cookie())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.stop();
    }
}
