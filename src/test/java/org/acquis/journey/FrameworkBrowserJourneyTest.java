package org.acquis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.acquis.framework.exchange.Documents;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From a document to a grid in a real browser: an administrator gives somebody the engineer's role; who pastes the document,
 * settles its doubts and publishes; and the official words stand on the grid of an activity that is mapped to it.
 */
class FrameworkBrowserJourneyTest {
    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_pasted_document_is_reviewed_published_mapped_and_scored_in_its_own_words(String language) {
        boolean french = language.equals("fr");
        DemoActivity activity = STAGE.lms().activities().get(french ? 0 : 1);
        DemoPerson trainer = Cast.trainer(STAGE.lms());
        try (BrowserVisitor engineer = STAGE.enter(trainer, language)) {
            engineer.open(activity);
            if (french) {
                assertThat(engineer.frame().locator("nav.sections a[href$='/frameworks']"))
                        .hasCount(0);
                giveRole(activity, trainer, language);
                engineer.open(activity);
            }
            engineer.section("frameworks");
            engineer.look("frameworks");
            Locator menu = engineer.frame()
                    .locator("table.versions details.menu summary")
                    .first();
            menu.click();
            assertThat(engineer.frame().locator("a[href$='format=pdf-grids']").first())
                    .isVisible();
            engineer.look("framework-export");
            menu.click();
            review(engineer, french ? "2026" : "2027");
            map(engineer, french ? "2026" : "2027");
            score(engineer);
        }
    }

    private static void giveRole(DemoActivity activity, DemoPerson person, String language) {
        try (BrowserVisitor head = STAGE.enter(Cast.administrator(STAGE.lms()), language)) {
            head.open(activity);
            head.section("people");
            FrameLocator frame = head.frame();
            frame.locator("#name").fill(person.familyName());
            frame.locator("#name").press("Enter");
            frame.locator("form[action$='/people/give'] button").first().click();
            assertThat(frame.locator("form[action$='/people/withdraw']").first())
                    .isVisible();
            head.look("people");
        }
    }

    private static void review(BrowserVisitor engineer, String label) {
        FrameLocator frame = engineer.frame();
        frame.locator("#text").fill(new String(Documents.bytes("fournil.txt"), StandardCharsets.UTF_8));
        frame.locator("form.import button").click();
        assertThat(frame.locator(".draft-head")).isVisible();
        engineer.look("framework-review");

        edit(engineer);
        frame.locator("#title").fill("Boulangerie");
        frame.locator("form[action*='/describe#'] button").click();
        assertThat(frame.locator("[role=status].note")).isVisible();
        Locator blocks = frame.locator("nav.blocks a");
        int count = blocks.count();
        for (int i = 0; i < count; i++) {
            blocks.nth(i).click();
            assertThat(frame.locator("nav.blocks li:nth-child(" + (i + 1) + ") a[aria-current=page]"))
                    .isVisible();
            Locator accept = frame.locator("form[action*='/accept#'] button");
            for (int left = accept.count(); left > 0; left--) {
                accept.first().click();
                assertThat(accept).hasCount(left - 1);
                Locator place = frame.locator(left > 1 ? ".doubt h3:focus" : "h2:focus");
                assertThat(place).isInViewport();
                assertThat(frame.locator("[role=status].note")).isInViewport();
                engineer.picture("framework-accepted");
            }
        }
        frame.locator("#label").fill(label);
        engineer.look("framework-ready");
        frame.locator("form[action*='/publish#'] button").click();
        assertThat(frame.locator("table.versions")).containsText(label);
    }

    /** Fields save themselves, and what nobody can use is refused beside them. */
    private static void edit(BrowserVisitor engineer) {
        FrameLocator frame = engineer.frame();
        frame.locator(".criteria a[href*='/part/']").first().click();
        assertThat(frame.locator("form.part").first()).isVisible();
        engineer.look("framework-part");
        Locator describing = frame.locator("form.part[action$='/criterion']");
        describing.locator("#weight").fill("0");
        assertThat(describing.locator(".saved")).containsText(Pattern.compile("supérieur à 0|above 0"));
        engineer.sawRefusal("/criterion:");
        describing.locator("#weight").fill("2");
        assertThat(describing.locator(".saved")).containsText(Pattern.compile("^(enregistré|saved) "));
        frame.locator("#label-fr").fill("Sources citées");
        assertThat(frame.locator("form.part[action$='/words'] .saved"))
                .containsText(Pattern.compile("^(enregistré|saved) "));
        frame.locator("main > p:first-child a").click();
        assertThat(frame.locator(".criteria li").first()).containsText("Sources citées");
    }

    private static void map(BrowserVisitor engineer, String label) {
        engineer.section("mapping");
        FrameLocator frame = engineer.frame();
        frame.locator("#other-version")
                .selectOption(frame.locator("#other-version option")
                        .filter(new Locator.FilterOptions().setHasText(label))
                        .getAttribute("value"));
        frame.locator("button[name=step][value=version]").click();
        assertThat(frame.locator(".version")).containsText(label);
        frame.locator(".tree input[type=checkbox]").first().check();
        frame.locator("form.mapping .btn-primary").click();
        assertThat(frame.locator("[role=status]").first()).isVisible();
    }

    private static void score(BrowserVisitor engineer) {
        FrameLocator frame = engineer.openFirstGrid();
        assertThat(frame.locator("form#grid")).containsText("Les sources sont citées et datées.");
        frame.locator("main").focus();
        engineer.page().keyboard().press("Digit2");
        assertThat(frame.locator("[data-criterion] [data-state]").first())
                .containsText(Pattern.compile("^\\s*(enregistré|saved)"));
    }
}
