package org.acquis.journey;

import static org.acquis.schema.Tables.MAPPED_CRITERION;
import static org.acquis.schema.Tables.MAPPING;
import static org.acquis.schema.Tables.PENDING_LOGIN;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.SCALE_LEVEL;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.acquis.schema.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.trial.Fault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * A whole journey, with everything going wrong once, and not one secret or name in the log; ours at its most talkative.
 */
class LogJourneyTest {
    private static final String COMMENT = "appréciation-confidentielle";
    private static final Pattern TOKEN_LIKE = Pattern.compile("eyJ[A-Za-z0-9_-]{10,}|[A-Za-z0-9_-]{40,}");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.acquis");
    private final Set<String> secrets = new TreeSet<>();
    private final ShiftedClock clock = new ShiftedClock();

    private RunningAcquis acquis;
    private DSLContext sql;
    private boolean stopped;

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.TRACE);
        acquis = RunningAcquis.start(clock);
        sql = acquis.database().sql();
    }

    @AfterEach
    void stop() {
        ours.setLevel(Level.INFO);
        root.detachAppender(log);
        stopOnce();
    }

    private void stopOnce() {
        if (!stopped) {
            stopped = true;
            acquis.close();
        }
    }

    @Test
    void the_log_of_a_journey_holds_no_secret_and_no_name() {
        DemoActivity activity = Cast.mapped(acquis.lms());
        HttpBrowser trainer = new HttpBrowser(acquis, Cast.trainer(acquis.lms()));
        HttpBrowser learner =
                new HttpBrowser(acquis, Cast.learners(acquis.lms()).get(0));
        learner.launch(activity);
        HttpBrowser.LaunchPost launch = trainer.loginFor(activity);
        secrets.addAll(launch.fields().values());
        String session = trainer.send(launch)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replace("/learners", "");
        refusals(trainer, launch);
        trainer.submit(session + "/learners", session + "/learners/refresh", Map.of());
        String grid = score(trainer, session);
        acquis.lms().faults().set(Fault.UNAVAILABLE, 100);
        acquis.app().deliverDue();
        acquis.lms().faults().clear();
        trainer.submit(session + "/sync", session + "/sync/resend", Map.of());
        // A platform that failed several times in a row is left alone for a while.
        clock.forward(Duration.ofMinutes(30));
        acquis.app().deliverDue();
        trainer.submit(grid, grid + "/withdraw", Map.of("attempt", "1"));
        // A cell is never stamped twice in one second.
        clock.forward(Duration.ofSeconds(5));
        acquis.app().deliverDue();
        assertThat(sql.fetchCount(SCORE_TO_SEND, SCORE_TO_SEND.STATUS.eq("sent")))
                .isPositive();
        breakdown(trainer, session);

        secrets.addAll(sql.fetch(SESSION).getValues(SESSION.CSRF_TOKEN));
        secrets.addAll(sql.fetch(SESSION).getValues(SESSION.HANDLE));
        Set<String> people = new TreeSet<>();
        for (DemoPerson person : acquis.lms().people()) {
            people.addAll(List.of(person.familyName(), person.fullName()));
        }
        people.addAll(List.of("@", COMMENT));
        // Nobody writes any more, so nothing comes after what is read.
        stopOnce();
        String all = String.join("\n", lines());
        assertThat(lines()).as("something is logged at all").anyMatch(line -> line.contains("launch.refused"));
        assertThat(secrets).hasSizeGreaterThan(4);
        assertThat(all)
                .doesNotContain(secrets)
                .doesNotContain(people)
                .doesNotContain("Bearer ", "id_token=", "sesskey");
        assertThat(lines()).noneMatch(line -> TOKEN_LIKE.matcher(line).find());
    }

    /** Replayed, torn, unsigned, from nowhere, to elsewhere. */
    private void refusals(HttpBrowser browser, HttpBrowser.LaunchPost launch) {
        browser.send(launch);
        URI address = launch.address();
        Map<String, String> torn = new LinkedHashMap<>(launch.fields());
        torn.computeIfPresent("id_token", (name, token) -> token.substring(0, token.lastIndexOf('.')) + ".AAAA");
        browser.post(address, torn);
        torn.put("state", "A".repeat(43));
        secrets.add("A".repeat(43));
        browser.post(address, torn);
        browser.get("/lti/login?iss=https://nowhere.example&login_hint=secret-hint&target_link_uri=x");
        secrets.addAll(List.of("nowhere.example", "secret-hint"));
    }

    private String score(HttpBrowser trainer, String session) {
        long learner = sql.fetchSingle(
                        PERSON,
                        PERSON.SUB.eq(String.valueOf(
                                Cast.learners(acquis.lms()).get(0).id())))
                .get(PERSON.ID);
        String grid = session + "/grid/" + learner;
        var mapping = sql.fetch(MAPPING).get(0);
        long level = sql.fetch(SCALE_LEVEL, SCALE_LEVEL.VERSION_ID.eq(mapping.get(MAPPING.VERSION_ID)))
                .get(0)
                .get(SCALE_LEVEL.ID);
        for (long criterion : sql.fetch(MAPPED_CRITERION, MAPPED_CRITERION.MAPPING_ID.eq(mapping.get(MAPPING.ID)))
                .getValues(MAPPED_CRITERION.CRITERION_ID)) {
            trainer.submit(
                    session + "/learners",
                    grid + "/judgement",
                    Map.of(
                            "attempt",
                            "1",
                            "criterion",
                            "" + criterion,
                            "value",
                            "" + level,
                            "comment",
                            COMMENT,
                            "edition",
                            "0"));
        }
        trainer.submit(grid, grid + "/finalise", HttpBrowser.fields(trainer.get(grid + "/finalise")));
        return grid;
    }

    /** A table that is away: every statement that needs it fails, and the whole error is logged. */
    private void breakdown(HttpBrowser trainer, String session) {
        int begun = sql.fetchCount(PENDING_LOGIN);
        sql.execute("RENAME TABLE judgement TO judgement_away, pending_login TO pending_login_away");
        assertThat(trainer.get(session + "/learners").statusCode()).isEqualTo(503);
        String login = "/lti/login?iss=" + acquis.lms().registration().issuer()
                + "&login_hint=secret-hint&lti_message_hint=secret-hint&target_link_uri=" + acquis.url()
                + "/lti/launch";
        assertThat(trainer.get(login).statusCode()).isEqualTo(503);
        sql.execute("RENAME TABLE judgement_away TO judgement, pending_login_away TO pending_login");
        assertThat(sql.fetchCount(PENDING_LOGIN)).isEqualTo(begun);
        assertThat(trainer.get(session + "/learners").statusCode()).isEqualTo(200);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            IThrowableProxy thrown = event.getThrowableProxy();
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
            if (thrown != null) {
                lines.addAll(ThrowableProxyUtil.asString(thrown)
                        .lines()
                        .filter(line -> !line.startsWith("\tat "))
                        .toList());
            }
        }
        return lines;
    }
}
