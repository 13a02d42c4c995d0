package org.acquis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The journey in a real browser, inside the platform's cross-site frame, as trainer and as learner, in both languages:
 * map, score with the keyboard alone, finalise, see the gradebook, read it as the learner. Every page is checked with axe
 * and leaves a picture in {@code target/screenshots}.
 */
class BrowserJourneyTest {
    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_trainer_maps_scores_with_the_keyboard_and_a_learner_reads_it(String language) {
        boolean french = language.equals("fr");
        DemoActivity unmapped = STAGE.lms().activities().get(french ? 0 : 1);
        DemoActivity mapped = Cast.mapped(STAGE.lms());
        DemoPerson learner = Cast.learners(STAGE.lms()).get(french ? 0 : 1);

        try (BrowserVisitor trainer = STAGE.enter(Cast.trainer(STAGE.lms()), language)) {
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
            trainer.page().keyboard().press("f");
            assertThat(trainer.frame().locator("form .btn-primary")).isVisible();
            trainer.look("finalise");
            trainer.frame().locator("form .btn-primary").focus();
            trainer.page().keyboard().press("Enter");
            assertThat(trainer.frame().locator("[role=status].note")).isVisible();
            trainer.look("grid-final");

            STAGE.acquis().app().deliverDue();
            trainer.section("sync");
            trainer.look("sync");
            trainer.section("coverage");
            trainer.look("coverage");
            trainer.section("mapping");
            trainer.look("mapping");
            trainer.section("learners");
            trainer.look("learners");
        }
        assertThat(STAGE.lms().columns().stream()
                        .filter(column -> STAGE.lms()
                                .grade(learner, column)
                                .flatMap(grade -> grade.score())
                                .isPresent())
                        .count())
                .isEqualTo(8);

        try (BrowserVisitor reader = STAGE.enter(learner, language)) {
            reader.open(mapped);
            assertThat(reader.frame().getByText(Pattern.compile("/ 100")).first())
                    .isVisible();
            reader.look("learner-activity");
            reader.section("progress");
            reader.look("learner-progress");
        }
    }

    @Test
    void who_wants_it_goes_to_the_next_criterion_with_each_key_and_so_at_the_next_learner() {
        try (BrowserVisitor trainer = STAGE.enter(Cast.trainer(STAGE.lms()), "fr")) {
            trainer.open(Cast.mapped(STAGE.lms()));
            trainer.frame().locator("tbody a[href*='/grid/']").nth(3).click();
            FrameLocator frame = trainer.frame();
            frame.locator("[data-help]").click();
            trainer.look("grid-keys");
            frame.locator("#keys-advance").check();
            frame.locator("#keys button").click();
            Locator criteria = frame.locator("[data-criterion]");

            criteria.first().locator("input[type=radio]").first().focus();
            trainer.page().keyboard().press("Digit2");
            trainer.page().keyboard().press("n");
            assertThat(criteria.nth(0).locator("[data-key='2']")).isChecked();
            assertThat(criteria.nth(1).locator("[data-key=n]")).isChecked();
            assertThat(criteria.nth(2)).hasClass(Pattern.compile("\\bcurrent\\b"));
            trainer.page().keyboard().press("s");
            assertThat(frame.locator("#keys-advance")).isChecked();
        }
    }

    private static void scoreWithTheKeyboard(BrowserVisitor trainer) {
        FrameLocator frame = trainer.frame();
        frame.locator("main").focus();
        int criteria = frame.locator("[data-criterion]").count();
        for (int i = 0; i < criteria; i++) {
            trainer.page().keyboard().press(i % 3 == 0 ? "Numpad3" : "Digit2");
            trainer.page().keyboard().press("j");
        }
        trainer.page().keyboard().press("c");
        trainer.page().keyboard().type("À reprendre à l’oral.");
        trainer.page().keyboard().press("Control+Enter");
        Locator states = frame.locator("[data-criterion] [data-state]");
        for (int i = 0; i < criteria; i++) {
            assertThat(states.nth(i)).containsText(Pattern.compile("^\\s*(enregistré|saved)"));
        }
        // What lies half below a bar that stays is no small target.
        frame.locator("html").evaluate("html => html.scrollTo(0, 0)");
    }
}
