package org.acquis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An activity is duplicated, a course restored: the mapping follows. */
class CopyJourneyTest {
    private RunningAcquis acquis;
    private HttpBrowser browser;
    private DemoActivity mappedByLink;
    private DemoActivity unmapped;

    @BeforeEach
    void start() {
        acquis = RunningAcquis.start(Clock.systemUTC());
        browser = new HttpBrowser(acquis, Cast.trainer(acquis.lms()));
        mappedByLink = Cast.mapped(acquis.lms());
        unmapped = acquis.lms().activities().get(0);
    }

    @AfterEach
    void stop() {
        acquis.close();
    }

    @Test
    void a_copy_of_an_activity_whose_link_says_what_it_assesses_is_mapped_at_once() {
        browser.launch(mappedByLink);
        DemoActivity copy = acquis.lms().teacher().duplicate(mappedByLink);

        String page = browser.get(browser.launch(copy) + "/mapping").body();

        assertThat(page).containsPattern("name=\"competency\" value=\"\\d+\" checked");
        assertThat(page).doesNotContain("ressemble à une copie");
    }

    @Test
    void a_copy_of_an_activity_mapped_by_hand_is_mapped_by_one_button() {
        mapByHand(unmapped, "criterion");
        DemoActivity copy = acquis.lms().teacher().duplicate(unmapped);
        String session = browser.launch(copy);

        HttpResponse<String> saved = takeOver(session, "du même cours");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(browser.get(session + "/mapping").body())
                .containsPattern("value=\"criterion\" checked")
                .containsPattern("name=\"criterion\" value=\"\\d+\" checked")
                .doesNotContain("ressemble à une copie");
    }

    @Test
    void in_a_restored_course_the_original_is_found_in_the_course_that_it_came_from() {
        mapByHand(unmapped, "overall");
        DemoCourse copy = acquis.lms().teacher().restore(acquis.lms().course(), false);
        DemoActivity restored = acquis.lms().activitiesOf(copy).stream()
                .filter(each -> each.name().equals(unmapped.name()))
                .findFirst()
                .orElseThrow();
        String session = browser.launch(restored);

        HttpResponse<String> saved =
                takeOver(session, "du cours « " + acquis.lms().course().fullName());

        assertThat(saved.statusCode()).isEqualTo(303);
    }

    @Test
    void an_activity_of_another_name_is_no_copy() {
        mapByHand(unmapped, "overall");

        String page = browser.get(browser.launch(acquis.lms().activities().get(3)) + "/mapping")
                .body();

        assertThat(page).doesNotContain("ressemble à une copie");
    }

    private void mapByHand(DemoActivity activity, String detail) {
        String session = browser.launch(activity);
        String page = browser.get(session + "/mapping").body();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("step", "save");
        form.put("version", first(page, "name=\"version\" value=\"(\\d+)\""));
        form.put("edition", "0");
        form.put("purpose", "formative");
        form.put("detail", detail);
        form.put("language", "fr");
        form.put("criterion", first(page, "name=\"criterion\" value=\"(\\d+)\""));
        assertThat(browser.submit(session + "/mapping", session + "/mapping", form)
                        .statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> takeOver(String session, String words) {
        String page = browser.get(session + "/mapping").body();
        assertThat(page)
                .contains("ressemble à une copie de « " + unmapped.name() + " »")
                .contains(words);
        String form = first(page, "(?s)(<form[^>]*class=\"note original\".*?</form>)");
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(form);
        for (int n = 1; field.find(); n++) {
            fields.put(field.group(1).equals("criterion") ? "criterion#" + n : field.group(1), field.group(2));
        }
        fields.put("step", "save");
        return browser.post(acquis.url().resolve(session + "/mapping"), fields);
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
