package org.acquis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.trial.SelectionTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A teacher chooses activities in the tool and saves them in the LMS; a result is opened from the gradebook. */
class ContentJourneyTest {
    private static RunningAcquis acquis;
    private static DemoPerson trainer;
    private static DemoPerson learner;

    private HttpBrowser browser;

    @BeforeAll
    static void start() {
        acquis = RunningAcquis.start(Clock.systemUTC());
        trainer = Cast.trainer(acquis.lms());
        learner = Cast.learners(acquis.lms()).get(0);
    }

    @AfterAll
    static void stop() {
        acquis.close();
    }

    @BeforeEach
    void enter() {
        browser = new HttpBrowser(acquis, trainer);
        acquis.lms().selection().set(SelectionTerms.MOODLE);
    }

    @Test
    void three_tasks_become_three_activities_that_know_what_they_assess() {
        HttpResponse<String> handed = add(Map.of(
                "proposal", "task:T1", "proposal#2", "task:T2", "proposal#3", "task:T3", "detail", "competency"));
        assertThat(follow(handed).statusCode()).isEqualTo(200);

        List<DemoActivity> added = acquis.lms().teacher().saveSelected(trainer);

        assertThat(added).hasSize(3);
        assertThat(added.get(0).name()).startsWith("T1 · ");
        for (DemoActivity activity : added) {
            DemoColumn own = own(activity);
            assertThat(own.maximum()).isEqualByComparingTo("100");
            assertThat(own.tag()).isEqualTo("acquis-overall");
            assertThat(own.resourceId()).startsWith("acquis:chosen-");
        }
        String session = browser.launch(added.get(0));
        assertThat(browser.get(session + "/mapping").body())
                .containsPattern("name=\"task\" value=\"\\d+\" checked")
                .containsPattern("value=\"competency\" checked");
    }

    @Test
    void the_whole_framework_goes_as_ten_tasks_by_one_button() {
        HttpResponse<String> handed = add(Map.of("step", "all-task"));

        assertThat(handed.statusCode()).isEqualTo(200);
        assertThat(handed.body()).contains("10 activités partent vers la plateforme");
    }

    @Test
    void nothing_ticked_is_said_and_what_was_set_is_kept() {
        HttpResponse<String> again = add(Map.of("detail", "criterion"));

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body())
                .contains("Le champ « Activités proposées » est vide")
                .containsPattern("value=\"criterion\" checked");
    }

    @Test
    void changing_ones_mind_goes_back_without_an_activity() {
        List<DemoActivity> before = acquis.lms().activities();

        HttpResponse<String> closed = follow(add(Map.of("step", "cancel", "proposal", "task:T1")));

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(acquis.lms().activities()).isEqualTo(before);
    }

    @Test
    void a_platform_that_takes_one_gets_one() {
        acquis.lms().selection().set(new SelectionTerms(false, true, Optional.of("what the platform wants back")));
        String page = open();

        assertThat(browser.get(page).body())
                .contains("type=\"radio\" id=\"task:T1\"")
                .doesNotContain("all-task");
        HttpResponse<String> two = post(page, Map.of("proposal", "task:T1", "proposal#2", "task:T2"));
        assertThat(two.statusCode()).isEqualTo(400);
        assertThat(two.body()).contains("qu’une activité à la fois");
    }

    @Test
    void a_proposal_of_no_framework_is_refused() {
        HttpResponse<String> answer = add(Map.of("proposal", "task:T99"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("n’existe pas dans cette version");
    }

    @Test
    void the_form_may_go_to_the_platform_and_nowhere_else() {
        HttpResponse<String> handed = add(Map.of("proposal", "task:T1"));

        String platform = "http://localhost:" + acquis.url().getPort();
        assertThat(handed.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + platform + ";");
    }

    @Test
    void choosing_content_opens_no_page_of_an_activity_and_an_activity_no_choice_of_content() {
        String choosing = open().replace("/content", "");
        String activity = browser.launch(acquis.lms().activities().get(0));

        assertThat(browser.get(choosing + "/learners").statusCode()).isEqualTo(401);
        assertThat(browser.get(choosing + "/mapping").statusCode()).isEqualTo(401);
        assertThat(browser.get(activity + "/content").statusCode()).isEqualTo(401);
        assertThat(new HttpBrowser(acquis, trainer).get(choosing + "/content").statusCode())
                .as("another browser")
                .isEqualTo(401);
        assertThat(browser.post(acquis.url().resolve(choosing + "/content"), Map.of("step", "cancel"))
                        .statusCode())
                .as("without the token against forged forms")
                .isEqualTo(403);
    }

    @Test
    void a_trainer_opens_a_learners_grid_from_the_gradebook() {
        DemoActivity activity = Cast.mapped(acquis.lms());
        HttpResponse<String> landed = browser.send(browser.loginFor(acquis.lms().reviewOf(activity, learner)));

        String page = landed.headers().firstValue("Location").orElseThrow();
        assertThat(page).matches("/app/[A-Za-z0-9_-]{16}/grid/\\d+");
        assertThat(browser.get(page).body()).contains(learner.familyName().toUpperCase(Locale.FRENCH));
    }

    @Test
    void a_learner_opens_his_own_result_and_nobody_elses() {
        DemoActivity activity = acquis.lms().activities().get(0);
        DemoPerson other = Cast.learners(acquis.lms()).get(1);
        HttpBrowser his = new HttpBrowser(acquis, learner);

        HttpResponse<String> own = his.send(his.loginFor(acquis.lms().reviewOf(activity, learner)));
        HttpResponse<String> others = his.send(his.loginFor(acquis.lms().reviewOf(activity, other)));

        assertThat(own.headers().firstValue("Location").orElseThrow()).endsWith("/activity");
        assertThat(others.statusCode()).isEqualTo(403);
    }

    @Test
    void a_result_of_somebody_who_is_no_learner_leads_to_the_list_which_says_so() {
        DemoActivity activity = acquis.lms().activities().get(0);
        HttpResponse<String> landed = browser.send(browser.loginFor(acquis.lms().reviewOf(activity, trainer)));

        String page = landed.headers().firstValue("Location").orElseThrow();
        assertThat(page).endsWith("/learners?review=unknown");
        assertThat(browser.get(page).body()).contains("n’est pas un apprenant de ce cours");
    }

    private static DemoColumn own(DemoActivity activity) {
        return acquis.lms().columns().stream()
                .filter(column ->
                        column.isOwnOfActivity() && column.activityId().orElse(0) == activity.id())
                .findFirst()
                .orElseThrow();
    }

    private String open() {
        HttpResponse<String> landed = browser.send(
                browser.loginFor(acquis.lms().selectionOf(acquis.lms().registration())));
        String page = landed.headers().firstValue("Location").orElseThrow();
        assertThat(page).matches("/app/[A-Za-z0-9_-]{16}/content");
        return page;
    }

    private HttpResponse<String> add(Map<String, String> fields) {
        return post(open(), fields);
    }

    private HttpResponse<String> post(String page, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "version", HttpBrowser.fields(browser.get(page)).get("version"),
                "purpose", "certifying",
                "detail", "overall",
                "language", "fr"));
        all.putAll(fields);
        return browser.submit(page, page, all);
    }

    private HttpResponse<String> follow(HttpResponse<String> handed) {
        return browser.post(HttpBrowser.action(handed), HttpBrowser.fields(handed));
    }
}
