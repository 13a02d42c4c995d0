package org.acquis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.acquis.framework.exchange.MutatedJson;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.casefile.WritingCase;
import org.acquis.framework.versions.BundledFramework;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** CASE files of careless programs on the pages: each ends with a sentence, where something can be done about it. */
class ImportJourneyTest {
    private static final UnderstoodFramework SMALL = small();
    private static final int FILES = Integer.getInteger("acquis.mutations", 40);
    private static final List<String> PAGES = List.of("", "/tasks", "/scale", "/accommodations", "/history");

    private static SignedPlatform north;
    private static RunningAcquis acquis;
    private static HttpBrowser browser;
    private static String session;

    @BeforeAll
    static void start() {
        north = SignedPlatform.of("Nord");
        acquis = RunningAcquis.start(Clock.systemUTC(), List.of(north.registration()));
        browser = new HttpBrowser(acquis);
        session = north.session(
                browser, acquis.url(), north.saying("head", "c1", "l1", "institution/person#Administrator"));
    }

    @AfterAll
    static void stop() {
        acquis.close();
        north.close();
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_in_a_sentence_and_stays_in_the_form() {
        HttpResponse<String> cut = pasted("{\"CFDocument\": {\"title\": \"Coupé");

        assertThat(cut.statusCode()).isEqualTo(400);
        assertThat(cut.body()).contains("Ce fichier JSON est incomplet ou abîmé.", "Coupé");
    }

    @Test
    void a_competency_that_is_not_in_the_file_is_a_doubt_of_the_draft() {
        String draft = draft(written(SMALL)
                .replaceFirst("(\"competencies\" : \\[ )", "$1\"00000000-0000-4000-8000-000000000000\", "));

        assertThat(browser.get(draft).body())
                .contains("« 00000000-0000-4000-8000-000000000000 » ne se rattache à rien dans le fichier")
                .contains("Des doutes sont ouverts");
    }

    @Test
    void what_no_version_can_hold_is_named_before_it_is_published_and_when_it_is() {
        String title = SMALL.blocks().get(0).title().shown();
        String draft = draft(written(SMALL).replace(title, "é".repeat(10_001)));
        String sentence = "Un texte de A1 dépasse 10\u00a0000 caractères.";
        String page = browser.get(draft).body();
        assertThat(page).contains(sentence);
        String edition = page.replaceFirst("(?s).*name=\"edition\" value=\"(\\d+)\".*", "$1");

        HttpResponse<String> published =
                browser.submit(draft, draft + "/publish", Map.of("edition", edition, "label", "2027"));

        assertThat(published.statusCode()).isEqualTo(409);
        assertThat(published.body()).contains("ne peut pas encore être publié", sentence);
    }

    @Test
    void every_page_of_a_draft_opens_whatever_its_file_said() {
        byte[] file = written(SMALL).getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < FILES; seed++) {
            HttpResponse<String> answer = pasted(new String(MutatedJson.of(file, seed), StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as("seed %d", seed).isIn(303, 400, 413);
            String draft = answer.headers().firstValue("Location").orElse("");
            for (String page : draft.isEmpty() ? List.<String>of() : PAGES) {
                assertThat(browser.get(draft + page).statusCode())
                        .as("seed %d, %s", seed, page)
                        .isEqualTo(200);
            }
        }
    }

    /** The first activity of the bundled référentiel: a form takes no more. */
    private static UnderstoodFramework small() {
        UnderstoodFramework bundled = BundledFramework.read();
        UnderstoodBlock block = bundled.blocks().get(0);
        UnderstoodFramework first = bundled.withBlocks(
                List.of(block.withActivities(block.activities().subList(0, 1))));
        return first.withTasks(List.of(bundled.tasks()
                .get(0)
                .withCompetencies(List.of(first.competencies().get(0).identifier()))));
    }

    private static String written(UnderstoodFramework framework) {
        return new String(new WritingCase(Instant.EPOCH).write(framework), StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> pasted(String text) {
        return browser.submit(session + "/frameworks", session + "/frameworks/import", Map.of("text", text));
    }

    private static String draft(String text) {
        HttpResponse<String> answer = pasted(text);
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }
}
