package org.acquis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.acquis.demo.site.DemoActivity;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From one version to the next in a real browser: a draft is made from a version and changed, its differences are read, it
 * is published, its parts are said to correspond, and the course goes over with what was judged.
 */
class VersionsBrowserJourneyTest {
    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @CsvSource({"fr, 1.0, 2027", "en, 2027, 2028"})
    void a_course_goes_over_to_the_next_version_with_what_was_judged(String language, String before, String after) {
        DemoActivity activity = Cast.mapped(STAGE.lms());
        try (BrowserVisitor trainer = STAGE.enter(Cast.trainer(STAGE.lms()), language)) {
            trainer.open(activity);
            judge(trainer);
            try (BrowserVisitor head = STAGE.enter(Cast.administrator(STAGE.lms()), language)) {
                head.open(activity);
                publish(head, before, after);
                compare(head, after);
                move(trainer, after);
                retire(head, before);
                takeAway(head, after);
            }
        }
    }

    private static void judge(BrowserVisitor trainer) {
        FrameLocator frame = trainer.openFirstGrid();
        frame.locator("main").focus();
        trainer.page().keyboard().press("Digit2");
        assertThat(frame.locator("[data-criterion] [data-state]")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*(enregistré|saved)"))))
                .hasCount(1);
    }

    private static void publish(BrowserVisitor head, String before, String after) {
        head.section("frameworks");
        FrameLocator frame = head.frame();
        row(frame, before).locator("form[action$='/draft'] button").click();
        frame.locator(".criteria a[href*='/part/']").first().click();
        frame.locator("form.part[action$='/criterion'] #weight").fill("2");
        assertThat(frame.locator("form.part[action$='/criterion'] .saved"))
                .containsText(Pattern.compile("^(enregistré|saved) "));
        frame.locator("#label-fr").fill("Sources citées, version " + after);
        assertThat(frame.locator("form.part[action$='/words'] .saved"))
                .containsText(Pattern.compile("^(enregistré|saved) "));
        frame.locator("main > p:first-child a").click();
        frame.locator(".criteria a[href*='/part/']").nth(1).click();
        frame.locator("details.menu > summary").last().click();
        frame.locator("form[action$='/remove'] button").click();
        frame.locator("a[href$='/differences']").click();
        assertThat(frame.locator(".pair.reworded")).hasCount(1);
        assertThat(frame.locator(".pair.gone")).hasCount(1);
        head.look("versions-differences");
        frame.locator("main > p:first-child a").click();
        frame.locator("#label").fill(after);
        frame.locator("form[action*='/publish#'] button").click();
        assertThat(frame.locator("table.versions")).containsText(after);
    }

    private static void compare(BrowserVisitor head, String after) {
        FrameLocator frame = head.frame();
        row(frame, after).locator("a[href$='/compare']").click();
        assertThat(frame.locator(".pair.reworded")).isVisible();
        head.look("versions-compare");
        confirmLast(head);
        frame.locator("form[action*='/compare/same#'] button").click();
        assertThat(frame.locator("#said")).isFocused();
        assertThat(frame.locator("#said")).isInViewport();
        assertThat(frame.locator(".pair.gone form[action*='/compare/confirm#']").first())
                .isVisible();
        frame.locator("form[action*='/compare/block#'] button").click();
        assertThat(frame.locator("form[action*='/compare/block#']")).hasCount(0);
        Locator gone = frame.locator(".pair.gone");
        gone.locator("form[action*='/compare/withdraw#'] button").click();
        assertThat(frame.locator(".pair.gone .state.to-score")).isVisible();
        head.look("versions-confirmed");
        gone.locator("form[action*='/compare/confirm#'] button").last().click();
        assertThat(frame.locator(".pair.gone .state.acquired")).isVisible();
    }

    /** Far down the page: its row is where the reader stays, with the mouse and with the keyboard. */
    private static void confirmLast(BrowserVisitor head) {
        Locator last = head.frame().locator("ul.pairs").last().locator(".pair").last();
        String place = "#" + last.getAttribute("id");
        last.locator("form[action*='/confirm#'] button").last().click();
        Locator row = head.frame().locator(place);
        assertThat(row.locator(".note[role=status]")).isInViewport();
        assertThat(row.locator(".state.acquired")).isInViewport();
        assertThat(row).isFocused();
        head.picture("versions-confirmed-below");
        head.page().keyboard().press("Tab");
        assertThat(row.locator("form[action*='/withdraw#'] button")).isFocused();
        head.page().keyboard().press("Enter");
        assertThat(row.locator(".state.to-score")).isInViewport();
        assertThat(row).isFocused();
    }

    private static void move(BrowserVisitor trainer, String after) {
        FrameLocator frame = trainer.frame();
        trainer.section("mapping");
        frame.locator("a[href*='/mapping/move']").click();
        assertThat(frame.locator("table.moves")).isVisible();
        trainer.look("versions-move");
        frame.locator("form[action$='/mapping/move'] button").click();
        assertThat(frame.locator(".matrix-intro")).containsText(after);
        trainer.look("versions-moved");
        assertThat(trainer.openFirstGrid().locator("[data-criterion] input[type=radio]:checked"))
                .not()
                .hasCount(0);
    }

    private static void retire(BrowserVisitor head, String before) {
        head.section("frameworks");
        FrameLocator frame = head.frame();
        row(frame, before).locator("form[action$='/retire'] button").click();
        assertThat(row(frame, before).locator("form[action$='/bring-back']")).isVisible();
        head.look("versions-retired");
    }

    /** A link that is a download in the page's eyes is asked for without the cookie of the frame. */
    private static void takeAway(BrowserVisitor head, String label) {
        Locator menu = row(head.frame(), label).locator("details.menu");
        menu.locator("summary").click();
        Download file = head.page()
                .waitForDownload(
                        () -> menu.locator("a[href$='format=moodle-csv']").click());
        org.assertj.core.api.Assertions.assertThat(file.failure()).isNull();
        org.assertj.core.api.Assertions.assertThat(file.path()).isNotEmptyFile();
    }

    private static Locator row(FrameLocator frame, String label) {
        return frame.locator("table.versions tbody tr").filter(new Locator.FilterOptions().setHasText(label + " ·"));
    }
}
