package org.acquis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;

/** One person in a browser of his own; it and the LMS speak one language. */
final class BrowserVisitor implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final RunningAcquis acquis;
    private final BrowserContext context;
    private final Page page;
    private final String language;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> wanted = new ArrayList<>();

    /** @param language that browser and LMS are set to */
    BrowserVisitor(Chromium chromium, RunningAcquis acquis, DemoPerson person, String language) {
        this.acquis = acquis;
        this.language = language;
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complain(message.text() + " " + message.location());
            }
        });
        page.onPageError(this::complain);
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

    Page page() {
        return page;
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

    /** The first learner's, with its keys working: the script shows their button when all else is done. */
    FrameLocator openFirstGrid() {
        section("learners");
        frame().locator("a[data-grid]").first().click();
        assertThat(frame().locator("[data-help]")).isVisible();
        return frame();
    }

    private void complain(String complaint) {
        if (wanted.stream().noneMatch(address -> isRefusal(complaint, address))) {
            complaints.add(complaint);
        }
    }

    /**
     * The browser complains of an answer that the test wanted, and again in each frame that it opens later.
     *
     * @param address end of where the refusal was seen
     */
    void sawRefusal(String address) {
        assertThat(complaints).anyMatch(complaint -> isRefusal(complaint, address));
        wanted.add(address);
        complaints.removeIf(complaint -> isRefusal(complaint, address));
    }

    private static boolean isRefusal(String complaint, String address) {
        return (complaint.contains(" 400 ") || complaint.contains(" 409 ")) && complaint.contains(address);
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
        // A click that comes before the frame is laid out and painted anew would fall beside its aim.
        toolFrame().waitForFunction("() => innerWidth > 600");
        toolFrame()
                .evaluate("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
        assertThat(complaints).as(name).isEmpty();
    }

    /** The frame itself, for what no locator does. */
    Frame toolFrame() {
        return page.frames().stream()
                .filter(frame -> frame.url().startsWith(acquis.url().toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Takes one picture of the page as it stands. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictureFile(name)));
    }

    private void picture(String name, int width, int height) {
        page.setViewportSize(width, height);
        if (width < 600) {
            page.locator("iframe").screenshot(new Locator.ScreenshotOptions().setPath(pictureFile(name)));
        } else {
            picture(name);
        }
    }

    private Path pictureFile(String name) {
        return Path.of("target", "screenshots", name + "-" + language + ".png");
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
