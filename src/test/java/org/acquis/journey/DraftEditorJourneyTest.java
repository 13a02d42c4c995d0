package org.acquis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acquis.framework.VersionId;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.DraftId;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.StartingDraft;
import org.acquis.framework.exchange.Documents;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.ops.AuditLog;
import org.acquis.schema.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms of the draft editor without a script: what is written, what is refused, and that nothing typed is lost. */
class DraftEditorJourneyTest {
    private static final String ADMINISTRATOR = "institution/person#Administrator";

    private static SignedPlatform north;
    private static RunningAcquis acquis;
    private static HttpBrowser browser;
    private static String session;
    private static long school;
    private static long person;
    private static VersionId version;

    private DraftId id;
    private String address;

    @BeforeAll
    static void start() {
        north = SignedPlatform.of("Nord");
        acquis = RunningAcquis.start(Clock.systemUTC(), List.of(north.registration()));
        browser = new HttpBrowser(acquis);
        session = north.session(browser, acquis.url(), north.saying("head", "c1", "l1", ADMINISTRATOR));
        var head = acquis.database().sql().fetchSingle(Tables.PERSON, Tables.PERSON.SUB.eq("head"));
        school = head.get(Tables.PERSON.SCHOOL_ID);
        person = head.get(Tables.PERSON.ID);
        version = new VersionId(acquis.database()
                .sql()
                .fetch(Tables.FRAMEWORK_VERSION, Tables.FRAMEWORK_VERSION.SCHOOL_ID.eq(school))
                .get(0)
                .get(Tables.FRAMEWORK_VERSION.ID));
    }

    @AfterAll
    static void stop() {
        acquis.close();
        north.close();
    }

    @BeforeEach
    void begin() {
        id = new StartingDraft(acquis.database(), new AuditLog(Clock.systemUTC()), Clock.systemUTC())
                .from(school, version, person)
                .orElseThrow();
        address = session + "/frameworks/draft/" + id.value();
    }

    @Test
    void a_task_is_added_written_and_taken_away() {
        String competency = framework().competencies().get(20).identifier();
        assertThat(location(post("/tasks", Map.of("title", "Oral final", "competency", competency))))
                .isEqualTo(address + "/tasks?done=step");
        UnderstoodTask added = framework().tasks().get(10);
        assertThat(page("/tasks")).contains("Oral final", "C4.6");

        String own = "/tasks/" + added.identifier();
        String first = framework().competencies().get(0).identifier();
        assertThat(location(post(
                        own,
                        Map.of(
                                "code", "E1",
                                "title-fr", "Grand oral",
                                "description-fr", "Devant le jury.",
                                "case", "real",
                                "competency#1", competency,
                                "competency#2", first))))
                .isEqualTo(address + own + "?done=step");
        assertThat(framework().tasks().get(10).competencies()).containsExactly(competency, first);

        assertThat(post(own + "/up", Map.of()).statusCode()).isEqualTo(303);
        assertThat(framework().tasks().get(9).code()).isEqualTo("E1");
        assertThat(location(post(own + "/remove", Map.of()))).isEqualTo(address + "/tasks?done=step");
        assertThat(framework().tasks()).hasSize(10);
    }

    @Test
    void a_task_that_is_refused_says_why_and_keeps_what_was_typed() {
        UnderstoodTask task = framework().tasks().get(0);

        HttpResponse<String> none = post(
                "/tasks/" + task.identifier(), Map.of("code", "T1", "title-fr", "Titre que je tape", "case", "real"));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body())
                .contains("Titre que je tape", "au moins une comp")
                .doesNotContain(
                        "name=\"competency\" value=\"" + task.competencies().get(0) + "\" checked");

        HttpResponse<String> taken = post(
                "/tasks/" + task.identifier(),
                Map.of(
                        "code", "T2",
                        "title-fr", "Titre",
                        "case", "real",
                        "competency", task.competencies().get(0)));
        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(taken.body())
                .contains("Ce code est déjà donné", "value=\"T2\"")
                .contains("name=\"competency\" value=\"" + task.competencies().get(0) + "\" checked");

        assertThat(post("/tasks", Map.of("title", "Sans", "competency", "x")).statusCode())
                .isEqualTo(400);
        assertThat(framework().tasks().get(0)).isEqualTo(task);
    }

    @Test
    void a_form_of_an_older_edition_is_refused_and_shown_again() {
        UnderstoodTask task = framework().tasks().get(0);
        String older = Long.toString(draft().edition());
        post("/scale/add", Map.of("added", "Expert"));

        HttpResponse<String> refused = post(
                "/tasks/" + task.identifier(),
                Map.of(
                        "edition", older,
                        "code", "T77",
                        "title-fr", "Titre",
                        "case", "real",
                        "competency", task.competencies().get(0)));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("value=\"T77\"", "name=\"edition\" value=\"" + draft().edition() + "\"");
    }

    @Test
    void the_scale_is_written_as_a_whole_and_its_levels_change_places() {
        assertThat(page("/scale")).contains("Échelle à quatre niveaux").doesNotContain("ne donne pas d");
        Map<String, String> form = scale("0", "0,5", "2", "2,125");
        assertThat(location(post("/scale", form))).isEqualTo(address + "/scale?done=step");
        assertThat(page("/scale")).contains("value=\"0,5\"", "value=\"2,125\"", "Tout nouveau");

        HttpResponse<String> refused = post("/scale", scale("0", "3", "2", "douze"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("value=\"douze\"", "un nombre de 0");

        post("/scale/add", Map.of("added", "Expert"));
        post("/scale/lower", Map.of("at", "4"));
        post("/scale/remove", Map.of("at", "0"));
        assertThat(framework().scaleOrUsual().levels())
                .extracting(level -> level.label().fr() + " " + level.points().toPlainString())
                .containsExactly("Tout nouveau 1 0.5", "Tout nouveau 2 2", "Expert 2.125", "Tout nouveau 3 3.125");
    }

    @Test
    void a_document_without_a_scale_shows_the_usual_one_until_it_is_written() {
        read("jardin.txt");
        assertThat(page("/scale")).contains("ne donne pas d’échelle", "Échelle à quatre niveaux", "Maîtrisé");

        post("/scale/higher", Map.of("at", "2"));

        assertThat(page("/scale")).doesNotContain("ne donne pas d’échelle");
        assertThat(framework().scale().orElseThrow().levels().get(3).label().fr())
                .isEqualTo("Acquis");
    }

    @Test
    void accommodation_rules_are_written_one_by_one() {
        assertThat(framework().accommodationRules()).hasSize(5);
        post("/accommodations/add", Map.of("added", "Temps majoré"));
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "at", "5",
                "code", "format",
                "official", "Le temps peut être majoré.",
                "text-fr", "Temps majoré",
                "conditions-fr", "Sur avis\nSur demande",
                "required", "one"));
        assertThat(location(post("/accommodations", form))).isEqualTo(address + "/accommodations?done=step");
        assertThat(framework()
                        .accommodationRules()
                        .get(5)
                        .conditions()
                        .orElseThrow()
                        .texts())
                .hasSize(2);

        form.put("conditions-official", "une seule ligne");
        HttpResponse<String> refused = post("/accommodations", form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("une seule ligne", "une condition par ligne");

        post("/accommodations/remove", Map.of("at", "5"));
        assertThat(framework().accommodationRules()).hasSize(5);
    }

    @Test
    void a_part_goes_below_another_one_and_the_history_leads_back() {
        var competency = framework().competencies().get(0);
        String activity = framework().activities().get(10).identifier();
        String own = "/part/" + competency.identifier();
        assertThat(page(own)).contains("value=\"" + activity + "\"");
        assertThat(location(post(own + "/parent", Map.of("to", activity)))).isEqualTo(address + own + "?done=step");
        assertThat(framework().activities().get(10).competencies()).last().isEqualTo(competency);
        String criterion = competency.criteria().get(0).identifier();
        String other = framework().competencies().get(3).identifier();
        post("/part/" + criterion + "/parent", Map.of("to", other));
        assertThat(framework().competencies().get(3).criteria())
                .last()
                .satisfies(moved -> assertThat(moved.identifier()).isEqualTo(criterion));
        assertThat(post(own + "/parent", Map.of("to", "x")).statusCode()).isEqualTo(400);
        assertThat(page("/history")).contains("Élément déplacé · C1.1", "Critère déplacé · C1.1.K1", "Nom-Nord-head");

        assertThat(location(post("/history", Map.of("step", "1")))).isEqualTo(address + "/history?done=step");
        assertThat(framework().competencies().get(0)).isEqualTo(competency);
        assertThat(post("/history", Map.of("step", "77")).statusCode()).isEqualTo(400);
    }

    @Test
    void whoever_settles_a_doubt_goes_on_with_the_next_one() {
        read("fournil.txt");
        String block = framework().blocks().get(0).identifier();
        List<Integer> doubts = doubts(block);
        assertThat(doubts).hasSizeGreaterThan(2);

        String next = "doubt-" + doubts.get(1);
        assertThat(step("/accept", block, Map.of("doubt", "" + doubts.get(0), "at", "doubt-" + doubts.get(0))))
                .isEqualTo(next);
        assertThat(page("?done=step&block=" + block + "&at=" + next))
                .containsPattern("C’est enregistré.</p>\\s*<article class=\"doubt\" aria-labelledby=\"" + next
                        + "\">\\s*<h3 id=\"" + next + "\" tabindex=\"-1\">")
                .containsOnlyOnce("C’est enregistré.");

        int last = doubts.get(doubts.size() - 1);
        assertThat(step("/accept", block, Map.of("doubt", "" + last, "at", "doubt-" + last)))
                .isEqualTo("doubts-title");
        for (int doubt : doubts(block)) {
            next = step("/accept", block, Map.of("doubt", "" + doubt, "at", "doubt-" + doubt));
        }
        assertThat(next).isEqualTo("result-title");
        assertThat(page("?done=step&block=" + block + "&at=" + next))
                .containsPattern("<h2 id=\"result-title\" tabindex=\"-1\">[^<]*</h2>\\s*<p class=\"note ")
                .containsOnlyOnce("C’est enregistré.");
    }

    @Test
    void a_step_leads_back_to_what_it_changed() {
        String block = framework().blocks().get(0).identifier();
        var criteria = framework().competencies().get(0).criteria();
        String first = "part-" + criteria.get(0).identifier();
        String second = criteria.get(1).identifier();
        assertThat(page(""))
                .containsPattern("/merge#" + first + "\">[^§]{1,200}name=\"at\" value=\"" + first
                        + "\">[^§]{1,200}name=\"part\" value=\"" + second + "\"");

        assertThat(step("/merge", block, Map.of("part", second, "at", first))).isEqualTo(first);
        assertThat(page("?done=step&block=" + block + "&at=" + first))
                .containsPattern(
                        "<li id=\"" + first + "\" tabindex=\"-1\">\\s*<p class=\"note \" role=\"status\">C’est");
        assertThat(step("/undo", block, Map.of("at", "undo"))).isEqualTo("undo");
        assertThat(page("?done=undo&at=undo"))
                .contains("id=\"said\" tabindex=\"-1\">La dernière étape est annulée.", "<button id=\"undo\"");
        assertThat(step("/block", block, Map.of("words", "Un bloc", "at", "fate-title")))
                .isEqualTo("fate-title");
        assertThat(location(post("/block", Map.of("words", "Un bloc")))).isEqualTo(address + "?done=step#said");
        assertThat(location(post("/block", Map.of("words", "Un bloc", "at", "\"><b>"))))
                .isEqualTo(address + "?done=step#said");
    }

    @Test
    void what_is_refused_is_said_where_it_was_tried() {
        HttpResponse<String> nameless = post("/publish", Map.of("label", "", "at", "fate-title"));

        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body())
                .containsPattern(
                        "<h2 id=\"fate-title\" tabindex=\"-1\">[^<]*</h2>\\s*<p class=\"note problem\" role=\"alert\">")
                .contains("/publish#fate-title\"");
        assertThat(post("/merge", Map.of("part", "nobody", "at", "part-nobody")).body())
                .contains("<p class=\"note problem\" role=\"alert\" id=\"said\"");
    }

    /** Where the step leads to: the fragment, which the parameter names too. */
    private String step(String path, String block, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("block", block);
        String location = location(post(path, form));
        String place = location.substring(location.indexOf('#') + 1);
        assertThat(location).startsWith(address + "?done=").endsWith("&block=" + block + "&at=" + place + "#" + place);
        return place;
    }

    private void read(String document) {
        id = new StartingDraft(acquis.database(), new AuditLog(Clock.systemUTC()), Clock.systemUTC())
                .from(school, Documents.reading(document), Optional.empty(), Optional.of(person));
        address = session + "/frameworks/draft/" + id.value();
    }

    /** Numbers of the doubts on the page of a bloc, as they stand there. */
    private List<Integer> doubts(String block) {
        return Pattern.compile("<h3 id=\"doubt-(\\d+)\"")
                .matcher(page("?block=" + block))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static Map<String, String> scale(String... points) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("label-fr", "Nouvelle"));
        for (int i = 0; i < points.length; i++) {
            form.put("level-" + i + "-label-fr", "Tout nouveau " + i);
            form.put("level-" + i + "-points", points[i]);
            if (i > 1) {
                form.put("level-" + i + "-acquired", "on");
            }
        }
        return form;
    }

    private Draft draft() {
        return new SelectDraft(acquis.database().sql()).of(school, id).orElseThrow();
    }

    private UnderstoodFramework framework() {
        return draft().content().framework();
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get(address + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.putIfAbsent("edition", Long.toString(draft().edition()));
        return browser.submit(session + "/frameworks", address + path, form);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }
}
