package org.acquis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.util.regex.Pattern;
import org.acquis.framework.drafts.AddAccommodation;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.DraftId;
import org.acquis.framework.drafts.EditingDraft;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.ops.AuditLog;
import org.acquis.schema.Tables;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of the draft editor and of a published version in a real browser, in both languages, wide and narrow: tasks,
 * scale, accommodation rules, places, history, labels.
 */
class DraftEditorBrowserJourneyTest {
    private static final Pattern SAVED = Pattern.compile("^(enregistré|saved) ");

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_draft_is_written_and_the_labels_of_a_version_are(String language) {
        try (BrowserVisitor engineer = STAGE.enter(Cast.administrator(STAGE.lms()), language)) {
            engineer.open(STAGE.lms().activities().get(0));
            engineer.section("frameworks");
            FrameLocator frame = engineer.frame();
            frame.locator("table.versions form[action$='/draft'] button")
                    .first()
                    .click();
            assertThat(frame.locator(".also a")).hasCount(4);
            engineer.look("draft-editor");
            tasks(engineer);
            scale(engineer);
            accommodations(engineer);
            place(engineer);
            history(engineer);
            engineer.section("frameworks");
            labels(engineer, language.equals("fr"));
        }
    }

    private static void tasks(BrowserVisitor engineer) {
        FrameLocator frame = engineer.frame();
        also(frame, "tasks");
        engineer.look("draft-tasks");
        frame.locator("#title").fill("Grand oral");
        frame.locator("#competency").selectOption(new SelectOption().setIndex(4));
        frame.locator("form[action$='/tasks'] button").click();
        Locator added = frame.locator("tbody th a").last();
        assertThat(added).containsText("Grand oral");
        added.click();
        assertThat(frame.locator("fieldset.boxes input:checked")).hasCount(1);
        engineer.look("draft-task");

        Locator said = frame.locator("form.part .saved");
        frame.locator("fieldset.boxes input:checked").uncheck();
        assertThat(said).containsText(Pattern.compile("au moins une compétence|at least one competency"));
        engineer.sawRefusal("/tasks/");
        frame.locator("fieldset.boxes input").first().check();
        frame.locator("fieldset.boxes input").last().check();
        frame.locator("#code").fill("E11");
        assertThat(said).containsText(SAVED);
        frame.locator("main > p:first-child a").click();
        assertThat(frame.locator("tbody tr").last()).containsText(Pattern.compile("E11\\s+Grand oral"));
        assertThat(frame.locator("tbody tr").last()).containsText("C1.1, C4.6");
        frame.locator("main > p:first-child a").click();
    }

    private static void scale(BrowserVisitor engineer) {
        FrameLocator frame = engineer.frame();
        also(frame, "scale");
        engineer.look("draft-scale");
        Locator said = frame.locator("form.part .saved");
        frame.locator("#level-3-points").fill("2");
        assertThat(said).containsText(Pattern.compile("augmentent|rise"));
        engineer.sawRefusal("/scale:");
        frame.locator("#level-3-points").fill("4");
        assertThat(said).containsText(SAVED);
        frame.locator("#added").fill("Expert");
        frame.locator("form[action$='/scale/add'] button").click();
        assertThat(frame.locator("ol.levels li")).hasCount(5);
        frame.locator("ol.levels li")
                .last()
                .locator("form[action$='/lower'] button")
                .click();
        assertThat(frame.locator("ol.levels li").nth(3)).containsText("Expert");
        assertThat(frame.locator("#level-3-points")).hasValue("4");
        frame.locator("main > p:first-child a").click();
    }

    private static void accommodations(BrowserVisitor engineer) {
        FrameLocator frame = engineer.frame();
        also(frame, "accommodations");
        engineer.look("draft-accommodations");
        frame.locator("#added").fill("Temps majoré");
        frame.locator("form[action$='/accommodations/add'] button").click();
        assertThat(frame.locator("form.part")).hasCount(6);
        Locator last = frame.locator("form.part").last();
        last.locator("summary").click();
        last.locator("#rule-5-conditions-fr").fill("Sur avis\nSur demande");
        assertThat(last.locator(".saved")).containsText(SAVED);

        somebodyElse(new AddAccommodation("Autre règle"));
        last.locator("#rule-5-official").fill("Ce que j'ai écrit pendant ce temps");
        assertThat(frame.locator(".note.problem")).isVisible();
        assertThat(frame.locator("form.part")).hasCount(7);
        assertThat(frame.locator("#rule-5-official")).hasValue("Ce que j'ai écrit pendant ce temps");
        engineer.sawRefusal("/accommodations");
        frame.locator("form.part").nth(5).locator("button").click();
        assertThat(frame.locator("form.part").nth(5).locator(".saved")).containsText(SAVED);
        frame.locator("main > p:first-child a").click();
    }

    private static void somebodyElse(AddAccommodation edit) {
        var sql = STAGE.acquis().database().sql();
        var row = sql.selectFrom(Tables.FRAMEWORK_DRAFT)
                .orderBy(Tables.FRAMEWORK_DRAFT.ID.desc())
                .limit(1)
                .fetchSingle();
        Draft draft = new SelectDraft(sql)
                .of(row.get(Tables.FRAMEWORK_DRAFT.SCHOOL_ID), new DraftId(row.get(Tables.FRAMEWORK_DRAFT.ID)))
                .orElseThrow();
        new EditingDraft(STAGE.acquis().database(), new AuditLog(Clock.systemUTC()), Clock.systemUTC())
                .apply(draft.school(), draft.id(), draft.edition(), edit, row.get(Tables.FRAMEWORK_DRAFT.CREATED_BY));
    }

    private static void place(BrowserVisitor engineer) {
        FrameLocator frame = engineer.frame();
        frame.locator("section.competency p a").first().click();
        String title = frame.locator("h1").textContent();
        frame.locator("#to").selectOption(new SelectOption().setIndex(4));
        frame.locator("form[action$='/parent'] button").click();
        assertThat(frame.locator("[role=status].note")).isVisible();
        assertThat(frame.locator("h1")).hasText(title);
        engineer.look("draft-part-place");
        frame.locator("main > p:first-child a").click();
    }

    private static void history(BrowserVisitor engineer) {
        FrameLocator frame = engineer.frame();
        also(frame, "history");
        engineer.look("draft-history");
        assertThat(frame.locator("tbody tr").first()).hasAttribute("aria-current", "step");
        frame.locator("tbody tr").nth(1).locator("button").click();
        assertThat(frame.locator("tbody tr").nth(1)).hasAttribute("aria-current", "step");
        frame.locator("main > p:first-child a").click();
        assertThat(frame.locator("#redo")).isEnabled();
    }

    private static void labels(BrowserVisitor engineer, boolean french) {
        FrameLocator frame = engineer.frame();
        frame.locator("table.versions th a").last().click();
        assertThat(frame.locator("nav.blocks a[aria-current=page]")).isVisible();
        engineer.look("version");
        frame.locator("nav.blocks a").last().click();
        assertThat(frame.locator("fieldset.labels")).hasCount(10);
        engineer.look("version-tasks");
        frame.locator("nav.blocks a").nth(1).click();
        assertThat(frame.locator("nav.blocks a[aria-current=page]")).containsText("A1");
        engineer.look("version-block");
        frame.locator("form.part li a").first().click();
        Locator label =
                frame.locator("textarea[name^='criterion-label'][name$='-fr']").first();
        label.fill(french ? "Besoins recensés" : "Needs listed");
        frame.locator("form.part button").click();
        assertThat(frame.locator("[role=status].note")).isVisible();
        assertThat(label).hasValue(french ? "Besoins recensés" : "Needs listed");
        engineer.look("version-competency");

        STAGE.acquis()
                .database()
                .sql()
                .update(Tables.FRAMEWORK_VERSION)
                .set(Tables.FRAMEWORK_VERSION.LABELS_EDITION, Tables.FRAMEWORK_VERSION.LABELS_EDITION.plus(1))
                .execute();
        label.fill("Mon libellé");
        frame.locator("form.part button").click();
        assertThat(frame.locator(".now")).containsText(french ? "Besoins recensés" : "Needs listed");
        engineer.sawRefusal("/labels");
        engineer.look("version-conflict");
        frame.locator("form.part button").click();
        assertThat(frame.locator("[role=status].note")).isVisible();
        assertThat(label).hasValue("Mon libellé");
    }

    private static void also(FrameLocator frame, String page) {
        frame.locator(".also a[href$='/" + page + "']").click();
        assertThat(frame.locator("main > p:first-child a")).isVisible();
    }
}
