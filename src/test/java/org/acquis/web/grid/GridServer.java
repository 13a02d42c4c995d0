package org.acquis.web.grid;

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
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.acquis.assessment.ScoredCourse;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.keys.PublishedKey;
import org.acquis.lti13.keys.ToolKey;
import org.acquis.lti13.keys.ToolKeys;
import org.acquis.lti13.nrps.NrpsClient;
import org.acquis.lti13.service.AccessTokens;
import org.acquis.lti13.service.ServiceCalls;
import org.acquis.ops.ReferenceNumbers;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.acquis.roster.RefreshingRoster;
import org.acquis.roster.RosterForPages;
import org.acquis.roster.Visit;
import org.acquis.web.ErrorPages;
import org.acquis.web.Pages;
import org.acquis.web.SecurityHeaders;
import org.acquis.web.Shells;
import org.acquis.web.TextBook;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;
import org.acquis.web.session.Sessions;

/** The pages of one scored course on a port, and a browser without scripts. */
final class GridServer implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BrowserBinding browser = BrowserBinding.fresh(RANDOM);
    private final ScoredCourse school;
    private final Clock clock = Clock.fixed(ScoredCourse.NOW, ZoneOffset.UTC);
    private final Sessions sessions;
    private final Javalin server;
    private final HttpClient http = HttpClient.newHttpClient();

    GridServer(ScoredCourse school) {
        this.school = school;
        this.sessions = new Sessions(school.database.sql(), RANDOM);
        TextBook texts = new TextBook(ZoneId.of("Europe/Paris"));
        Pages pages = new Pages();
        ErrorPages errors = new ErrorPages(texts, pages, new ObjectMapper(), new ReferenceNumbers(RANDOM));
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.before(SecurityHeaders::strictest);
                    errors.mount(config.routes);
                    new GridRoutes(
                                    school.database,
                                    school.versions,
                                    GridActs.create(school.database, school.versions, school.audit, school.heard),
                                    new RosterForPages(roster(), Duration.ofSeconds(10)),
                                    SyncStates.NONE,
                                    pages,
                                    new Shells(texts),
                                    clock)
                            .mount(new SessionRoutes<>(
                                    config.routes, sessions::find, errors, errors::sessionOver, clock));
                })
                .start(0);
    }

    Session trainer(Locale language) {
        return session(school.course.trainer(), CourseRole.TRAINER, language);
    }

    Session session(PersonId person, CourseRole role, Locale language) {
        return sessions.open(
                new Visit(
                        new SchoolId(school.course.school()),
                        new PlatformId(1),
                        school.course.course(),
                        school.place.activity(),
                        person,
                        role,
                        false,
                        language,
                        List.of("https://lms.example"),
                        Map.of(),
                        false),
                browser,
                ScoredCourse.NOW);
    }

    HttpResponse<String> get(Session session, String path) throws IOException, InterruptedException {
        return http.send(request(session, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As a plain form. */
    HttpResponse<String> post(Session session, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return http.send(
                request(session, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields) + "&csrf=" + session.csrf()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As the script does it. */
    HttpResponse<String> save(Session session, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return http.send(
                request(session, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .header("X-CSRF", session.csrf())
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> postWithoutToken(Session session, String path) throws IOException, InterruptedException {
        return http.send(
                request(session, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("attempt=1"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(Session session, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + session.base() + path))
                .header("Cookie", "acquis_browser=" + browser.secret());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The course offers no roster, so nothing is ever asked. */
    private RefreshingRoster roster() {
        LtiHttp nobody = request -> {
            throw new AssertionError("nothing is to be asked of a platform");
        };
        ToolKeys none = new ToolKeys() {
            @Override
            public ToolKey current() {
                throw new AssertionError("nothing is to be signed");
            }

            @Override
            public List<PublishedKey> published() {
                return List.of();
            }
        };
        return new RefreshingRoster(
                school.database,
                new JooqRegistrations(school.database),
                new NrpsClient(new ServiceCalls(nobody, new AccessTokens(nobody, none, clock), clock)));
    }

    @Override
    public void close() {
        server.stop();
    }
}
