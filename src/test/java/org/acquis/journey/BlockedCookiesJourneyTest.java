package org.acquis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acquis.schema.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real browser that takes no cookie of the tool in a frame of the platform, not even a partitioned one. */
class BlockedCookiesJourneyTest {
    private static FramingPlatform platform;
    private static RunningAcquis acquis;
    private static Chromium chromium;

    private final List<String> addresses = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext blocking;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        platform = FramingPlatform.start();
        acquis = RunningAcquis.start(Clock.systemUTC(), List.of(platform.registration()));
        platform.frames(acquis.url());
    }

    @AfterAll
    static void stop() {
        if (acquis != null) {
            acquis.close();
            platform.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        blocking = chromium.blockingCookies("http://127.0.0.1", "http://localhost");
        blocking.onRequest(request -> addresses.add(request.url()));
    }

    @AfterEach
    void close() {
        blocking.close();
    }

    @ParameterizedTest(name = "K5 {0}")
    @ValueSource(strings = {"parent", "frame", "asked"})
    void a_platform_that_keeps_the_secret_carries_the_session(String storage) {
        Page page = opened("l1", storage);
        FrameLocator tool = tool(page);
        assertThat(tool.locator("nav.sections a[aria-current=page][href$='/learners']"))
                .isVisible();

        tool.locator("nav.sections a[href$='/mapping']").click();
        assertThat(tool.locator("form.mapping")).isVisible();
        tool.locator("form.mapping input[type=checkbox]").first().check();
        tool.locator("form.mapping .btn-primary").last().click();
        assertThat(tool.locator("[role=status].note, form.confirm").first()).isVisible();

        tool.locator("nav.sections a[href$='/sync']").click();
        assertThat(tool.locator("#sync-state")).isVisible();
        toolFrame(page).evaluate("() => { setTimeout(() => window.history.back()); }");
        assertThat(tool.locator("nav.sections a[aria-current=page][href$='/mapping']"))
                .isVisible();
        reload(page);
        assertThat(tool.locator("html:not([data-before]) nav.sections a[aria-current=page][href$='/mapping']"))
                .isVisible();
        toolFrame(page)
                .evaluate(
                        "address => { setTimeout(() => window.location.assign(address)); }",
                        session(page) + "/learners#main");
        assertThat(tool.locator("html:has(nav.sections a[aria-current=page][href$='/learners']) main"))
                .isFocused();

        assertThat(blocking.cookies(acquis.url().toString())).isEmpty();
        assertThat(complaints).isEmpty();
        assertThat(addresses).noneMatch(address -> address.contains("acquis_"));
        String handle = session(page).substring("/app/".length());
        assertThat(acquis.database()
                        .sql()
                        .fetchSingle(SESSION, SESSION.HANDLE.eq(handle))
                        .get(SESSION.STORAGE))
                .isEqualTo(platform.origin() + " " + (storage.equals("frame") ? "keeper" : "_parent"));
    }

    @Test
    @DisplayName("K6 without storage a button opens the same login in a window of its own")
    void without_storage_a_button_opens_the_same_login_in_a_window_of_its_own() {
        int before = platform.loginsAsked();
        Page page = open("l2", "none");
        FrameLocator frame = tool(page);
        assertThat(frame.getByRole(AriaRole.HEADING)).isFocused();
        assertThat(frame.getByRole(AriaRole.HEADING)).containsText("nouvelle fenêtre");
        assertThat(platform.loginsAsked()).as("the hint is not spent yet").isEqualTo(before);
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "cookies-blocked.png")));

        page.bringToFront();
        frame.getByRole(AriaRole.HEADING).focus();
        page.keyboard().press("Tab");
        assertThat(frame.getByRole(AriaRole.BUTTON)).isFocused();
        Page window = blocking.waitForPage(() -> page.keyboard().press("Enter"));

        assertThat(window.locator("nav.sections a[aria-current=page][href$='/learners']"))
                .isVisible();
        assertThat(frame.locator("[data-opened]")).isVisible();
        assertThat(platform.loginsAsked()).isEqualTo(before + 1);
        window.reload();
        assertThat(window.locator("nav.sections a[aria-current=page][href$='/learners']"))
                .isVisible();
    }

    @Test
    @DisplayName("K7 a page that is not the platform's learns nothing")
    void a_page_that_is_not_the_platforms_learns_nothing() {
        int before = platform.loginsAsked();
        try (FramingPlatform stranger = FramingPlatform.start()) {
            Page page = blocking.newPage();
            page.waitForConsoleMessage(
                    new Page.WaitForConsoleMessageOptions()
                            .setPredicate(message -> message.text().contains("frame-ancestors")),
                    () -> page.navigate(stranger.around(platform.opening("l3", "parent"))));

            assertThat((Integer) page.evaluate("() => window.heard")).isZero();
        }
        assertThat(platform.loginsAsked()).isEqualTo(before);
    }

    @Test
    @DisplayName("K8 several tabs never mix")
    void several_tabs_never_mix() {
        Page first = opened("l4", "parent");
        Page second = opened("l5", "parent");
        for (Page page : List.of(first, second)) {
            page.bringToFront();
            assertThat(tool(page).locator("nav.sections a[aria-current=page][href$='/learners']"))
                    .isVisible();
        }
        String firstSession = session(first);
        assertThat(session(second)).isNotEqualTo(firstSession);

        first.bringToFront();
        reload(first);
        assertThat(tool(first).locator("html:not([data-before]) nav.sections a[aria-current=page][href$='/learners']"))
                .isVisible();
        assertThat(session(first)).isEqualTo(firstSession);
        second.bringToFront();
        toolFrame(second).evaluate("address => window.location.assign(address)", firstSession + "/learners");
        assertThat(tool(second).locator("[data-failed]")).isVisible();
    }

    private static String session(Page page) {
        String path = URI.create(toolFrame(page).url()).getPath();
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Asks for nothing inside while the frame still goes from site to site: its process changes with each. */
    private Page opened(String link, String storage) {
        Page page = open(link, storage);
        page.waitForCondition(() -> toolFrame(page).url().contains("/app/"));
        return page;
    }

    private Page open(String link, String storage) {
        Page page = blocking.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(platform.course(link, storage));
        return page;
    }

    /**
     * Marks the page that is there, so that what is looked for afterwards can only be on the one that came anew; which
     * begins once the answer is given, since the page that gives it goes.
     */
    private static void reload(Page page) {
        toolFrame(page)
                .evaluate("() => { document.documentElement.dataset.before = '';"
                        + " setTimeout(() => window.location.reload()); }");
    }

    private static FrameLocator tool(Page page) {
        return page.frameLocator("iframe[name=tool]");
    }

    private static Frame toolFrame(Page page) {
        return page.frame("tool");
    }
}
