package org.acquis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An administrator says his school's rules in a real browser, with the keyboard. Every look is checked with axe and leaves
 * a picture in {@code target/screenshots}.
 */
class RulesBrowserJourneyTest {
    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_example_follows_the_keyboard_and_a_mistake_is_named(String language) {
        try (BrowserVisitor administrator = STAGE.enter(Cast.administrator(STAGE.lms()), language)) {
            Page page = administrator.page();
            FrameLocator tool = rules(administrator);
            administrator.look("rules");

            tool.locator("#competency-all").focus();
            administrator.picture("rules-below");
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
            administrator.sawRefusal("/rules:0:0");
            administrator.look("rules-mistake");

            tool.locator("#points").fill(language.equals("fr") ? "1,5" : "1.5");
            assertThat(tool.locator("#computed .of-block").first()).isVisible();
            tool.locator(".save .btn-primary").click();
            assertThat(tool.locator("p.note[role=status]")).isVisible();
            assertThat(tool.locator(".editions")).hasCount(1);
            tool.locator(".editions summary").click();
            administrator.look("rules-saved");
        }
    }

    @Test
    void without_the_script_a_button_recomputes_and_keeps_what_was_chosen() {
        try (BrowserVisitor administrator = STAGE.enter(Cast.administrator(STAGE.lms()), "fr")) {
            administrator.page().route("**/*.js", route -> {
                if (route.request().url().startsWith(STAGE.acquis().url() + "/webjars/")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            FrameLocator tool = rules(administrator);
            tool.locator("#combining-best").check();
            tool.locator(".save .btn-outline-secondary").click();
            assertThat(tool.locator("#computed .sentence")).containsText("la meilleure évaluation compte");
            assertThat(tool.locator("#combining-best")).isChecked();
        }
    }

    /** The page in the tool's frame. */
    private static FrameLocator rules(BrowserVisitor administrator) {
        administrator.open(STAGE.lms().activities().get(0));
        administrator.section("frameworks");
        Frame tool = administrator.toolFrame();
        tool.navigate(tool.url() + "/" + version() + "/rules");
        return administrator.frame();
    }

    private static long version() {
        return STAGE.acquis()
                .database()
                .sql()
                .select(FRAMEWORK_VERSION.ID)
                .from(FRAMEWORK_VERSION)
                .orderBy(FRAMEWORK_VERSION.ID)
                .limit(1)
                .fetchSingle()
                .value1();
    }
}
