package org.acquis.journey;

import static org.acquis.schema.Tables.PLATFORM;
import static org.acquis.schema.Tables.REGISTRATION_LINK;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.acquis.lti13.Fingerprint;
import org.acquis.platform.RegistrationLinks;
import org.acquis.platform.School;
import org.acquis.platform.Schools;
import org.jooq.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator of the demo LMS connects Acquis through a link, in a browser that keeps no cookie. */
class RegistrationJourneyTest {
    private static RunningAcquis acquis;

    @BeforeAll
    static void start() {
        acquis = RunningAcquis.start(Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        acquis.close();
    }

    @Test
    void a_platform_is_connected_in_two_steps_without_any_cookie() {
        School school = new Schools(acquis.database().sql()).all().get(0);
        String key = key(school);
        URI opened = acquis.lms().administrator().adding(acquis.url().resolve("/lti/register/" + key));

        HttpBrowser browser = new HttpBrowser(acquis);
        HttpResponse<String> proposal = browser.get(opened);
        assertThat(proposal.statusCode()).isEqualTo(200);
        assertThat(proposal.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(proposal.headers().firstValue("Content-Security-Policy").orElse(""))
                .endsWith("frame-ancestors http://localhost:" + acquis.url().getPort());
        assertThat(proposal.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(proposal.body()).contains(school.name(), "Les nom et prénom").doesNotContain("courriel");

        HttpResponse<String> agreement =
                browser.post(acquis.url().resolve(opened.getPath()), HttpBrowser.fields(proposal));
        assertThat(agreement.statusCode()).as(agreement.body()).isEqualTo(200);
        Record stored = acquis.database().sql().fetchSingle(PLATFORM, PLATFORM.SOURCE.eq("dynamic"));
        assertThat(agreement.body())
                .contains(stored.get(PLATFORM.CLIENT_ID), "Activer", "Afficher dans le sélecteur", "register.js")
                .contains("data-origin=\"http://localhost:" + acquis.url().getPort() + "\"")
                .doesNotContain("<script>");
        assertThat(stored.get(PLATFORM.SCHOOL_ID)).isEqualTo(school.id().value());
        assertThat(stored.get(PLATFORM.GRANTED_SCOPES)).contains("scope/score", "contextmembership.readonly");
        assertThat(stored.get(PLATFORM.LAST_TOKEN_AT)).isNotNull();

        assertThat(linkOf(key).get(REGISTRATION_LINK.CONSUMED_AT)).isNotNull();

        HttpResponse<String> again = browser.get(opened);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.headers().firstValue("X-Acquis-Refusal")).hasValue("registration-link-used");
        assertThat(again.body()).contains("registration-link");
    }

    @Test
    void a_registration_that_fails_says_what_to_do_and_leaves_the_link() {
        String key = key(new Schools(acquis.database().sql()).all().get(0));
        HttpBrowser browser = new HttpBrowser(acquis);
        String configuration = "http://localhost:" + acquis.url().getPort() + "/demo/mod/lti/openid-configuration.php";
        HttpResponse<String> refused = browser.post(
                acquis.url().resolve("/lti/register/" + key),
                Map.of("openid_configuration", configuration, "registration_token", "a.b.c"));
        assertThat(refused.statusCode()).isEqualTo(502);
        assertThat(refused.headers().firstValue("X-Acquis-Refusal")).hasValue("registration-declined");
        assertThat(refused.body()).contains("le lien fonctionne toujours");
        assertThat(linkOf(key).get(REGISTRATION_LINK.CONSUMED_AT)).isNull();
        assertThat(browser.get("/lti/register/" + key + "?openid_configuration=" + configuration)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_opens_the_link_outside_a_platform_is_told_where_it_belongs() {
        String key = key(new Schools(acquis.database().sql()).all().get(0));
        HttpResponse<String> alone = new HttpBrowser(acquis).get("/lti/register/" + key);
        assertThat(alone.statusCode()).isEqualTo(400);
        assertThat(alone.body()).contains("LTI Advantage");
        assertThat(alone.headers().firstValue("Content-Security-Policy").orElse(""))
                .endsWith("frame-ancestors 'none'");
    }

    @Test
    void an_unknown_key_calls_nobody_and_is_refused() {
        HttpResponse<String> unknown = new HttpBrowser(acquis)
                .get("/lti/register/nonsense?openid_configuration=http://localhost:1/never-called");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("X-Acquis-Refusal")).hasValue("registration-link-unknown");
    }

    private static Record linkOf(String key) {
        return acquis.database()
                .sql()
                .fetchSingle(
                        REGISTRATION_LINK,
                        REGISTRATION_LINK.KEY_HASH.eq(Fingerprint.of(key).bytes()));
    }

    private static String key(School school) {
        return new RegistrationLinks(acquis.database(), Optional.empty())
                .create(Optional.of(school.id()), new SecureRandom(), Instant.now())
                .secret();
    }
}
