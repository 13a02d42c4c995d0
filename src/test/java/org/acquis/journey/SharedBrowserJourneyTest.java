package org.acquis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A classroom's computer: one browser, several people after each other. */
class SharedBrowserJourneyTest {
    private static final String TRAINER = "membership#Instructor";
    private static final String LEARNER = "membership#Learner";

    private static SignedPlatform north;
    private static SignedPlatform south;
    private static RunningAcquis acquis;

    @BeforeAll
    static void start() {
        north = SignedPlatform.of("Nord");
        south = SignedPlatform.of("Sud");
        acquis = RunningAcquis.start(Clock.systemUTC(), List.of(north.registration(), south.registration()));
    }

    @AfterAll
    static void stop() {
        acquis.close();
        north.close();
        south.close();
    }

    @Test
    void who_opens_it_ends_what_somebody_else_had_open() {
        HttpBrowser browser = new HttpBrowser(acquis);
        String first = opened(browser, north, "ada", "l1", TRAINER);
        String second = opened(browser, north, "ada", "l2", TRAINER);
        assertThat(status(browser, first)).isEqualTo(200);

        opened(browser, north, "bob", "l1", LEARNER);

        assertThat(status(browser, first)).isEqualTo(401);
        assertThat(status(browser, second)).isEqualTo(401);
        assertThat(status(browser, opened(browser, north, "ada", "l1", TRAINER)))
                .isEqualTo(200);
        assertThat(status(browser, first)).isEqualTo(401);
    }

    @Test
    void another_platform_and_another_browser_are_left_alone() {
        HttpBrowser browser = new HttpBrowser(acquis);
        String session = opened(browser, north, "ada", "l1", TRAINER);

        opened(browser, south, "eve", "l1", TRAINER);
        opened(new HttpBrowser(acquis), north, "bob", "l1", LEARNER);

        assertThat(status(browser, session)).isEqualTo(200);
    }

    private static String opened(HttpBrowser browser, SignedPlatform platform, String sub, String link, String role) {
        return platform.session(browser, acquis.url(), platform.saying(sub, "c1", link, role));
    }

    private static int status(HttpBrowser browser, String session) {
        return browser.get(session + "/learners").statusCode();
    }
}
