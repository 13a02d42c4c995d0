package org.acquis.journey;

import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.acquis.schema.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acquis.framework.VersionId;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.DraftId;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.StartingDraft;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.versions.BundledFramework;
import org.acquis.ops.AuditLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two versions beside each other without a script: every act leads back to its row, and the row says what was done. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompareJourneyTest {
    private static final List<UnderstoodCompetency> COMPETENCIES =
            BundledFramework.read().competencies();
    private static final List<UnderstoodCriterion> FIRST = COMPETENCIES.get(0).criteria();
    private static final String REWORDED = FIRST.get(0).identifier();
    private static final String GONE = FIRST.get(1).identifier();
    private static final String GONE_TOO = COMPETENCIES.get(1).criteria().get(0).identifier();

    private static SignedPlatform north;
    private static RunningAcquis acquis;
    private static HttpBrowser browser;
    private static String session;
    private static long school;
    private static DraftId draft;
    private static long older;
    private static String address;
    private static String added;

    @BeforeAll
    static void start() {
        north = SignedPlatform.of("Nord");
        acquis = RunningAcquis.start(Clock.systemUTC(), List.of(north.registration()));
        browser = new HttpBrowser(acquis);
        session = north.session(
                browser, acquis.url(), north.saying("head", "c1", "l1", "institution/person#Administrator"));
        var head = acquis.database().sql().fetchSingle(PERSON, PERSON.SUB.eq("head"));
        school = head.get(PERSON.SCHOOL_ID);
        older = versions().get(0);
        draft = new StartingDraft(acquis.database(), new AuditLog(Clock.systemUTC()), Clock.systemUTC())
                .from(school, new VersionId(older), head.get(PERSON.ID))
                .orElseThrow();
        change("/part/" + REWORDED + "/words", Map.of("code", "", "label-fr", "Autrement", "label-en", "Otherwise"));
        change("/part/" + GONE + "/remove", Map.of());
        change("/part/" + GONE_TOO + "/remove", Map.of());
        String last = COMPETENCIES.get(20).identifier();
        change("/part/" + last + "/add", Map.of("words", "Un critère neuf"));
        List<UnderstoodCriterion> criteria = framework().competencies().get(20).criteria();
        added = criteria.get(criteria.size() - 1).identifier();
        change("/tasks/" + framework().tasks().get(0).identifier() + "/remove", Map.of());
        change("/publish", Map.of("label", "Suivante"));
        address = session + "/frameworks/"
                + versions().stream().filter(each -> each != older).findFirst().orElseThrow() + "/compare";
    }

    @AfterAll
    static void stop() {
        acquis.close();
        north.close();
    }

    @Test
    @Order(1)
    void what_is_confirmed_and_taken_back_leads_back_to_its_row() {
        assertThat(at(act("confirm", "A1", REWORDED, REWORDED), "confirmed")).isEqualTo("criterion-older-" + REWORDED);
        assertThat(page("&block=A1&done=confirmed&at=criterion-older-" + REWORDED))
                .containsPattern("id=\"criterion-older-" + REWORDED
                        + "\" tabindex=\"-1\">\\s*<p class=\"note \" role=\"status\">C’est confirmé.</p>")
                .containsOnlyOnce("C’est confirmé.");
        assertThat(at(act("withdraw", "A1", REWORDED, REWORDED), "withdrawn")).isEqualTo("criterion-older-" + REWORDED);
        assertThat(at(act("confirm", "A1", GONE, ""), "confirmed")).isEqualTo("criterion-older-" + GONE);
        assertThat(at(act("confirm", "A1", GONE, ""), "nothing")).isEqualTo("criterion-older-" + GONE);
        assertThat(at(act("withdraw", "A1", GONE, ""), "withdrawn")).isEqualTo("criterion-older-" + GONE);
        assertThat(at(act("confirm", "A4", "", added), "confirmed")).isEqualTo("criterion-newer-" + added);
        assertThat(at(act("withdraw", "A4", "", added), "withdrawn")).isEqualTo("criterion-newer-" + added);
    }

    @Test
    @Order(2)
    void of_two_that_are_not_the_same_the_newer_one_stays_in_the_place() {
        assertThat(at(act("apart", "A1", REWORDED, REWORDED), "confirmed")).isEqualTo("criterion-newer-" + REWORDED);
        assertThat(at(act("withdraw", "A1", "", REWORDED), "withdrawn")).isEqualTo("criterion-newer-" + REWORDED);
        assertThat(at(act("withdraw", "A1", REWORDED, ""), "withdrawn")).isEqualTo("criterion-older-" + REWORDED);
    }

    @Test
    @Order(3)
    void whose_row_went_to_another_bloc_goes_on_with_the_next_one() {
        assertThat(at(act("confirm", "A1", GONE, added), "moved")).isEqualTo("criterion-older-" + GONE_TOO);
        assertThat(page("&block=A1&done=moved&at=criterion-older-" + GONE_TOO)).contains("passée dans un autre bloc");

        assertThat(at(act("withdraw", "A4", GONE, added), "withdrawn")).isEqualTo("criterion-newer-" + added);
        assertThat(at(act("confirm", "A1", GONE_TOO, added), "moved")).isEqualTo("criteria-title");
    }

    @Test
    @Order(4)
    void what_cannot_be_confirmed_is_said_at_its_row() {
        HttpResponse<String> taken = act("confirm", "A1", GONE, added);

        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body())
                .containsPattern("id=\"criterion-older-" + GONE
                        + "\" tabindex=\"-1\">\\s*<p class=\"note problem\" role=\"alert\">[^<]*équivaut déjà")
                .contains("/compare/confirm#criterion-older-" + GONE + "\"");
    }

    @Test
    @Order(5)
    void what_is_confirmed_at_once_is_said_above() {
        assertThat(at(act("block", "A1", "", ""), "confirmed")).isEqualTo("criteria-title");
        assertThat(page("&block=A1&done=confirmed&at=criteria-title"))
                .containsPattern(
                        "<h2 id=\"criteria-title\" tabindex=\"-1\">[^<]*</h2>\\s*<p class=\"note \" role=\"status\">");
        assertThat(location(act("same", "A1", "", "")))
                .isEqualTo(address + "?with=" + older + "&block=A1&done=confirmed#said");
        assertThat(page("&block=A1&done=confirmed"))
                .containsPattern("<p class=\"note \" role=\"status\" id=\"said\" tabindex=\"-1\">C’est confirmé.</p>");
    }

    @Test
    @Order(6)
    void what_is_said_at_a_place_that_is_not_there_stands_above() {
        assertThat(page("&block=A1&done=confirmed&at=nowhere")).contains("id=\"said\" tabindex=\"-1\">C’est confirmé.");
    }

    @Test
    @Order(7)
    void tasks_are_only_shown() {
        assertThat(page("")).contains("id=\"task-older-").doesNotContain("name=\"kind\" value=\"task\"");
    }

    /** Where a redirect leads to: the fragment, which the parameter names too. */
    private static String at(HttpResponse<String> answer, String done) {
        String location = location(answer);
        String place = location.substring(location.indexOf('#') + 1);
        assertThat(location)
                .startsWith(address + "?with=" + older)
                .endsWith("&done=" + done + "&at=" + place + "#" + place);
        return place;
    }

    private static HttpResponse<String> act(String act, String block, String before, String after) {
        return browser.submit(
                session + "/frameworks",
                address + "/" + act,
                Map.of(
                        "with", Long.toString(older),
                        "block", block,
                        "kind", "criterion",
                        "older", before,
                        "newer", after));
    }

    private static String page(String query) {
        HttpResponse<String> answer = browser.get(address + "?with=" + older + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return answer.body();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }

    private static void change(String path, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("edition", Long.toString(draft().edition()));
        HttpResponse<String> answer =
                browser.submit(session + "/frameworks", session + "/frameworks/draft/" + draft.value() + path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static Draft draft() {
        return new SelectDraft(acquis.database().sql()).of(school, draft).orElseThrow();
    }

    private static UnderstoodFramework framework() {
        return draft().content().framework();
    }

    private static List<Long> versions() {
        return acquis.database()
                .sql()
                .fetch(FRAMEWORK_VERSION, FRAMEWORK_VERSION.SCHOOL_ID.eq(school))
                .map(row -> row.get(FRAMEWORK_VERSION.ID));
    }
}
