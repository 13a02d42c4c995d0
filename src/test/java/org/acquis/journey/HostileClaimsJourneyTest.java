package org.acquis.journey;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.lti13.fixture.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A platform, or a person in it, that writes into names, titles, parameters and fields what should never be there. */
class HostileClaimsJourneyTest {
    private static final String TRAINER = "membership#Instructor";
    private static final String LEARNER = "membership#Learner";
    private static final List<String> PAGES = List.of(
            "/learners",
            "/learners?search=%3Cscript%3E&filter=all",
            "/learners/finalise",
            "/learners/apply",
            "/mapping",
            "/coverage",
            "/sync",
            "/sync/state",
            "/activity",
            "/progress");

    private static final Pattern TAG = Pattern.compile("<([/!]?[a-zA-Z][^\\s>/]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=\"'/]+)(?:=(?:\"[^\"]*\"|'[^']*'|[^\\s\"']+))?");

    private static SignedPlatform platform;
    private static RunningAcquis acquis;

    @BeforeAll
    static void start() {
        platform = SignedPlatform.of("Ouest");
        acquis = RunningAcquis.start(Clock.systemUTC(), List.of(platform.registration()));
    }

    @AfterAll
    static void stop() {
        acquis.close();
        platform.close();
    }

    /** What is said, and what a reader sees of it. */
    static Stream<Arguments> sayings() {
        return Stream.of(
                arguments("<script>alert(1)</script>", "<script>alert(1)</script>"),
                arguments("\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>"),
                arguments("' onfocus='alert(1)' autofocus='", "' onfocus='alert(1)' autofocus='"),
                arguments("{{7*7}} ${7*7} @if(true) !{var x = 1;}", "{{7*7}} ${7*7} @if(true) !{var x = 1;}"),
                arguments("{0} {1,number} '' {", "{0} {1,number} '' {"),
                arguments("a\u0000b\r\nSet-Cookie: x=y\u202Eevil\u2028", "a b  Set-Cookie: x=yevil"),
                arguments("lone \uD83D half \uDE00", "lone  half"),
                arguments("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
                arguments("😀🏳️‍🌈é", "😀🏳️‍🌈é"));
    }

    @ParameterizedTest
    @MethodSource("sayings")
    void what_a_launch_says_stays_text(String said, String shown) {
        List<HttpResponse<String>> plain = pagesOf("plain", "Rien de particulier");
        List<HttpResponse<String>> hostile = pagesOf("course-" + Math.abs((long) said.hashCode()), said);

        assertThat(hostile).hasSameSizeAs(plain);
        for (int i = 0; i < plain.size(); i++) {
            HttpResponse<String> answer = hostile.get(i);
            String path = answer.uri().getPath();
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(elements(answer.body()))
                    .as(path)
                    .isEqualTo(elements(plain.get(i).body()));
            assertThat(answer.body()).as(path).doesNotContain("\u0000", "\u202E");
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(text(hostile.get(0).body())).contains(shown);
    }

    /** Every page that a trainer and a learner find, where each name, title and parameter is this text. */
    private static List<HttpResponse<String>> pagesOf(String course, String text) {
        Consumer<ObjectNode> everywhere = claims -> {
            claims.put("name", text).put("given_name", text).put("family_name", text);
            ((ObjectNode) claims.get(Samples.lti("context"))).put("title", text).put("label", text);
            ((ObjectNode) claims.get(Samples.lti("resource_link")))
                    .put("title", text)
                    .put("description", text);
            ((ObjectNode) claims.get(Samples.lti("custom")))
                    .put(text.replaceAll("\\p{Cs}", ""), text)
                    .put("acquis_purpose", text);
        };
        HttpBrowser learner = new HttpBrowser(acquis);
        String own = platform.session(
                learner,
                acquis.url(),
                platform.saying("learner", course, course, LEARNER).andThen(everywhere));
        HttpBrowser trainer = new HttpBrowser(acquis);
        String session = platform.session(
                trainer,
                acquis.url(),
                platform.saying("trainer", course, course, TRAINER).andThen(everywhere));
        String grid = session + "/grid/" + person("learner");
        Map<String, String> remark = Map.of("attempt", "1", "remark", text, "edition", "0");
        int saved =
                trainer.submit(session + "/learners", grid + "/remark", remark).statusCode();
        assertThat(saved).isEqualTo(303);

        List<HttpResponse<String>> pages = new ArrayList<>();
        PAGES.forEach(page -> pages.add(trainer.get(session + page)));
        pages.add(trainer.get(grid));
        pages.add(trainer.get(grid + "/finalise"));
        pages.add(trainer.get(session + "/progress/" + person("learner")));
        pages.add(learner.get(own + "/activity"));
        pages.add(learner.get(own + "/progress"));
        return pages;
    }

    /** Elements and the names of their attributes, in order; whether a search has hidden a row is left out. */
    private static List<String> elements(String page) {
        return TAG.matcher(page)
                .results()
                .map(tag -> tag.group(1)
                        + ATTRIBUTE
                                .matcher(tag.group(2))
                                .results()
                                .map(attribute -> " " + attribute.group(1))
                                .filter(name -> !name.equals(" hidden"))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static String text(String page) {
        return HttpBrowser.unescaped(TAG.matcher(page).replaceAll(""));
    }

    @Test
    void half_a_character_names_no_parameter() {
        HttpResponse<String> refused = platform.launch(
                new HttpBrowser(acquis),
                acquis.url(),
                platform.saying("halved", "h", "h", TRAINER)
                        .andThen(claims -> ((ObjectNode) claims.get(Samples.lti("custom"))).put("half \uD83D", "x")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("X-Acquis-Refusal")).hasValue("token-malformed");
    }

    @Test
    void endless_texts_are_cut_and_endless_identifiers_refused() {
        String endless = "x".repeat(20_000);
        HttpBrowser browser = new HttpBrowser(acquis);
        HttpResponse<String> cut = platform.launch(
                browser,
                acquis.url(),
                platform.saying("endless", "endless", "endless", TRAINER).andThen(claims -> {
                    claims.put("name", endless);
                    ((ObjectNode) claims.get(Samples.lti("context"))).put("title", endless);
                    ((ObjectNode) claims.get(Samples.lti("resource_link"))).put("title", endless);
                    ((ObjectNode) claims.get(Samples.lti("custom"))).put("acquis_map", endless);
                }));
        assertThat(cut.statusCode()).as(cut.body()).isEqualTo(303);

        for (Consumer<ObjectNode> identifier : List.<Consumer<ObjectNode>>of(
                claims -> claims.put("sub", endless),
                claims -> claims.put("sub", "a\u0000b"),
                claims -> ((ObjectNode) claims.get(Samples.lti("resource_link"))).put("id", endless),
                claims -> claims.put(Samples.lti("deployment_id"), endless))) {
            HttpResponse<String> refused = platform.launch(
                    browser,
                    acquis.url(),
                    platform.saying("someone", "c", "l", TRAINER).andThen(identifier));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.headers().firstValue("X-Acquis-Refusal")).hasValue("claim-invalid");
        }
    }

    @Test
    void a_course_of_another_platform_with_the_same_identifiers_is_another_course() {
        HttpBrowser browser = new HttpBrowser(acquis);
        platform.session(browser, acquis.url(), platform.saying("same", "Case", "l", LEARNER));
        platform.session(browser, acquis.url(), platform.saying("Same", "case", "l", LEARNER));
        platform.session(browser, acquis.url(), platform.saying("same ", "case ", "l", LEARNER));

        assertThat(acquis.database().sql().fetchCount(COURSE, COURSE.CONTEXT_ID.in("Case", "case", "case ")))
                .isEqualTo(3);
        assertThat(acquis.database().sql().fetchCount(PERSON, PERSON.SUB.in("same", "Same", "same ")))
                .isEqualTo(3);
    }

    @Test
    void a_form_that_is_none_is_refused_with_its_field_named() {
        HttpBrowser browser = new HttpBrowser(acquis);
        String session = platform.session(browser, acquis.url(), platform.saying("trainer", "f", "f", TRAINER));
        platform.session(new HttpBrowser(acquis), acquis.url(), platform.saying("formed", "f", "f", LEARNER));
        String judgement = session + "/grid/" + person("formed") + "/judgement";
        Map<String, String> good =
                Map.of("attempt", "1", "criterion", "1", "value", "1", "comment", "x", "edition", "0");
        Map<String, List<String>> bad = Map.of(
                "attempt", List.of("", "0", "-1", "1001", "1e3", "9".repeat(30), "1\u0000", "NaN"),
                "criterion", List.of("", "0", "-5", "abc", "9223372036854775808", "1 OR 1=1"),
                "value", List.of("-1", "observed", "1.5", "0x1"),
                "comment", List.of("x".repeat(8_001)),
                "edition", List.of("", "-1", "2147483648", "1;"));
        bad.forEach((field, values) -> values.forEach(value -> {
            Map<String, String> form = new LinkedHashMap<>(good);
            form.put(field, value);
            HttpResponse<String> answer = browser.submit(session + "/learners", judgement, form);
            assertThat(answer.statusCode()).as(field + "=" + value).isEqualTo(400);
            assertThat(answer.body()).contains(field);
        }));
        for (String path : List.of(
                "/grid/0",
                "/grid/-1",
                "/grid/9223372036854775808",
                "/grid/1%00",
                "/grid/1?attempt=-1",
                "/learners?filter=drop",
                "/learners?sort=1",
                "/learners?search=" + "x".repeat(101),
                "/sync?column=abc",
                "/sync?done=resent&count=-1",
                "/coverage?show=everything",
                "/progress/x")) {
            assertThat(browser.get(session + path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void only_plain_forms_are_read() {
        for (String type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded; charset=nonsense",
                "application/x-www-form-urlencoded; charset=utf-16")) {
            for (String path : List.of("/lti/login", "/lti/launch", "/app/x/learners/refresh")) {
                HttpResponse<String> answer = new HttpBrowser(acquis).post(path, type, "iss=x");
                assertThat(answer.statusCode()).as(type + " " + path).isEqualTo(415);
            }
        }
        assertThat(new HttpBrowser(acquis)
                        .post("/lti/login", "application/x-www-form-urlencoded;charset=UTF-8", "iss=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void metrics_are_for_this_machine_and_not_for_what_a_proxy_passes_on() {
        assertThat(new HttpBrowser(acquis).get("/metrics").statusCode()).isEqualTo(200);
        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
            assertThat(new HttpBrowser(acquis)
                            .get("/metrics", header, "for=192.0.2.1")
                            .statusCode())
                    .as(header)
                    .isEqualTo(403);
        }
    }

    private static long person(String sub) {
        return acquis.database().sql().fetchSingle(PERSON, PERSON.SUB.eq(sub)).get(PERSON.ID);
    }
}
