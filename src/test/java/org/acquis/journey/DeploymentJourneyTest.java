package org.acquis.journey;

import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.lti13.fixture.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A known platform launches from a deployment that nobody has heard of; an administrator accepts it with one click. */
class DeploymentJourneyTest {
    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    private static final String TRAINER = "membership#Instructor";
    private static final String ADMINISTRATOR = "institution/person#Administrator";
    private static SignedPlatform platform;
    private static RunningAcquis acquis;

    @BeforeAll
    static void start() {
        platform = SignedPlatform.of("Nord");
        acquis = RunningAcquis.start(Clock.systemUTC(), List.of(platform.registration()));
        // As if it had come through a link: a file's deployments are only accepted in the file.
        acquis.database()
                .sql()
                .update(PLATFORM)
                .set(PLATFORM.SOURCE, "dynamic")
                .where(PLATFORM.ISSUER.eq(platform.issuer()))
                .execute();
    }

    @AfterAll
    static void stop() {
        acquis.close();
        platform.close();
    }

    @Test
    void a_deployment_waits_after_its_first_signed_launch_until_an_administrator_accepts_it() {
        HttpBrowser trainer = new HttpBrowser(acquis);
        HttpResponse<String> held = platform.launch(trainer, acquis.url(), from("second", "trainer", TRAINER));
        assertThat(held.statusCode()).isEqualTo(403);
        assertThat(held.headers().firstValue("X-Acquis-Refusal")).hasValue("deployment-pending");
        assertThat(held.body()).contains("administrateur");
        assertThat(waiting()).isEqualTo(1);

        HttpBrowser head = new HttpBrowser(acquis);
        String session = platform.session(head, acquis.url(), from("1", "head", ADMINISTRATOR));
        String page = head.get(session + "/connection").body();
        Matcher form = Pattern.compile(
                        "<code>second</code>.*?name=\"platform\" value=\"(\\d+)\">"
                                + "\\s*<button[^>]*name=\"deployment\" value=\"(\\d+)\"",
                        Pattern.DOTALL)
                .matcher(page);
        assertThat(form.find()).as(page).isTrue();
        HttpResponse<String> accepted = head.submit(
                session + "/connection",
                session + "/connection/accept",
                Map.of("platform", form.group(1), "deployment", form.group(2)));
        assertThat(accepted.headers().firstValue("Location")).hasValue(session + "/connection?done=accepted");
        assertThat(waiting()).isZero();

        assertThat(platform.launch(trainer, acquis.url(), from("second", "trainer", TRAINER))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_reference_number_is_found_by_the_administrator_of_that_school() {
        HttpBrowser trainer = new HttpBrowser(acquis);
        String refused = platform.launch(trainer, acquis.url(), from("third", "trainer", TRAINER))
                .body();
        Matcher number = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(refused);
        assertThat(number.find()).isTrue();

        HttpBrowser head = new HttpBrowser(acquis);
        String session = platform.session(head, acquis.url(), from("1", "head", ADMINISTRATOR));
        String typed = number.group().toLowerCase(java.util.Locale.ROOT).replace("-", "");
        assertThat(head.get(session + "/connection?reference=" + typed).body())
                .contains("une ouverture a été refusée", "attend d’être accepté");
        assertThat(head.get(session + "/connection?reference=00000000").body()).contains("Aucune entrée");
    }

    @Test
    void a_trainer_is_told_that_the_connection_is_for_administrators() {
        HttpBrowser trainer = new HttpBrowser(acquis);
        String session = platform.session(trainer, acquis.url(), from("1", "trainer", TRAINER));
        HttpResponse<String> refused = trainer.get(session + "/connection");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("réservée aux administrateurs").doesNotContain("formateurs");
    }

    @Test
    void whoever_may_not_score_chooses_no_content_and_leaves_nothing() {
        int people = acquis.database().sql().fetchCount(PERSON);
        HttpResponse<String> refused = platform.launch(
                new HttpBrowser(acquis),
                acquis.url(),
                from("1", "developer", "membership#ContentDeveloper").andThen(claims -> {
                    claims.put(Samples.lti("message_type"), "LtiDeepLinkingRequest");
                    claims.remove(Samples.lti("resource_link"));
                    ObjectNode settings = claims.putObject(SETTINGS);
                    settings.put("deep_link_return_url", platform.issuer() + "/return");
                    settings.putArray("accept_types").add("ltiResourceLink");
                    settings.putArray("accept_presentation_document_targets").add("iframe");
                }));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.headers().firstValue("X-Acquis-Refusal")).hasValue("deep-linking-by-learner");
        assertThat(acquis.database().sql().fetchCount(PERSON)).isEqualTo(people);
    }

    private static int waiting() {
        return acquis.database()
                .sql()
                .fetchCount(DEPLOYMENT, DEPLOYMENT.DEPLOYMENT_ID.eq("second"), DEPLOYMENT.STATUS.eq("pending"));
    }

    private static Consumer<ObjectNode> from(String deployment, String sub, String role) {
        return platform.saying(sub, "c1", "l1", role)
                .andThen(claims -> claims.put(Samples.lti("deployment_id"), deployment));
    }
}
