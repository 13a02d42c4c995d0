package org.acquis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An administrator says his school's rules in a real browser, with the keyboard. Every look is checked with axe and leaves
 * a picture in {@code target/screenshots}.
 */
class RulesBrowserJourneyTest {
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
    void the_example_follows_the_keyboard_and_a_mistake_is_named(String language) {
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            Frame tool = rules(page, language);
            look(page, tool, "rules", language);

            tool.locator("#competency-all").focus();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "rules-below-" + language + ".png")));
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertThat(tool.locator("#competency-mean")).isChecked();
            assertThat(tool.locator("#computed .sentence")).containsText(language.equals("fr") ? "moyenne" : "mean");
            assertThat(tool.locator("#competency-mean")).isFocused();
            assertThat(tool.locator("#announcer")).containsText("A1");

            tool.locator("#points").fill("12");
            assertThat(tool.locator("#computed a[href='#points']")).isVisible();
            tool.locator(".save .btn-primary").click();
            assertThat(tool.locator("#points[aria-invalid=true]")).hasValue("12");
            look(page, tool, "rules-mistake", language);

            tool.locator("#points").fill(language.equals("fr") ? "1,5" : "1.5");
            assertThat(tool.locator("#computed .of-block").first()).isVisible();
            tool.locator(".save .btn-primary").click();
            assertThat(tool.locator("p.note[role=status]")).isVisible();
            assertThat(tool.locator(".editions")).hasCount(1);
            tool.locator(".editions summary").click();
            look(page, tool, "rules-saved", language);
        }
    }

    @Test
    void without_the_script_a_button_recomputes_and_keeps_what_was_chosen() {
        try (BrowserContext context = context("fr")) {
            context.route("**/*.js", route -> {
                if (route.request().url().startsWith(acquis.url() + "/webjars/")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            Page page = context.newPage();
            Frame tool = rules(page, "fr");
            tool.locator("#combining-best").check();
            tool.locator(".save .btn-outline-secondary").click();
            assertThat(tool.locator("#computed .sentence")).containsText("la meilleure évaluation compte");
            assertThat(tool.locator("#combining-best")).isChecked();
        }
    }

    private static BrowserContext context(String language) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 900));
    }

    /** The page in the tool's frame, as an administrator of the demo's platform. */
    private static Frame rules(Page page, String language) {
        DemoPerson administrator = acquis.lms().people().stream()
                .filter(person -> person.role() == DemoRole.ADMINISTRATOR)
                .findFirst()
                .orElseThrow();
        page.navigate("http://localhost:" + acquis.url().getPort() + "/demo");
        page.locator("form:has(input[name=person][value='" + administrator.id() + "']) button:not([name])")
                .click();
        page.locator("button[name=language][value=" + language + "]").click();
        page.navigate(acquis.lms().pageOf(acquis.lms().activities().get(0)).toString());
        assertThat(page.frameLocator("iframe").locator("nav.sections")).isVisible();
        Frame tool = page.frames().stream()
                .filter(frame -> frame.url().startsWith(acquis.url() + "/app/"))
                .findFirst()
                .orElseThrow();
        String session = tool.url().replaceFirst("(/app/[^/]+)/.*", "$1");
        tool.navigate(session + "/frameworks/" + version() + "/rules");
        return tool;
    }

    private static long version() {
        return acquis.database()
                .sql()
                .select(FRAMEWORK_VERSION.ID)
                .from(FRAMEWORK_VERSION)
                .orderBy(FRAMEWORK_VERSION.ID)
                .limit(1)
                .fetchSingle()
                .value1();
    }

    private static void look(Page page, Frame tool, String name, String language) {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 900);
            Path file = Path.of("target", "screenshots", name + "-" + width + "-" + language + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            assertThat((Boolean) tool.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("%s at %d px scrolls sideways", name, width)
                    .isTrue();
            assertThat(new AxeBuilder(page)
                            .withTags(WCAG).analyze().getViolations().stream()
                                    .map(violation -> violation.getId() + " "
                                            + violation.getNodes().get(0).getHtml()))
                    .as("axe on %s in %s", name, language)
                    .isEmpty();
        }
        page.setViewportSize(1280, 900);
    }
}
