package org.acquis.web.progress;

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
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acquis.framework.CriterionId;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.lti13.BrowserBinding;
import org.acquis.ops.Database;
import org.acquis.ops.ReferenceNumbers;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;
import org.acquis.progress.GivenSchool;
import org.acquis.progress.GivenSchool.Judged;
import org.acquis.roster.CandidateId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.acquis.roster.Visit;
import org.acquis.web.ErrorPages;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.TextBook;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;
import org.acquis.web.session.Sessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressRoutesIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T14:00:00Z"), ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BrowserBinding BROWSER = BrowserBinding.fresh(RANDOM);

    private static Database database;
    private static Sessions sessions;
    private static Javalin server;

    private GivenSchool school;
    private CandidateId candidate;
    private PersonId learner;
    private CourseId course;
    private CourseActivityId activity;
    private CriterionId k1;
    private CriterionId k2;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        sessions = new Sessions(database.sql(), RANDOM);
        TextBook texts = new TextBook(ZoneId.of("Europe/Paris"));
        Pages pages = new Pages();
        ErrorPages errors = new ErrorPages(texts, pages, new ObjectMapper(), new ReferenceNumbers(RANDOM));
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    errors.mount(config.routes);
                    new ProgressRoutes(
                                    pages,
                                    new Shells(texts),
                                    new SelectFrameworkVersion(database.sql()),
                                    database.sql())
                            .mount(new SessionRoutes<>(
                                    config.routes, sessions::find, errors, errors::sessionOver, CLOCK));
                })
                .start(0);
    }

    @AfterAll
    static void stop() {
        server.stop();
        database.close();
    }

    @BeforeEach
    void a_learner_with_a_result() {
        school = new GivenSchool(database.sql());
        candidate = school.candidate();
        learner = school.person(candidate);
        course = school.course();
        school.member(course, learner, CourseRole.LEARNER);
        activity = school.activity(course, "Étude de cas");
        k1 = school.criterion("C1.1.K1");
        k2 = school.criterion("C1.1.K2");
        school.map(activity, k1, k2);
        school.finalise(school.grid(activity, learner, 1), 3, new Judged(k1, 3, "Très clair"), new Judged(k2, 1, null));
    }

    @Test
    void a_learner_reads_his_progress_and_his_activity() throws Exception {
        Session session = session(learner, CourseRole.LEARNER, false);
        assertThat(get(session, "/progress").body()).contains("1 critère acquis sur 82", "Très clair", "Étude de cas");
        assertThat(get(session, "/activity").body()).contains("4 sur 6 → 66,67 / 100", "Très clair");
    }

    @Test
    void a_learner_never_reads_a_draft() throws Exception {
        school.draft(school.grid(activity, learner, 2), k1, "Brouillon");
        Session session = session(learner, CourseRole.LEARNER, false);
        assertThat(get(session, "/progress").body()).doesNotContain("Brouillon");
        assertThat(get(session, "/activity").body()).doesNotContain("Brouillon", "tentative 2");
    }

    @Test
    void a_learner_never_reads_anybody_else() throws Exception {
        PersonId other = school.person(school.candidate());
        school.member(course, other, CourseRole.LEARNER);
        Session session = session(other, CourseRole.LEARNER, false);
        assertThat(get(session, "/progress").body()).doesNotContain("Très clair");
        assertThat(get(session, "/activity").body()).doesNotContain("Très clair", "66,67");
        assertThat(get(session, "/progress/" + learner.value()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_preview_shows_what_stands_before_the_first_score() throws Exception {
        Session session = session(learner, CourseRole.LEARNER, true);
        assertThat(get(session, "/progress").body())
                .contains("Rien n’a encore été évalué")
                .doesNotContain("Très clair");
        assertThat(get(session, "/activity").body())
                .contains("Pas encore évaluée")
                .doesNotContain("66,67");
    }

    @Test
    void somebody_without_a_role_reads_what_to_do() throws Exception {
        Session session = session(learner, CourseRole.NONE, false);
        for (String path : List.of("/progress", "/activity")) {
            assertThat(get(session, path).body())
                    .contains("Votre rôle n’est pas reconnu", "Demandez à l’équipe du cours")
                    .doesNotContain("Très clair");
        }
    }

    @Test
    void an_unmapped_activity_says_so_and_progress_follows_the_course() throws Exception {
        activity = school.activity(course, "Sans correspondance");
        Session session = session(learner, CourseRole.LEARNER, false);
        assertThat(get(session, "/activity").body()).contains("pas encore choisi les critères");
        assertThat(get(session, "/progress").body()).contains("1 critère acquis sur 82");
    }

    @Test
    void a_trainer_reads_the_progress_of_a_learner_of_this_course_and_of_others_the_state() throws Exception {
        CourseActivityId elsewhere = school.activity(school.course(), "Soutenance");
        school.finalise(school.grid(elsewhere, learner, 1), 5, new Judged(k2, 3, "Dit ailleurs"));
        HttpResponse<String> page =
                get(session(school.trainer, CourseRole.TRAINER, false), "/progress/" + learner.value());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Progression de Ada Martin", "2 critères acquis sur 82", "Très clair")
                .contains("Évalué dans un autre cours.")
                .doesNotContain("Dit ailleurs", "Soutenance");
    }

    @Test
    void a_trainer_reads_nobody_outside_his_course() throws Exception {
        Session session = session(school.trainer, CourseRole.TRAINER, false);
        PersonId stranger = school.person(school.candidate());
        assertThat(get(session, "/progress/" + stranger.value()).statusCode()).isEqualTo(404);
        assertThat(get(session, "/progress/" + school.trainer.value()).statusCode())
                .isEqualTo(404);
        assertThat(get(session, "/progress/ada").statusCode()).isEqualTo(400);
    }

    private Session session(PersonId person, CourseRole role, boolean preview) {
        return sessions.open(
                new Visit(
                        new SchoolId(school.id),
                        new PlatformId(1),
                        course,
                        activity,
                        person,
                        role,
                        preview,
                        Locale.FRENCH,
                        List.of("https://lms.example"),
                        Map.of(),
                        false),
                BROWSER,
                CLOCK.instant());
    }

    private static HttpResponse<String> get(Session session, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + session.base() + path))
                                .header("Cookie", "acquis_browser=" + BROWSER.secret())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
