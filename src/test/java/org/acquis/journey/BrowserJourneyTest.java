package org.acquis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The journey in a real browser, inside the platform's cross-site frame, as trainer and as learner, in both languages:
 * map, score with the keyboard alone, finalise, see the gradebook, read it as the learner. Every page is checked with axe
 * and leaves a picture in {@code target/screenshots}.
 */
class BrowserJourneyTest {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static Chromium chromium;
    private static RunningAcquis acquis;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        acquis = RunningAcquis.start(Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        if (acquis != null) {
            acquis.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_trainer_maps_scores_with_the_keyboard_and_a_learner_reads_it(String language) {
        boolean french = language.equals("fr");
        DemoActivity unmapped = acquis.lms().activities().get(french ? 0 : 1);
        DemoActivity mapped = Cast.mapped(acquis.lms());
        DemoPerson learner = Cast.learners(acquis.lms()).get(french ? 0 : 1);

        try (Visitor trainer = new Visitor(Cast.trainer(acquis.lms()), language)) {
            trainer.open(unmapped);
            trainer.look("learners-unmapped");
            trainer.section("mapping");
            trainer.look("mapping-empty");
            trainer.frame().locator("input[type=checkbox]").first().check();
            trainer.frame()
                    .locator("form button[type=submit], form .btn-primary")
                    .last()
                    .click();
            assertThat(trainer.frame().locator("[role=status]").first()).isVisible();
            trainer.section("learners");
            assertThat(trainer.frame().locator("table").first()).isVisible();
            trainer.look("learners-first");

            trainer.open(mapped);
            trainer.frame()
                    .getByText(learner.familyName().toUpperCase(java.util.Locale.FRENCH))
                    .first()
                    .click();
            assertThat(trainer.frame().locator("form#grid")).isVisible();
            trainer.look("grid-empty");
            scoreWithTheKeyboard(trainer);
            trainer.look("grid-scored");
            trainer.page.keyboard().press("f");
            assertThat(trainer.frame().locator("form .btn-primary")).isVisible();
            trainer.look("finalise");
            trainer.frame().locator("form .btn-primary").focus();
            trainer.page.keyboard().press("Enter");
            assertThat(trainer.frame().locator("[role=status].note")).isVisible();
            trainer.look("grid-final");

            acquis.app().deliverDue();
            trainer.section("sync");
            trainer.look("sync");
            trainer.section("coverage");
            trainer.look("coverage");
            trainer.section("mapping");
            trainer.look("mapping");
            trainer.section("learners");
            trainer.look("learners");
        }
        assertThat(acquis.lms().columns().stream()
                        .filter(column -> acquis.lms()
                                .grade(learner, column)
                                .flatMap(grade -> grade.score())
                                .isPresent())
                        .count())
                .isEqualTo(8);

        try (Visitor reader = new Visitor(learner, language)) {
            reader.open(mapped);
            assertThat(reader.frame().getByText(Pattern.compile("/ 100")).first())
                    .isVisible();
            reader.look("learner-activity");
            reader.section("progress");
            reader.look("learner-progress");
        }
    }

    private static void scoreWithTheKeyboard(Visitor trainer) {
        FrameLocator frame = trainer.frame();
        frame.locator("main").focus();
        int criteria = frame.locator("[data-criterion]").count();
        for (int i = 0; i < criteria; i++) {
            trainer.page.keyboard().press(i % 3 == 0 ? "Numpad3" : "Digit2");
            trainer.page.keyboard().press("j");
        }
        trainer.page.keyboard().press("c");
        trainer.page.keyboard().type("À reprendre à l’oral.");
        trainer.page.keyboard().press("Control+Enter");
        Locator states = frame.locator("[data-criterion] [data-state]");
        for (int i = 0; i < criteria; i++) {
            assertThat(states.nth(i)).containsText(Pattern.compile("^\\s*(enregistré|saved)"));
        }
    }

    /** One person in a browser of his own, with the language of the LMS set. */
    private static final class Visitor implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final String language;
        private final List<String> complaints = new ArrayList<>();

        Visitor(DemoPerson person, String language) {
            this.language = language;
            context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(acquis.lms()
                    .pageOf(acquis.lms().activities().get(0))
                    .resolve("/demo")
                    .toString());
            page.locator("form:has(input[name=person][value='" + person.id() + "']) button:not([name])")
                    .click();
            page.locator("button[name=language][value=" + language + "]").click();
        }

        void open(DemoActivity activity) {
            page.navigate(acquis.lms().pageOf(activity).toString());
            assertThat(frame().locator("main")).isVisible();
        }

        FrameLocator frame() {
            return page.frameLocator("iframe");
        }

        /** Opens a section of the tool by its tab. */
        void section(String path) {
            frame().locator("nav.sections a[href$='/" + path + "'], a[href$='/" + path + "']")
                    .first()
                    .click();
            assertThat(frame().locator("nav.sections a[aria-current=page][href$='/" + path + "']"))
                    .isVisible();
        }

        /** Takes pictures, wide and narrow, and lets axe read the page in both sizes. */
        void look(String name) {
            picture(name, 1280, 900);
            axe(name);
            picture(name + "-360", 360, 780);
            assertThat((Boolean) toolFrame()
                            .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("%s at 360 px scrolls sideways", name)
                    .isTrue();
            axe(name + " at 360 px");
            page.setViewportSize(1280, 900);
            assertThat(complaints).as(name).isEmpty();
        }

        private com.microsoft.playwright.Frame toolFrame() {
            return page.frames().stream()
                    .filter(frame -> frame.url().startsWith(acquis.url().toString()))
                    .findFirst()
                    .orElseThrow();
        }

        private void picture(String name, int width, int height) {
            page.setViewportSize(width, height);
            Path file = Path.of("target", "screenshots", name + "-" + language + ".png");
            if (width < 600) {
                page.locator("iframe").screenshot(new Locator.ScreenshotOptions().setPath(file));
            } else {
                page.screenshot(new Page.ScreenshotOptions().setPath(file));
            }
        }

        private void axe(String name) {
            var found = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
            assertThat(found.stream()
                            .map(violation -> violation.getId() + " "
                                    + violation.getNodes().get(0).getHtml()))
                    .as("axe on %s in %s", name, language)
                    .isEmpty();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
