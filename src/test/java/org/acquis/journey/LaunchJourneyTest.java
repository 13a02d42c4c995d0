package org.acquis.journey;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.PLATFORM;
import static org.acquis.schema.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.trial.DemoRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From a click in the LMS to a page with its own address, and every way this must not happen at the web's edge. */
class LaunchJourneyTest {
    private static RunningAcquis acquis;
    private static DemoActivity activity;
    private static DemoPerson trainer;
    private static DemoPerson learner;

    @BeforeAll
    static void start() {
        acquis = RunningAcquis.start(Clock.systemUTC());
        activity = acquis.lms().activities().get(0);
        trainer = Cast.trainer(acquis.lms());
        learner = Cast.learners(acquis.lms()).get(0);
    }

    @AfterAll
    static void stop() {
        acquis.close();
    }

    @Test
    void a_trainer_lands_on_a_page_with_its_own_address() {
        HttpBrowser browser = new HttpBrowser(acquis, trainer);
        HttpResponse<String> landed = browser.send(browser.loginFor(activity));

        assertThat(landed.statusCode()).isEqualTo(303);
        String page = landed.headers().firstValue("Location").orElseThrow();
        assertThat(page).matches("/app/[A-Za-z0-9_-]{16}/learners");
        assertThat(browser.get(page.replace("/learners", "/mapping")).statusCode())
                .isEqualTo(200);
        assertThat(browser.get(page.replace("/learners", "/mapping")).statusCode())
                .as("reload")
                .isEqualTo(200);
    }

    @Test
    void a_learner_lands_on_his_own_page_and_never_on_the_trainers() {
        HttpBrowser browser = new HttpBrowser(acquis, learner);
        String session = browser.launch(activity);

        assertThat(browser.get(session + "/activity").statusCode()).isEqualTo(200);
        assertThat(browser.get(session + "/progress").statusCode()).isEqualTo(200);
        for (String trainersPage : List.of("/learners", "/mapping", "/coverage", "/sync", "/grid/1", "/progress/1")) {
            assertThat(browser.get(session + trainersPage).statusCode())
                    .as(trainersPage)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_session_opens_only_in_the_browser_of_its_launch() {
        HttpBrowser browser = new HttpBrowser(acquis, trainer);
        String session = browser.launch(activity);
        browser.forgetToolCookies();

        assertThat(browser.get(session + "/mapping").statusCode()).isEqualTo(401);

        HttpBrowser other = new HttpBrowser(acquis, learner);
        other.launch(activity);
        assertThat(other.get(session + "/mapping").statusCode()).isEqualTo(401);
    }

    @Test
    void pages_may_be_framed_by_the_platform_and_nobody_else_and_run_no_inline_script() {
        HttpBrowser browser = new HttpBrowser(acquis, trainer);
        HttpResponse<String> page = browser.get(browser.launch(activity) + "/mapping");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors http://localhost:" + acquis.url().getPort())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain(" style=\"");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    @DisplayName("I7 a login by GET is answered as one by POST")
    void a_login_by_get_is_answered_as_one_by_post() {
        HttpBrowser browser = new HttpBrowser(acquis, trainer);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("iss", acquis.lms().registration().issuer());
        fields.put("login_hint", "1");
        fields.put("target_link_uri", acquis.url().toString());
        String query = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));

        HttpResponse<String> got = browser.get("/lti/login?" + query);
        HttpResponse<String> posted = browser.post(acquis.url().resolve("/lti/login"), fields);

        assertThat(got.statusCode()).isEqualTo(302).isEqualTo(posted.statusCode());
        assertThat(withoutSecrets(got)).isEqualTo(withoutSecrets(posted));
    }

    private static String withoutSecrets(HttpResponse<String> login) {
        return login.headers().firstValue("Location").orElseThrow().replaceAll("(state|nonce)=[^&]+", "$1=");
    }

    @Test
    void the_cookie_is_made_for_a_frame_of_another_site() {
        HttpBrowser browser = new HttpBrowser(acquis, trainer);
        HttpResponse<String> login = browser.get("/lti/login?iss="
                + acquis.lms().registration().issuer() + "&login_hint=1&target_link_uri=" + acquis.url());

        assertThat(login.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; HttpOnly", "; Secure", "; SameSite=None", "; Partitioned");
    }

    @Test
    @DisplayName("I12 two tabs do not disturb each other")
    void two_tabs_do_not_disturb_each_other() {
        HttpBrowser browser = new HttpBrowser(acquis, trainer);
        HttpBrowser.LaunchPost first = browser.loginFor(activity);
        HttpBrowser.LaunchPost second =
                browser.loginFor(acquis.lms().activities().get(1));

        String secondPage =
                browser.send(second).headers().firstValue("Location").orElseThrow();
        String firstPage = browser.send(first).headers().firstValue("Location").orElseThrow();

        assertThat(firstPage).isNotEqualTo(secondPage);
        assertThat(browser.get(firstPage.replace("learners", "mapping")).statusCode())
                .isEqualTo(200);
        assertThat(browser.get(secondPage.replace("learners", "mapping")).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("B27 the same form twice: exactly one wins, and the other writes one audit row and no session")
    void a_replayed_form_is_refused_under_a_reference_number() {
        HttpBrowser browser = new HttpBrowser(acquis, trainer);
        HttpBrowser.LaunchPost launch = browser.loginFor(activity);
        browser.send(launch);
        int sessions = acquis.database().sql().fetchCount(SESSION);

        HttpResponse<String> replay = browser.send(launch);

        assertThat(replay.statusCode()).isEqualTo(403);
        assertThat(replay.headers().firstValue("X-Acquis-Refusal")).hasValue("state-already-used");
        assertThat(replay.body()).contains("Ouvrez de nouveau l’activité depuis le cours");
        assertThat(replay.body())
                .doesNotContain(launch.fields().get("id_token"))
                .doesNotContain(launch.fields().get("state"));
        assertThat(acquis.database().sql().fetchCount(SESSION)).isEqualTo(sessions);
        String reference = replay.body().replaceAll("(?s).*<strong>([^<]+)</strong>.*", "$1");
        assertThat(acquis.database()
                        .sql()
                        .fetchSingle(AUDIT_EVENT, AUDIT_EVENT.REFERENCE.eq(reference))
                        .get(AUDIT_EVENT.DETAILS))
                .contains("state-already-used");
    }

    @Test
    @DisplayName("B35 an LTI 1.1 form")
    void an_old_launch_is_refused() {
        HttpResponse<String> answer = new HttpBrowser(acquis, trainer)
                .post(
                        acquis.url().resolve("/lti/launch"),
                        Map.of("lti_message_type", "basic-lti-launch-request", "lti_version", "LTI-1p0"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("X-Acquis-Refusal")).hasValue("lti-1-1-launch");
    }

    @Test
    @DisplayName("B37 a body over the limit")
    void a_huge_form_is_refused() {
        HttpResponse<String> answer = new HttpBrowser(acquis, trainer)
                .post(acquis.url().resolve("/lti/launch"), Map.of("id_token", "x".repeat(300_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    @DisplayName("B38 a launch by GET")
    void a_launch_by_get_is_refused() {
        assertThat(new HttpBrowser(acquis, trainer).get("/lti/launch").statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_refused_login_is_a_page_in_the_readers_language_that_the_platform_may_frame() {
        HttpResponse<String> answer = new HttpBrowser(acquis, trainer)
                .get(
                        "/lti/login?iss=https://unknown.example.org&login_hint=1&target_link_uri=x",
                        "Referer",
                        "https://unknown.example.org/course/view.php?id=1");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Cette plateforme n’est pas enregistrée");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors https://unknown.example.org");
    }

    @Test
    void a_refusal_that_is_about_no_platform_and_sent_by_no_site_is_framed_by_nobody() {
        HttpResponse<String> answer = new HttpBrowser(acquis, trainer).get("/lti/login");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors 'none'");
    }

    @Test
    void the_end_of_a_session_is_said_in_the_frame_of_its_platform_alone() {
        HttpBrowser browser = new HttpBrowser(acquis, trainer);
        String session = browser.launch(activity);
        browser.forgetToolCookies();
        HttpResponse<String> over = browser.get(session + "/learners");
        assertThat(over.statusCode()).isEqualTo(401);
        assertThat(over.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors http://localhost:" + acquis.url().getPort());
        HttpResponse<String> unknown = browser.get("/app/AAAAAAAAAAAAAAAA/learners");
        assertThat(unknown.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors 'none'");
    }

    @Test
    void a_suspended_platform_may_show_the_refusal() {
        acquis.database()
                .sql()
                .update(PLATFORM)
                .set(PLATFORM.STATUS, "suspended")
                .execute();
        try {
            HttpResponse<String> answer = new HttpBrowser(acquis, trainer)
                    .get("/lti/login?iss=" + acquis.lms().registration().issuer() + "&login_hint=1&target_link_uri="
                            + acquis.url());
            assertThat(answer.headers().firstValue("X-Acquis-Refusal")).hasValue("login-platform-inactive");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .endsWith("frame-ancestors http://localhost:" + acquis.url().getPort());
        } finally {
            acquis.database()
                    .sql()
                    .update(PLATFORM)
                    .set(PLATFORM.STATUS, "active")
                    .execute();
        }
    }

    @Test
    void a_write_without_the_pages_token_changes_nothing() {
        HttpBrowser browser = new HttpBrowser(acquis, trainer);
        String session = browser.launch(activity);
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("csrf", "A".repeat(43));
        assertThat(browser.post(acquis.url().resolve(session + "/mapping"), forged)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void warm_launches_fetch_no_keys() {
        HttpBrowser browser = new HttpBrowser(acquis, trainer);
        browser.launch(activity);
        long before = acquis.lms().counters().of(DemoRequest.SITE_KEYS_READ);
        browser.launch(activity);
        browser.launch(activity);
        assertThat(acquis.lms().counters().of(DemoRequest.SITE_KEYS_READ)).isEqualTo(before);
    }
}
