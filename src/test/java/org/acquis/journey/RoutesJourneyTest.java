package org.acquis.journey;

import static java.util.Map.entry;
import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ASSESSMENT_TASK;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.BLOCK;
import static org.acquis.schema.Tables.CERTIFICATION_RULES;
import static org.acquis.schema.Tables.CORRESPONDENCE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.COURSE_GROUP;
import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.acquis.schema.Tables.JUDGEMENT;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.MAPPED_CRITERION;
import static org.acquis.schema.Tables.MAPPING;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.PLATFORM;
import static org.acquis.schema.Tables.REVISION;
import static org.acquis.schema.Tables.SCALE_LEVEL;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.acquis.schema.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.drafts.StartingDraft;
import org.acquis.framework.versions.BundledFramework;
import org.acquis.framework.versions.WritingVersion;
import org.acquis.ops.AuditLog;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every address of the tool against everybody who may ask for it. A route that is added without a line in {@link #DOORS}
 * fails; whoever asks with another's ids learns nothing and changes nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoutesJourneyTest {
    private static final String TRAINER = "membership#Instructor";
    private static final String LEARNER = "membership#Learner";
    private static final String APP = "/app/{session}";
    private static final String CASE = "/ims/case/v1p1";

    private enum Open {
        TO_EVERYBODY,
        /** Programs with a token of a school: {@code CaseServiceIT} shows what they find. */
        TO_BEARERS,
        TO_TRAINERS,
        TO_ADMINISTRATORS,
        /** Administrators too. */
        TO_ENGINEERS,
        TO_ONESELF,
        /** Within a choice of content, which is no session of an activity: {@link ContentJourneyTest} knocks there. */
        TO_CHOOSERS
    }

    private static final Map<String, Open> DOORS = new TreeMap<>(Map.ofEntries(
            entry("GET /health/live", Open.TO_EVERYBODY),
            entry("GET /health/ready", Open.TO_EVERYBODY),
            entry("GET /metrics", Open.TO_EVERYBODY),
            entry("GET /assets/{name}", Open.TO_EVERYBODY),
            entry("GET /webjars/bootstrap/5.3.8/css/bootstrap.min.css", Open.TO_EVERYBODY),
            entry("GET /webjars/htmx.org/2.0.10/dist/htmx.min.js", Open.TO_EVERYBODY),
            entry("GET /lti/jwks", Open.TO_EVERYBODY),
            entry("GET /lti/login", Open.TO_EVERYBODY),
            entry("POST /lti/login", Open.TO_EVERYBODY),
            entry("GET /lti/cookie", Open.TO_EVERYBODY),
            entry("POST /lti/launch", Open.TO_EVERYBODY),
            entry("GET /lti/register/{key}", Open.TO_EVERYBODY),
            entry("POST /lti/register/{key}", Open.TO_EVERYBODY),
            entry("GET " + CASE + "/CFDocuments", Open.TO_BEARERS),
            entry("GET " + CASE + "/CFDocuments/{id}", Open.TO_BEARERS),
            entry("GET " + CASE + "/CFPackages/{id}", Open.TO_BEARERS),
            entry("GET " + CASE + "/CFItems/{id}", Open.TO_BEARERS),
            entry("GET " + CASE + "/CFItemAssociations/{id}", Open.TO_BEARERS),
            entry("GET " + CASE + "/CFAssociations/{id}", Open.TO_BEARERS),
            entry("GET " + CASE + "/CFAssociationGroupings/{id}", Open.TO_BEARERS),
            entry("GET " + CASE + "/CFItemTypes/{id}", Open.TO_BEARERS),
            entry("GET " + CASE + "/CFConcepts/{id}", Open.TO_BEARERS),
            entry("GET " + CASE + "/CFSubjects/{id}", Open.TO_BEARERS),
            entry("GET " + CASE + "/CFLicenses/{id}", Open.TO_BEARERS),
            entry("GET " + CASE + "/CFRubrics/{id}", Open.TO_BEARERS),
            entry("GET " + APP + "/connection", Open.TO_ADMINISTRATORS),
            entry("POST " + APP + "/connection/check", Open.TO_ADMINISTRATORS),
            entry("POST " + APP + "/connection/accept", Open.TO_ADMINISTRATORS),
            entry("GET " + APP + "/connection/suspend", Open.TO_ADMINISTRATORS),
            entry("POST " + APP + "/connection/suspend", Open.TO_ADMINISTRATORS),
            entry("POST " + APP + "/connection/resume", Open.TO_ADMINISTRATORS),
            entry("GET " + APP + "/connection/remove", Open.TO_ADMINISTRATORS),
            entry("POST " + APP + "/connection/remove", Open.TO_ADMINISTRATORS),
            entry("GET " + APP + "/people", Open.TO_ADMINISTRATORS),
            entry("POST " + APP + "/people/give", Open.TO_ADMINISTRATORS),
            entry("POST " + APP + "/people/withdraw", Open.TO_ADMINISTRATORS),
            entry("GET " + APP + "/frameworks", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/import", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/{version}/draft", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/draft/{draft}", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/accept", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/join", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/merge", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/split", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/move", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/describe", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/undo", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/redo", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/discard", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/publish", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/attach", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/draft/{draft}/part/{part}", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/part/{part}/words", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/part/{part}/criterion", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/part/{part}/method", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/part/{part}/add", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/part/{part}/up", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/part/{part}/down", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/part/{part}/remove", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/part/{part}/parent", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/block", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/draft/{draft}/tasks", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/tasks", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/draft/{draft}/tasks/{task}", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/tasks/{task}", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/tasks/{task}/up", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/tasks/{task}/down", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/tasks/{task}/remove", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/draft/{draft}/scale", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/scale", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/scale/add", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/scale/higher", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/scale/lower", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/scale/remove", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/draft/{draft}/accommodations", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/accommodations", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/accommodations/add", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/accommodations/remove", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/draft/{draft}/history", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/draft/{draft}/history", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/{version}", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/{version}/labels", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/{version}/export", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/template", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/{version}/rules", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/{version}/rules", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/{version}/rules/preview", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/{version}/compare", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/{version}/compare/confirm", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/{version}/compare/apart", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/{version}/compare/same", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/{version}/compare/block", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/{version}/compare/withdraw", Open.TO_ENGINEERS),
            entry("GET " + APP + "/frameworks/draft/{draft}/differences", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/{version}/retire", Open.TO_ENGINEERS),
            entry("POST " + APP + "/frameworks/{version}/bring-back", Open.TO_ENGINEERS),
            entry("GET " + APP + "/mapping/move", Open.TO_TRAINERS),
            entry("POST " + APP + "/mapping/move", Open.TO_TRAINERS),
            entry("GET " + APP + "/activity", Open.TO_ONESELF),
            entry("GET " + APP + "/progress", Open.TO_ONESELF),
            entry("GET " + APP + "/progress/{person}", Open.TO_TRAINERS),
            entry("GET " + APP + "/coverage", Open.TO_TRAINERS),
            entry("GET " + APP + "/mapping", Open.TO_TRAINERS),
            entry("GET " + APP + "/content", Open.TO_CHOOSERS),
            entry("POST " + APP + "/content", Open.TO_CHOOSERS),
            entry("GET " + APP + "/learners/roster", Open.TO_TRAINERS),
            entry("POST " + APP + "/learners/groups", Open.TO_TRAINERS),
            entry("POST " + APP + "/learners/{person}/hide", Open.TO_TRAINERS),
            entry("POST " + APP + "/learners/{person}/show", Open.TO_TRAINERS),
            entry("POST " + APP + "/sync/dismiss", Open.TO_TRAINERS),
            entry("POST " + APP + "/grid/{person}/rest", Open.TO_TRAINERS),
            entry("POST " + APP + "/grid/{person}/rest/undo", Open.TO_TRAINERS),
            entry("POST " + APP + "/mapping", Open.TO_TRAINERS),
            entry("GET " + APP + "/learners", Open.TO_TRAINERS),
            entry("GET " + APP + "/learners/finalise", Open.TO_TRAINERS),
            entry("POST " + APP + "/learners/finalise", Open.TO_TRAINERS),
            entry("GET " + APP + "/learners/apply", Open.TO_TRAINERS),
            entry("POST " + APP + "/learners/apply", Open.TO_TRAINERS),
            entry("POST " + APP + "/learners/refresh", Open.TO_TRAINERS),
            entry("GET " + APP + "/grid/{person}", Open.TO_TRAINERS),
            entry("POST " + APP + "/grid/{person}", Open.TO_TRAINERS),
            entry("POST " + APP + "/grid/{person}/judgement", Open.TO_TRAINERS),
            entry("POST " + APP + "/grid/{person}/remark", Open.TO_TRAINERS),
            entry("GET " + APP + "/grid/{person}/finalise", Open.TO_TRAINERS),
            entry("POST " + APP + "/grid/{person}/finalise", Open.TO_TRAINERS),
            entry("POST " + APP + "/grid/{person}/reopen", Open.TO_TRAINERS),
            entry("POST " + APP + "/grid/{person}/attempt", Open.TO_TRAINERS),
            entry("GET " + APP + "/grid/{person}/withdraw", Open.TO_TRAINERS),
            entry("POST " + APP + "/grid/{person}/withdraw", Open.TO_TRAINERS),
            entry("GET " + APP + "/sync", Open.TO_TRAINERS),
            entry("GET " + APP + "/sync/state", Open.TO_TRAINERS),
            entry("POST " + APP + "/sync/resend", Open.TO_TRAINERS),
            entry("POST " + APP + "/sync/overwrite", Open.TO_TRAINERS),
            entry("POST " + APP + "/sync/keep", Open.TO_TRAINERS),
            entry("POST " + APP + "/sync/withdraw", Open.TO_TRAINERS),
            entry("GET " + APP + "/sync/delete", Open.TO_TRAINERS),
            entry("POST " + APP + "/sync/delete", Open.TO_TRAINERS),
            entry("POST " + APP + "/sync/look", Open.TO_TRAINERS),
            entry("POST " + APP + "/sync/create", Open.TO_TRAINERS)));

    private static final Set<String> ANSWERED_BY_A_REPORT = Set.of("/learners/finalise", "/learners/apply");

    private static final Set<Open> RULED = Set.of(Open.TO_ADMINISTRATORS, Open.TO_ENGINEERS);

    /** Where an administrator of elsewhere comes to his own school's page. */
    private static final Set<String> OF_HIS_SCHOOL = Set.of(
            "GET " + APP + "/connection",
            "GET " + APP + "/people",
            "GET " + APP + "/frameworks",
            "GET " + APP + "/frameworks/template");

    /** What he may do in his own school, whatever is in the form. */
    private static final Map<String, Integer> OWN_ACTS = Map.of(
            "POST " + APP + "/frameworks/import", 400,
            "POST " + APP + "/people/give", 303,
            "POST " + APP + "/people/withdraw", 303);

    private static final String DRAFT = "/frameworks/draft/{draft}/";

    private static SignedPlatform north;
    private static SignedPlatform south;
    private static RunningAcquis acquis;
    private static DSLContext sql;
    private static Visitor trainer;
    private static Visitor ada;
    private static long activity;
    private static long adaId;
    private static long bobId;
    private static long criterion;
    private static long level;
    private static long version;
    private static long successor;
    private static long draft;
    private static String block;
    private static String otherBlock;
    private static String task;

    /** Somebody in a browser of his own, in the session of his launch. */
    private record Visitor(String who, HttpBrowser browser, String session) {
        String csrf() {
            return sql.fetchSingle(SESSION, SESSION.HANDLE.eq(session.substring("/app/".length())))
                    .get(SESSION.CSRF_TOKEN);
        }
    }

    /** One request: a route with ids in it, and a form where it is a write. */
    private record Request(String route, String path, Map<String, String> form) {
        boolean write() {
            return route.startsWith("POST ");
        }
    }

    @BeforeAll
    static void start() {
        north = SignedPlatform.of("Nord");
        south = SignedPlatform.of("Sud");
        acquis = RunningAcquis.start(Clock.systemUTC(), List.of(north.registration(), south.registration()));
        sql = acquis.database().sql();
        trainer = visitor(north, "trainer", "c1", "l1", TRAINER);
        ada = visitor(north, "ada", "c1", "l1", LEARNER);
        visitor(north, "bob", "c1", "l1", LEARNER);
        activity = sql.fetchSingle(COURSE_ACTIVITY, COURSE_ACTIVITY.RESOURCE_LINK_ID.eq("l1"))
                .get(COURSE_ACTIVITY.ID);
        adaId = person("ada");
        bobId = person("bob");
        version = sql.fetchSingle(MAPPING, MAPPING.COURSE_ACTIVITY_ID.eq(activity))
                .get(MAPPING.VERSION_ID);
        draft = new StartingDraft(acquis.database(), new AuditLog(Clock.systemUTC()), Clock.systemUTC())
                .from(north(), new VersionId(version), adaId)
                .orElseThrow()
                .value();
        successor = acquis.database()
                .transaction(tx -> new WritingVersion(tx, north())
                        .write(
                                BundledFramework.read(),
                                "next",
                                VersionStatus.PUBLISHED,
                                Optional.of(new VersionId(version)),
                                Clock.systemUTC().instant()))
                .value();
        block = sql.fetch(BLOCK, BLOCK.VERSION_ID.eq(version)).get(0).get(BLOCK.IDENTIFIER);
        otherBlock = sql.fetch(BLOCK, BLOCK.VERSION_ID.eq(version)).get(1).get(BLOCK.IDENTIFIER);
        task = sql.fetch(ASSESSMENT_TASK, ASSESSMENT_TASK.VERSION_ID.eq(version))
                .get(0)
                .get(ASSESSMENT_TASK.IDENTIFIER);
        level = sql.fetch(SCALE_LEVEL, SCALE_LEVEL.VERSION_ID.eq(version))
                .get(0)
                .get(SCALE_LEVEL.ID);
        for (long each : criteria()) {
            criterion = each;
            judge(adaId, each, "commentaire-ada");
        }
        judge(bobId, criterion, "commentaire-bob");
        String confirm = trainer.session() + "/grid/" + adaId + "/finalise";
        write(trainer, confirm, HttpBrowser.fields(trainer.browser().get(confirm)));
        assertThat(sql.fetchCount(SCORE_TO_SEND)).isGreaterThan(2);
    }

    @AfterAll
    static void stop() {
        acquis.close();
        north.close();
        south.close();
    }

    @Test
    @Order(1)
    void every_route_of_the_tool_is_listed_here() {
        assertThat(acquis.routes()).containsExactlyInAnyOrderElementsOf(DOORS.keySet());
        assertThat(acquis.routes()).as("the demo LMS is none of the tool").noneMatch(route -> route.contains("/demo"));
        assertThat(requests().stream().map(Request::route).collect(Collectors.toSet()))
                .as("every route below /app is asked for")
                .isEqualTo(ofActivity().collect(Collectors.toSet()));
    }

    @Test
    @Order(2)
    void whoever_has_no_session_or_somebody_elses_handle_gets_nothing() {
        HttpBrowser nobody = new HttpBrowser(acquis);
        Visitor neighbour = visitor(north, "neighbour", "c1", "l1", TRAINER);
        String before = state();
        String csrf = trainer.csrf();
        for (Request request : requests()) {
            for (HttpBrowser browser : List.of(nobody, neighbour.browser(), ada.browser())) {
                HttpResponse<String> answer = send(browser, trainer.session(), csrf, request);
                assertThat(answer.statusCode()).as(request.toString()).isEqualTo(401);
                namesNobody(answer);
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void whoever_is_no_program_with_a_token_reads_no_version() {
        for (HttpBrowser browser : List.of(new HttpBrowser(acquis), trainer.browser())) {
            DOORS.forEach((route, open) -> {
                if (open == Open.TO_BEARERS) {
                    HttpResponse<String> answer =
                            browser.get(route.substring("GET ".length()).replace("{id}", block));
                    assertThat(answer.statusCode()).as(route).isEqualTo(401);
                    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                            .startsWith("Bearer ");
                    assertThat(answer.body()).contains("unauthorised_request");
                }
            });
        }
    }

    @Test
    @Order(3)
    void whoever_is_no_trainer_sees_his_own_pages_and_no_other() {
        Visitor known = visitor(north, "switching", "c1", "l1", TRAINER);
        Visitor preview = visitor(known.browser(), north, "switching", "c1", "l1", LEARNER);
        List<Visitor> visitors = List.of(
                ada,
                visitor(north, "carl", "c1", "l1", LEARNER),
                visitor(north, "guest", "c1", "l1"),
                visitor(north, "mentor", "c1", "l1", "membership#Mentor"),
                visitor(north, "staff", "c1", "l1", "institution/person#Instructor"),
                visitor(south, "learner", "c1", "l1", LEARNER),
                preview);
        String before = state();
        for (Visitor visitor : visitors) {
            String csrf = visitor.csrf();
            for (Request request : requests()) {
                HttpResponse<String> answer = send(visitor.browser(), visitor.session(), csrf, request);
                boolean own = DOORS.get(request.route()) == Open.TO_ONESELF;
                namesNoConnection(answer);
                assertThat(answer.statusCode())
                        .as(visitor.who() + " " + request)
                        .isEqualTo(own ? 200 : 403);
                if (!visitor.equals(ada)) {
                    namesNobody(answer);
                }
                assertThat(answer.body()).doesNotContain(north.nameOf("bob"), "commentaire-bob");
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void a_trainer_of_elsewhere_reaches_nothing_here() {
        List<Visitor> visitors = List.of(
                visitor(north, "trainer-of-c2", "c2", "l2", TRAINER),
                visitor(south, "trainer", "c1", "l1", TRAINER),
                visitor(south, "head", "c1", "l1", "institution/person#Administrator"));
        String before = state();
        for (Visitor visitor : visitors) {
            String csrf = visitor.csrf();
            for (Request request : requests()) {
                HttpResponse<String> answer = send(visitor.browser(), visitor.session(), csrf, request);
                boolean administrator = visitor.who().equals("head");
                if (RULED.contains(DOORS.get(request.route()))) {
                    assertThat(answer.statusCode())
                            .as(visitor.who() + " " + request)
                            .isEqualTo(administrator ? ownOrNothing(request) : 403);
                    namesNoConnection(answer);
                } else if (request.route().contains("{person}")) {
                    assertThat(answer.statusCode())
                            .as(visitor.who() + " " + request)
                            .isEqualTo(404);
                } else {
                    assertThat(answer.statusCode())
                            .as(visitor.who() + " " + request)
                            .isEqualTo(ownOrForeign(request, visitor));
                }
                namesNobody(answer);
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void a_write_needs_the_token_of_its_own_session() {
        Visitor again = visitor(trainer.browser(), north, "trainer", "c1", "l1", TRAINER);
        String before = state();
        for (Request request : requests()) {
            if (request.write()) {
                for (String token : List.of("", again.csrf(), trainer.csrf() + "A", "é")) {
                    HttpResponse<String> answer = send(trainer.browser(), trainer.session(), token, request);
                    assertThat(answer.statusCode()).as(request.toString()).isEqualTo(403);
                }
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void other_methods_do_nothing() {
        String before = state();
        for (Request request : requests()) {
            for (String method : List.of("PUT", "DELETE", "PATCH", "QUERY", "TRACE")) {
                HttpResponse<String> answer = trainer.browser().ask(method, trainer.session() + request.path());
                assertThat(answer.statusCode())
                        .as(method + " " + request.path())
                        .isBetween(400, 501);
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @Order(7)
    void a_trainer_and_an_administrator_of_the_course_find_every_page_open() {
        List<Visitor> visitors =
                List.of(trainer, visitor(north, "head", "c1", "l1", "institution/person#Administrator"));
        for (Visitor visitor : visitors) {
            for (Request request : requests()) {
                if (!request.write()) {
                    HttpResponse<String> answer = send(visitor.browser(), visitor.session(), "", request);
                    boolean closed = visitor.equals(trainer) && RULED.contains(DOORS.get(request.route()));
                    assertThat(answer.statusCode())
                            .as(visitor.who() + " " + request)
                            .isEqualTo(closed ? 403 : 200);
                }
            }
        }
    }

    @Test
    @Order(8)
    void every_write_of_a_trainer_is_answered() {
        for (Request request : requests()) {
            if (request.write()) {
                assertThat(send(trainer.browser(), trainer.session(), trainer.csrf(), request)
                                .statusCode())
                        .as(request.toString())
                        .isEqualTo(written(request));
            }
        }
    }

    @Test
    @Order(9)
    void an_administrator_rules_his_platform_unless_a_file_does() {
        Visitor head = visitor(north, "head", "c1", "l1", "institution/person#Administrator");
        assertThat(head.browser().get(head.session() + "/connection").body())
                .contains(north.issuer(), "fichier")
                .doesNotContain(south.issuer());
        String before = stateOfActivity();
        for (Request request : requests()) {
            // What becomes of a draft is told by FrameworkJourneyTest.
            boolean steps = request.route().contains("/draft/{draft}/");
            if (request.write() && !steps && RULED.contains(DOORS.get(request.route()))) {
                assertThat(send(head.browser(), head.session(), head.csrf(), request)
                                .statusCode())
                        .as(request.toString())
                        .isEqualTo(ruled(request));
            }
        }
        assertThat(stateOfActivity()).isEqualTo(before);
    }

    private static int ruled(Request request) {
        if (request.route().endsWith("/frameworks/import")) {
            return 400;
        }
        if (request.route().endsWith("/bring-back")) {
            return 404;
        }
        return request.route().endsWith("/check") || request.route().endsWith("/preview") ? 200 : 303;
    }

    /** His own activity's pages and writes, which find nothing under ids of elsewhere; a version is its school's. */
    private static int ownOrForeign(Request request, Visitor visitor) {
        if (request.route().endsWith("/mapping/move")) {
            boolean sameSchool = visitor.who().equals("trainer-of-c2");
            return sameSchool ? request.write() ? 409 : 200 : 404;
        }
        if (!request.write() || ANSWERED_BY_A_REPORT.contains(request.path())) {
            return 200;
        }
        boolean foreignVersion =
                request.path().equals("/mapping") && !visitor.who().equals("trainer-of-c2");
        return foreignVersion ? 400 : 303;
    }

    /** What was judged meanwhile, and a mapping with final grids that nobody has confirmed to change, is not written. */
    private static int written(Request request) {
        if (RULED.contains(DOORS.get(request.route()))) {
            return 403;
        }
        if (ANSWERED_BY_A_REPORT.contains(request.path())) {
            return 200;
        }
        return request.path().equals("/grid/" + bobId)
                        || request.path().equals("/mapping")
                        || request.path().equals("/mapping/move")
                ? 409
                : 303;
    }

    /** Of his own school an administrator sees the list; the ids of another school's platform do not exist for him. */
    private static int ownOrNothing(Request request) {
        return OF_HIS_SCHOOL.contains(request.route()) ? 200 : OWN_ACTS.getOrDefault(request.route(), 404);
    }

    private static void namesNoConnection(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(north.issuer());
    }

    private static long north() {
        return sql.fetchSingle(PLATFORM, PLATFORM.ISSUER.eq(north.issuer())).get(PLATFORM.SCHOOL_ID);
    }

    private static long northPlatform() {
        return sql.fetchSingle(PLATFORM, PLATFORM.ISSUER.eq(north.issuer())).get(PLATFORM.ID);
    }

    private static List<Request> requests() {
        String k = Long.toString(criterion);
        String l = Long.toString(level);
        Map<String, String> attempt = Map.of("attempt", "1");
        Map<String, String> mapping = Map.of(
                "step",
                "save",
                "version",
                Long.toString(version),
                "edition",
                "1",
                "purpose",
                "formative",
                "detail",
                "overall",
                "language",
                "fr",
                "criterion",
                k);
        Map<String, List<Map<String, String>>> forms = new HashMap<>();
        forms.put("/mapping", List.of(mapping));
        forms.put("/learners/finalise", List.of(Map.of("person", Long.toString(bobId))));
        forms.put("/learners/apply", List.of(Map.of("person", Long.toString(adaId))));
        forms.put("/learners/refresh", List.of(Map.of()));
        forms.put(
                "/grid/{person}",
                List.of(Map.of(
                        "attempt",
                        "1",
                        "edition-" + k,
                        "0",
                        "value-" + k,
                        l,
                        "comment-" + k,
                        "x",
                        "remark",
                        "x",
                        "remark-edition",
                        "0")));
        forms.put(
                "/grid/{person}/judgement",
                List.of(Map.of("attempt", "1", "criterion", k, "value", l, "comment", "x", "edition", "0")));
        forms.put("/grid/{person}/remark", List.of(Map.of("attempt", "1", "remark", "x", "edition", "0")));
        for (String act : List.of("finalise", "reopen", "attempt", "withdraw", "rest")) {
            forms.put("/grid/{person}/" + act, List.of(attempt));
        }
        List<Map<String, String>> cells = sql.select(SCORE_TO_SEND.ID)
                .from(SCORE_TO_SEND)
                .limit(2)
                .fetch(row -> Map.of("cell", row.value1().toString()));
        Map<String, String> column = Map.of(
                "all",
                sql.select(LINE_ITEM.ID)
                        .from(LINE_ITEM)
                        .limit(1)
                        .fetchSingle()
                        .value1()
                        .toString());
        for (String act : List.of("resend", "overwrite")) {
            forms.put(
                    "/sync/" + act,
                    Stream.concat(cells.stream(), Stream.of(column)).toList());
        }
        String platform = Long.toString(northPlatform());
        forms.put("/connection/check", List.of(Map.of("platform", platform)));
        forms.put("/connection/accept", List.of(Map.of("platform", platform, "deployment", "1")));
        forms.put("/connection/resume", List.of(Map.of("platform", platform)));
        forms.put("/connection/suspend", List.of(Map.of("platform", platform, "name", "Nord")));
        forms.put("/connection/remove", List.of(Map.of("platform", platform, "name", "Nord")));
        Map<String, String> usualRules = Map.of(
                "saves", "0", "combining", "latest", "not-observed", "missing", "competency", "all", "block", "all");
        forms.put("/frameworks/{version}/rules", List.of(usualRules));
        forms.put("/frameworks/{version}/rules/preview", List.of(usualRules));
        forms.put("/people/give", List.of(Map.of("person", Long.toString(bobId), "role", "engineer")));
        forms.put("/people/withdraw", List.of(Map.of("person", Long.toString(bobId), "role", "engineer")));
        forms.put("/frameworks/import", List.of(Map.of("text", "no document")));
        forms.put("/frameworks/{version}/labels", List.of(Map.of("edition", "1", "part", block)));
        forms.put("/frameworks/{version}/draft", List.of(Map.of()));
        for (String act : List.of("undo", "redo", "attach", "discard")) {
            forms.put(DRAFT + act, List.of(Map.of("edition", "999999")));
        }
        forms.put(DRAFT + "publish", List.of(Map.of("edition", "999999", "label", "2026")));
        for (String act : List.of("accept", "join")) {
            forms.put(DRAFT + act, List.of(Map.of("edition", "999999", "doubt", "1")));
        }
        for (String act : List.of("merge", "split", "move")) {
            forms.put(DRAFT + act, List.of(Map.of("edition", "999999", "part", "x", "at", "1", "to", "y")));
        }
        for (String act : List.of("words", "criterion", "method", "add", "up", "down", "remove")) {
            forms.put(
                    DRAFT + "part/{part}/" + act,
                    List.of(Map.of("edition", "999999", "words", "x", "kind", "other", "case", "real")));
        }
        forms.put(DRAFT + "part/{part}/parent", List.of(Map.of("edition", "999999", "to", "x")));
        forms.put(DRAFT + "tasks", List.of(Map.of("edition", "999999", "title", "x", "competency", "y")));
        forms.put(
                DRAFT + "tasks/{task}",
                List.of(Map.of("edition", "999999", "code", "T1", "title-fr", "x", "case", "real", "competency", "y")));
        for (String act : List.of("up", "down", "remove")) {
            forms.put(DRAFT + "tasks/{task}/" + act, List.of(Map.of("edition", "999999")));
        }
        forms.put(DRAFT + "scale", List.of(Map.of("edition", "999999", "label-fr", "x")));
        forms.put(DRAFT + "scale/add", List.of(Map.of("edition", "999999", "added", "x")));
        for (String act : List.of("scale/higher", "scale/lower", "scale/remove", "accommodations/remove")) {
            forms.put(DRAFT + act, List.of(Map.of("edition", "999999", "at", "1")));
        }
        forms.put(
                DRAFT + "accommodations",
                List.of(Map.of("edition", "999999", "at", "0", "code", "other", "official", "x", "required", "all")));
        forms.put(DRAFT + "accommodations/add", List.of(Map.of("edition", "999999", "added", "x")));
        forms.put(DRAFT + "history", List.of(Map.of("edition", "999999", "step", "1")));
        forms.put(DRAFT + "block", List.of(Map.of("edition", "999999", "words", "x")));
        forms.put(DRAFT + "describe", List.of(Map.of("edition", "999999", "title", "x", "level", "none")));
        String with = Long.toString(successor);
        Map<String, String> pair = Map.of("with", with, "kind", "block", "older", block, "newer", block, "block", "A1");
        for (String act : List.of("confirm", "withdraw", "same", "block")) {
            forms.put("/frameworks/{version}/compare/" + act, List.of(pair));
        }
        forms.put(
                "/frameworks/{version}/compare/apart",
                List.of(Map.of("with", with, "kind", "block", "older", otherBlock, "newer", otherBlock)));
        forms.put("/frameworks/{version}/retire", List.of(Map.of()));
        forms.put("/frameworks/{version}/bring-back", List.of(Map.of()));
        forms.put("/mapping/move", List.of(Map.of("from", Long.toString(version), "to", with, "seen", "other")));
        forms.put("/sync/keep", cells);
        forms.put("/sync/withdraw", cells);
        forms.put("/sync/dismiss", cells);
        forms.put("/grid/{person}/rest/undo", List.of(Map.of("attempt", "1", "undo", k)));
        forms.put("/learners/groups", List.of(Map.of("group-1", "x")));
        forms.put("/learners/{person}/hide", List.of(Map.of()));
        forms.put("/learners/{person}/show", List.of(Map.of()));
        forms.put("/sync/delete", List.of(Map.of("delete", column.get("all"))));
        forms.put("/sync/look", List.of(Map.of()));
        forms.put("/sync/create", List.of(Map.of("ask", column.get("all"))));
        return ofActivity().flatMap(route -> requests(route, forms)).toList();
    }

    private static Stream<String> ofActivity() {
        return DOORS.keySet().stream().filter(route -> route.contains(APP) && DOORS.get(route) != Open.TO_CHOOSERS);
    }

    private static Stream<Request> requests(String route, Map<String, List<Map<String, String>>> forms) {
        String path = route.substring(route.indexOf(APP) + APP.length());
        List<Map<String, String>> bodies = route.startsWith("POST ") ? forms.get(path) : List.of(Map.of());
        assertThat(bodies).as("a form for " + route).isNotNull();
        Set<Long> people = path.contains("{person}") ? Set.of(adaId, bobId) : Set.of(adaId);
        boolean asksFirst =
                route.startsWith("GET ") && (path.equals("/connection/suspend") || path.equals("/connection/remove"));
        String query = path.endsWith("/export") ? "?format=case" : asksFirst ? "?platform=" + northPlatform() : "";
        if (path.endsWith("/compare")) {
            query = "?with=" + successor;
        }
        if (path.equals("/mapping/move") && route.startsWith("GET ")) {
            query = "?from=" + version + "&to=" + successor;
        }
        String asked = query;
        return people.stream()
                .flatMap(person -> bodies.stream()
                        .map(body -> new Request(
                                route,
                                path.replace("{person}", Long.toString(person))
                                                .replace("{version}", Long.toString(version))
                                                .replace("{draft}", Long.toString(draft))
                                                .replace("{part}", block)
                                                .replace("{task}", task)
                                        + asked,
                                body)));
    }

    private static HttpResponse<String> send(HttpBrowser browser, String session, String csrf, Request request) {
        HttpResponse<String> answer;
        if (request.write()) {
            Map<String, String> form = new LinkedHashMap<>(request.form());
            form.put("csrf", csrf);
            answer = browser.post(acquis.url().resolve(session + request.path()), form);
        } else {
            answer = browser.get(session + request.path());
        }
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(request.toString())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors ")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        answer.headers()
                .firstValue("Location")
                .ifPresent(place -> assertThat(place).startsWith(session + "/"));
        return answer;
    }

    /** Everything that belongs to the activity, and what rules its référentiel: what nobody else may change. */
    private static String state() {
        return sorted(
                stateOfActivity(),
                sql.fetch(CORRESPONDENCE).formatCSV(),
                sql.select(FRAMEWORK_VERSION.ID, FRAMEWORK_VERSION.STATUS)
                        .from(FRAMEWORK_VERSION)
                        .orderBy(FRAMEWORK_VERSION.ID)
                        .fetch()
                        .formatCSV());
    }

    private static String stateOfActivity() {
        var attempts = sql.select(ATTEMPT.ID).from(ATTEMPT).where(ATTEMPT.COURSE_ACTIVITY_ID.eq(activity));
        var assessments = sql.select(ASSESSMENT.ID).from(ASSESSMENT).where(ASSESSMENT.ATTEMPT_ID.in(attempts));
        var columns = sql.select(LINE_ITEM.ID).from(LINE_ITEM).where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity));
        var course = sql.select(COURSE_ACTIVITY.COURSE_ID).from(COURSE_ACTIVITY).where(COURSE_ACTIVITY.ID.eq(activity));
        var mapping = sql.select(MAPPING.ID).from(MAPPING).where(MAPPING.COURSE_ACTIVITY_ID.eq(activity));
        return sorted(
                sql.fetch(ATTEMPT, ATTEMPT.ID.in(attempts)).formatCSV(),
                sql.fetch(ASSESSMENT, ASSESSMENT.ID.in(assessments)).formatCSV(),
                sql.fetch(JUDGEMENT, JUDGEMENT.ASSESSMENT_ID.in(assessments)).formatCSV(),
                sql.fetch(REVISION, REVISION.ASSESSMENT_ID.in(assessments)).formatCSV(),
                sql.fetch(MAPPING, MAPPING.ID.in(mapping)).formatCSV(),
                sql.fetch(CERTIFICATION_RULES).formatCSV(),
                sql.fetch(MAPPED_CRITERION, MAPPED_CRITERION.MAPPING_ID.in(mapping))
                        .formatCSV(),
                sql.select(PLATFORM.ID, PLATFORM.STATUS)
                        .from(PLATFORM)
                        .orderBy(PLATFORM.ID)
                        .fetch()
                        .formatCSV(),
                sql.fetch(DEPLOYMENT).formatCSV(),
                sql.fetch(COURSE_MEMBER, COURSE_MEMBER.COURSE_ID.eq(course)).formatCSV(),
                sql.fetch(COURSE_GROUP, COURSE_GROUP.COURSE_ID.eq(course)).formatCSV(),
                sql.fetch(LINE_ITEM, LINE_ITEM.ID.in(columns)).formatCSV(),
                sql.fetch(SCORE_TO_SEND, SCORE_TO_SEND.LINE_ITEM_ID.in(columns)).formatCSV());
    }

    /** Rows come in whatever order the database finds them. */
    private static String sorted(String... tables) {
        return Stream.of(tables).flatMap(String::lines).sorted().collect(Collectors.joining("\n"));
    }

    private static void namesNobody(HttpResponse<String> answer) {
        assertThat(answer.body())
                .as(answer.uri().getPath())
                .doesNotContain(north.nameOf("ada"), north.nameOf("bob"), "commentaire-", "@person.example");
    }

    private static void judge(long learner, long criterion, String comment) {
        HttpResponse<String> saved = write(
                trainer,
                trainer.session() + "/grid/" + learner + "/judgement",
                Map.of(
                        "attempt",
                        "1",
                        "criterion",
                        Long.toString(criterion),
                        "value",
                        Long.toString(level),
                        "comment",
                        comment,
                        "edition",
                        "0"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    }

    private static HttpResponse<String> write(Visitor visitor, String path, Map<String, String> fields) {
        return visitor.browser().submit(visitor.session() + "/learners", path, fields);
    }

    private static List<Long> criteria() {
        return sql.select(MAPPED_CRITERION.CRITERION_ID)
                .from(MAPPED_CRITERION)
                .join(MAPPING)
                .on(MAPPING.ID.eq(MAPPED_CRITERION.MAPPING_ID))
                .where(MAPPING.COURSE_ACTIVITY_ID.eq(activity))
                .fetch(MAPPED_CRITERION.CRITERION_ID);
    }

    private static long person(String sub) {
        return sql.fetchSingle(PERSON, PERSON.SUB.eq(sub).and(PERSON.ISSUER.eq(north.issuer())))
                .get(PERSON.ID);
    }

    private static Visitor visitor(SignedPlatform platform, String sub, String course, String link, String... roles) {
        return visitor(new HttpBrowser(acquis), platform, sub, course, link, roles);
    }

    private static Visitor visitor(
            HttpBrowser browser, SignedPlatform platform, String sub, String course, String link, String... roles) {
        Consumer<ObjectNode> saying = platform.saying(sub, course, link, roles);
        return new Visitor(sub, browser, platform.session(browser, acquis.url(), saying));
    }
}
