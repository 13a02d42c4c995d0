package org.acquis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.acquis.platform.RegistrationLinks;
import org.acquis.platform.Schools;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An administrator in a real browser: connects the platform from within its cross-site frame, closes it, and looks at the
 * connection page. Every page is checked with axe and leaves a picture in {@code target/screenshots}.
 */
class ConnectionBrowserJourneyTest {
    /** A registration speaks with the platform four times, and a busy machine is slow. */
    private static final LocatorAssertions.IsVisibleOptions AFTER_SPEAKING_WITH_THE_PLATFORM =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void an_administrator_connects_the_platform_and_looks_after_the_connection(String language) {
        try (BrowserVisitor administrator = STAGE.enter(Cast.administrator(STAGE.lms()), language)) {
            Page page = administrator.page();
            FrameLocator registration = page.frameLocator("#registration");
            page.navigate("http://localhost:" + STAGE.acquis().url().getPort() + "/demo/mod/lti/toolconfigure.php");
            page.locator("#url").fill(STAGE.acquis().url() + "/lti/register/" + key());
            page.locator("form.edit .btn-primary").click();
            registration.locator("a[href*='type=0']").last().click();
            assertThat(registration.locator("#register")).isVisible(AFTER_SPEAKING_WITH_THE_PLATFORM);
            administrator.look("registration-proposal");
            registration.locator("#register").click();
            assertThat(registration.locator("#close")).isVisible(AFTER_SPEAKING_WITH_THE_PLATFORM);
            administrator.look("registration-agreement");
            registration.locator("#close").click();
            assertThat(page.locator("#registration")).hasCount(0);

            administrator.open(STAGE.lms().activities().get(0));
            administrator.section("connection");
            FrameLocator tool = administrator.frame();
            assertThat(tool.locator("section.platform").first()).isVisible();
            administrator.look("connection");
            tool.locator("section.platform form.acts button").first().click();
            assertThat(tool.locator(".findings li").first()).isVisible(AFTER_SPEAKING_WITH_THE_PLATFORM);
            administrator.look("connection-checked");
            tool.locator("a[href*='/connection/remove']").first().click();
            assertThat(tool.locator("form.closing")).isVisible();
            administrator.look("connection-remove");
        }
    }

    private static String key() {
        return new RegistrationLinks(STAGE.acquis().database(), Optional.empty())
                .create(
                        Optional.of(new Schools(STAGE.acquis().database().sql())
                                .all()
                                .get(0)
                                .id()),
                        new SecureRandom(),
                        Instant.now())
                .secret();
    }
}
