package org.acquis.journey;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.COMPETENCY;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.acquis.schema.Tables.MAPPED_CRITERION;
import static org.acquis.schema.Tables.MAPPING;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.REVISION_JUDGEMENT;
import static org.acquis.schema.Tables.SCALE_LEVEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A certification engineer gives a criterion of a published version another label, and grids show it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LabelsJourneyTest {
    private static final String TRAINER = "membership#Instructor";
    private static final String LEARNER = "membership#Learner";
    private static final String ADMINISTRATOR = "institution/person#Administrator";

    private static SignedPlatform north;
    private static SignedPlatform south;
    private static RunningAcquis acquis;
    private static DSLContext sql;
    private static HttpBrowser browser;
    private static String session;
    private static long learner;
    private static long version;
    private static Record criterion;
    private static String competency;

    @BeforeAll
    static void start() {
        north = SignedPlatform.of("Nord");
        south = SignedPlatform.of("Sud");
        acquis = RunningAcquis.start(Clock.systemUTC(), List.of(north.registration(), south.registration()));
        sql = acquis.database().sql();
        open(north, "ada", LEARNER);
        open(north, "engineer", TRAINER);
        learner = person("ada");
        long activity = sql.fetch(COURSE_ACTIVITY, COURSE_ACTIVITY.RESOURCE_LINK_ID.eq("l1"))
                .get(0)
                .get(COURSE_ACTIVITY.ID);
        version = sql.fetchSingle(MAPPING, MAPPING.COURSE_ACTIVITY_ID.eq(activity))
                .get(MAPPING.VERSION_ID);
        criterion = sql.selectFrom(CRITERION)
                .where(CRITERION.VERSION_ID.eq(version))
                .and(CRITERION.ID.in(sql.select(MAPPED_CRITERION.CRITERION_ID).from(MAPPED_CRITERION)))
                .orderBy(CRITERION.ID)
                .limit(1)
                .fetchSingle();
        competency = sql.fetchSingle(COMPETENCY, COMPETENCY.ID.eq(criterion.get(CRITERION.COMPETENCY_ID)))
                .get(COMPETENCY.IDENTIFIER);
        HttpBrowser head = new HttpBrowser(acquis);
        String ruling = north.session(head, acquis.url(), north.saying("head", "c1", "l1", ADMINISTRATOR));
        head.submit(
                ruling + "/people",
                ruling + "/people/give",
                Map.of("person", Long.toString(person("engineer")), "role", "engineer"));
        browser = new HttpBrowser(acquis);
        session = north.session(browser, acquis.url(), north.saying("engineer", "c1", "l1", TRAINER));
    }

    @AfterAll
    static void stop() {
        acquis.close();
        north.close();
        south.close();
    }

    @Test
    @Order(1)
    void a_version_is_shown_one_bloc_or_one_competency_at_a_time() {
        assertThat(page("")).contains("Aménagements", "Échelle", "4 blocs").doesNotContain("<textarea");
        assertThat(page("?part=tasks")).contains("Titre de l’épreuve", "T10");
        assertThat(page("?part=" + competency))
                .contains(criterion.get(CRITERION.CODE), "Retour au bloc A3")
                .contains("criterion-label-" + criterion.get(CRITERION.IDENTIFIER) + "-fr")
                .doesNotContain("C1.1.K1");
        assertThat(browser.get(address() + "?part=nobody").statusCode()).isEqualTo(404);
        assertThat(browser.get(address() + "?part=../x").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void whoever_is_no_engineer_of_the_school_changes_nothing() {
        HttpBrowser trainer = new HttpBrowser(acquis);
        String plain = north.session(trainer, acquis.url(), north.saying("trainer", "c1", "l1", TRAINER));
        HttpBrowser foreigner = new HttpBrowser(acquis);
        String foreign = south.session(foreigner, acquis.url(), south.saying("head", "c1", "l1", ADMINISTRATOR));

        assertThat(trainer.get(plain + "/frameworks/" + version).statusCode()).isEqualTo(403);
        assertThat(post(trainer, plain, 1, "Autre", "Other").statusCode()).isEqualTo(403);
        assertThat(foreigner.get(foreign + "/frameworks/" + version).statusCode())
                .isEqualTo(404);
        assertThat(post(foreigner, foreign, 1, "Autre", "Other").statusCode()).isEqualTo(404);
        assertThat(edition()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void a_new_label_stands_on_the_grid_at_once_and_a_revision_keeps_the_one_it_was_frozen_with() {
        finalise();
        String frozen = sql.fetch(REVISION_JUDGEMENT).formatCSV();
        assertThat(grid())
                .contains(criterion.get(CRITERION.LABEL_FR).substring(0, 20))
                .doesNotContain("Étiquette neuve");

        HttpResponse<String> saved = post(browser, session, 1, "Étiquette neuve", "Fresh label");

        assertThat(saved.headers().firstValue("Location"))
                .as(saved.body())
                .hasValue(address() + "?part=" + competency + "&saved=2");
        assertThat(page("?part=" + competency + "&saved=2"))
                .contains("Les libellés sont enregistrés", "Étiquette neuve", "Fresh label");
        assertThat(grid()).contains("Étiquette neuve");
        assertThat(sql.fetch(REVISION_JUDGEMENT).formatCSV())
                .isEqualTo(frozen)
                .contains(criterion.get(CRITERION.CODE))
                .doesNotContain("Étiquette neuve");
        Record now = now();
        assertThat(now.get(CRITERION.CODE)).isEqualTo(criterion.get(CRITERION.CODE));
        assertThat(now.get(CRITERION.OFFICIAL_WORDING)).isEqualTo(criterion.get(CRITERION.OFFICIAL_WORDING));
    }

    @Test
    @Order(4)
    void the_change_is_audited_with_before_and_after() {
        String details = sql.fetchSingle(AUDIT_EVENT, AUDIT_EVENT.ACTION.eq("framework.labels-changed"))
                .get(AUDIT_EVENT.DETAILS);

        assertThat(details)
                .contains(
                        criterion.get(CRITERION.CODE),
                        criterion.get(CRITERION.LABEL_FR),
                        "Étiquette neuve",
                        "Fresh label")
                .contains("criterion-label");
    }

    @Test
    @Order(5)
    void a_save_on_an_older_edition_is_refused_with_both_values_and_taken_once_they_were_seen() {
        HttpResponse<String> refused = post(browser, session, 1, "Mon étiquette", "My label");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Mon étiquette", "My label", "Libellé actuel", "Étiquette neuve", "Fresh label")
                .contains("name=\"edition\" value=\"2\"");
        assertThat(now().get(CRITERION.LABEL_FR)).isEqualTo("Étiquette neuve");
        assertThat(post(browser, session, 2, "Mon étiquette", "").statusCode()).isEqualTo(303);
        assertThat(now().get(CRITERION.LABEL_EN)).isEqualTo("Mon étiquette");
    }

    @Test
    @Order(6)
    void a_label_that_is_all_a_criterion_says_is_not_emptied() {
        HttpResponse<String> refused = post(browser, session, 3, "", "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Un libellé est vide", "aria-invalid=\"true\"");
        assertThat(edition()).isEqualTo(3);
    }

    private static void finalise() {
        long level = sql.fetch(SCALE_LEVEL, SCALE_LEVEL.VERSION_ID.eq(version))
                .get(0)
                .get(SCALE_LEVEL.ID);
        String grid = session + "/grid/" + learner;
        for (long each : sql.select(MAPPED_CRITERION.CRITERION_ID)
                .from(MAPPED_CRITERION)
                .join(MAPPING)
                .on(MAPPING.ID.eq(MAPPED_CRITERION.MAPPING_ID))
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(MAPPING.COURSE_ACTIVITY_ID))
                .where(COURSE_ACTIVITY.RESOURCE_LINK_ID.eq("l1"), MAPPING.VERSION_ID.eq(version))
                .fetch(MAPPED_CRITERION.CRITERION_ID)) {
            browser.submit(
                    session + "/learners",
                    grid + "/judgement",
                    Map.of(
                            "attempt", "1",
                            "criterion", Long.toString(each),
                            "value", Long.toString(level),
                            "comment", "",
                            "edition", "0"));
        }
        browser.submit(session + "/learners", grid + "/finalise", HttpBrowser.fields(browser.get(grid + "/finalise")));
        assertThat(sql.fetchCount(REVISION_JUDGEMENT)).isPositive();
    }

    private static HttpResponse<String> post(HttpBrowser by, String own, int edition, String fr, String en) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("edition", Integer.toString(edition));
        form.put("part", competency);
        form.put("criterion-label-" + criterion.get(CRITERION.IDENTIFIER) + "-fr", fr);
        form.put("criterion-label-" + criterion.get(CRITERION.IDENTIFIER) + "-en", en);
        return by.submit(own + "/learners", own + "/frameworks/" + version + "/labels", new HashMap<>(form));
    }

    private static Record now() {
        return sql.fetchSingle(CRITERION, CRITERION.ID.eq(criterion.get(CRITERION.ID)));
    }

    private static int edition() {
        return sql.fetchSingle(FRAMEWORK_VERSION, FRAMEWORK_VERSION.ID.eq(version))
                .get(FRAMEWORK_VERSION.LABELS_EDITION);
    }

    private static String grid() {
        return browser.get(session + "/grid/" + learner).body();
    }

    private static String address() {
        return session + "/frameworks/" + version;
    }

    private static String page(String query) {
        HttpResponse<String> answer = browser.get(address() + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return answer.body();
    }

    private static void open(SignedPlatform platform, String sub, String role) {
        platform.session(new HttpBrowser(acquis), acquis.url(), platform.saying(sub, "c1", "l1", role));
    }

    private static long person(String sub) {
        return sql.fetchSingle(PERSON, PERSON.SUB.eq(sub)).get(PERSON.ID);
    }
}
