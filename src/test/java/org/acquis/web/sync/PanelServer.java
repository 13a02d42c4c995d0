package org.acquis.web.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.acquis.gradesync.sending.Scene;
import org.acquis.lti13.BrowserBinding;
import org.acquis.ops.AuditLog;
import org.acquis.ops.ReferenceNumbers;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.acquis.roster.Visit;
import org.acquis.web.Assets;
import org.acquis.web.ErrorPages;
import org.acquis.web.Pages;
import org.acquis.web.SecurityHeaders;
import org.acquis.web.Shells;
import org.acquis.web.TextBook;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;
import org.acquis.web.session.Sessions;

/** The panel of one scene on a port, and a browser without scripts. */
public final class PanelServer implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    public final BrowserBinding browser = BrowserBinding.fresh(RANDOM);
    public final AtomicInteger wakes = new AtomicInteger();
    private final Scene scene;
    private final Sessions sessions;
    private final Javalin server;
    private final HttpClient http = HttpClient.newHttpClient();

    public PanelServer(Scene scene) {
        this.scene = scene;
        this.sessions = new Sessions(scene.database.sql(), RANDOM);
        TextBook texts = new TextBook(ZoneId.of("Europe/Paris"));
        Pages pages = new Pages();
        ErrorPages errors = new ErrorPages(texts, pages, new ObjectMapper(), new ReferenceNumbers(RANDOM));
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.before(SecurityHeaders::strictest);
                    new Assets().mount(config.routes);
                    errors.mount(config.routes);
                    SyncRoutes.create(
                                    scene.database,
                                    new AuditLog(scene.clock),
                                    scene.clock,
                                    pages,
                                    new Shells(texts),
                                    wakes::incrementAndGet)
                            .mount(new SessionRoutes<>(
                                    config.routes, sessions::find, errors, errors::sessionOver, scene.clock));
                })
                .start(0);
    }

    public Session session(CourseActivityId activity, PersonId person, CourseRole role, Locale language) {
        return sessions.open(
                new Visit(
                        new SchoolId(scene.course.school()),
                        new PlatformId(1),
                        scene.course.course(),
                        activity,
                        person,
                        role,
                        false,
                        language,
                        List.of("https://lms.example"),
                        Map.of(),
                        false),
                browser,
                scene.clock.instant());
    }

    public URI address(Session session, String path) {
        return URI.create("http://localhost:" + server.port() + session.base() + path);
    }

    HttpResponse<String> get(Session session, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(session, path))
                        .header("Cookie", cookie())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(Session session, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(address(session, path))
                        .header("Cookie", cookie())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form + "&csrf=" + session.csrf()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public String cookie() {
        return "acquis_browser=" + browser.secret();
    }

    @Override
    public void close() {
        server.stop();
    }
}
