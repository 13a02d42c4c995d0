package org.acquis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoRole;
import org.acquis.platform.RegistrationLinks;
import org.acquis.platform.Schools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An administrator in a real browser: connects the platform from within its cross-site frame, closes it, and looks at the
 * connection page. Every page is checked with axe and leaves a picture in {@code target/screenshots}.
 */
class ConnectionBrowserJourneyTest {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** A registration speaks with the platform four times, and a busy machine is slow. */
    private static final LocatorAssertions.IsVisibleOptions AFTER_SPEAKING_WITH_THE_PLATFORM =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

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
    void an_administrator_connects_the_platform_and_looks_after_the_connection(String language) {
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 900))) {
            Page page = context.newPage();
            enter(page, language);
            FrameLocator frame = page.frameLocator("#registration");

            page.navigate("http://localhost:" + acquis.url().getPort() + "/demo/mod/lti/toolconfigure.php");
            page.locator("#url").fill(acquis.url() + "/lti/register/" + key());
            page.locator("form.edit .btn-primary").click();
            frame.locator("a[href*='type=0']").last().click();
            assertThat(frame.locator("#register")).isVisible(AFTER_SPEAKING_WITH_THE_PLATFORM);
            look(page, "registration-proposal", language);
            frame.locator("#register").click();
            assertThat(frame.locator("#close")).isVisible(AFTER_SPEAKING_WITH_THE_PLATFORM);
            look(page, "registration-agreement", language);
            frame.locator("#close").click();
            assertThat(page.locator("#registration")).hasCount(0);

            page.navigate(acquis.lms().pageOf(acquis.lms().activities().get(0)).toString());
            FrameLocator tool = page.frameLocator("iframe");
            tool.locator("nav.sections a[href$='/connection']").click();
            assertThat(tool.locator("section.platform").first()).isVisible();
            look(page, "connection", language);
            tool.locator("section.platform form.acts button").first().click();
            assertThat(tool.locator(".findings li").first()).isVisible(AFTER_SPEAKING_WITH_THE_PLATFORM);
            look(page, "connection-checked", language);
            tool.locator("a[href*='/connection/remove']").first().click();
            assertThat(tool.locator("form.closing")).isVisible();
            look(page, "connection-remove", language);
        }
    }

    private static void enter(Page page, String language) {
        DemoPerson administrator = acquis.lms().people().stream()
                .filter(person -> person.role() == DemoRole.ADMINISTRATOR)
                .findFirst()
                .orElseThrow();
        page.navigate("http://localhost:" + acquis.url().getPort() + "/demo");
        page.locator("form:has(input[name=person][value='" + administrator.id() + "']) button:not([name])")
                .click();
        page.locator("button[name=language][value=" + language + "]").click();
    }

    private static String key() {
        return new RegistrationLinks(acquis.database(), Optional.empty())
                .create(
                        Optional.of(new Schools(acquis.database().sql())
                                .all()
                                .get(0)
                                .id()),
                        new SecureRandom(),
                        Instant.now())
                .secret();
    }

    private static void look(Page page, String name, String language) {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 900);
            Path file = Path.of("target", "screenshots", name + "-" + width + "-" + language + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            Frame tool = page.frames().stream()
                    .filter(frame -> frame.url().startsWith(acquis.url().toString()))
                    .findFirst()
                    .orElseThrow();
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
