package org.acquis.web.mapping;

import static org.acquis.web.Rendering.render;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.acquis.web.Language;
import org.acquis.web.Shell;
import org.acquis.web.TextBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The templates, each from a literal. */
class MappingTemplatesTest {
    private static final TextBook TEXTS = new TextBook(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "FRENCH, 1 sur 2, critères choisis, 1 compétence, Libellé reformulé, Enregistrer la correspondance",
        "ENGLISH, 1 of 2, criteria chosen, 1 competency, Reworded label, Save the mapping"
    })
    void the_page_speaks_its_reader_s_language(
            Language language, String count, String counted, String fold, String wording, String save) {
        String html = mapping(page(language, Optional.empty(), "overall", Optional.empty()));

        assertThat(html)
                .contains("<html lang=\"" + language.code() + "\">")
                .contains(count, counted, fold, wording, save);
    }

    @Test
    void every_box_has_a_label_and_the_chosen_criterion_is_ticked() {
        String html = mapping(page(Language.FRENCH, Optional.empty(), "overall", Optional.empty()));

        for (String key : List.of("pick-block-1", "pick-activity-2", "pick-competency-3", "pick-task-9")) {
            assertThat(html).contains("id=\"" + key + "\"").contains("for=\"" + key + "\"");
        }
        assertThat(html)
                .containsPattern("id=\"criterion-4\" name=\"criterion\" value=\"4\" checked")
                .doesNotContainPattern("id=\"criterion-5\" name=\"criterion\" value=\"5\" checked")
                .contains("data-criteria=\"4 5\"");
    }

    @Test
    void a_box_that_is_full_says_so_to_a_form_without_script() {
        Branch full = new Branch(
                "competency", 3, "C1.1", "Veiller", "", Optional.empty(), List.of(4L), 1, List.of(), List.of());

        assertThat(render("mapping/branch.jte", java.util.Map.of("texts", TEXTS.in(Language.FRENCH), "branch", full)))
                .contains("name=\"whole\" value=\"competency-3\"")
                .contains("checked");
    }

    @Test
    void official_wording_is_folded_beside_the_label_where_it_was_imported() {
        assertThat(mapping(page(Language.FRENCH, Optional.empty(), "overall", Optional.of("Mener une veille."))))
                .contains("Texte officiel")
                .contains("Mener une veille.");
        assertThat(mapping(page(Language.FRENCH, Optional.empty(), "overall", Optional.empty())))
                .doesNotContain("Texte officiel");
    }

    @ParameterizedTest
    @CsvSource({"FRENCH, Coefficients", "ENGLISH, Weights"})
    void the_page_says_that_detail_columns_count_in_the_course_total_and_how_to_avoid_it(
            Language language, String column) {
        assertThat(mapping(page(language, Optional.empty(), "criterion", Optional.empty())))
                .contains(column)
                .containsPattern("data-columns>2<");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_label_of_the_school_is_never_taken_for_markup(Language language) {
        String html = mapping(page(language, Optional.empty(), "overall", Optional.of("<script>alert(1)</script>")));

        assertThat(html).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void an_empty_choice_names_the_field() {
        assertThat(mapping(page(Language.FRENCH, Optional.of(new Notice.Empty()), "overall", Optional.empty())))
                .contains("Le champ « Critères évalués » est vide.")
                .contains("aria-describedby=\"criteria-problem\"");
    }

    @Test
    void an_outdated_page_shows_what_is_saved_beside_the_choice() {
        Notice outdated = new Notice.Outdated(
                "Enregistrée le 24 novembre par Marie.",
                List.of(new Notice.Difference("Finalité", "Certifiante", "Formative")));

        assertThat(mapping(page(Language.FRENCH, Optional.of(outdated), "overall", Optional.empty())))
                .contains("Enregistrée le 24 novembre par Marie.")
                .contains("<td>Certifiante</td>")
                .contains("<td>Formative</td>")
                .contains("href=\"/app/h/mapping\"");
    }

    @Test
    void a_saved_page_says_so_and_leads_on() {
        assertThat(mapping(page(Language.ENGLISH, Optional.of(new Notice.Saved()), "overall", Optional.empty())))
                .contains("Mapping saved.")
                .contains("href=\"/app/h/learners\"");
    }

    @Test
    void the_question_back_carries_the_whole_choice() {
        String html = render(
                "mapping/confirm.jte",
                new ConfirmPage(
                        shell(Language.ENGLISH),
                        TEXTS.in(Language.ENGLISH).of("mapping.confirm.consequence", 1, 2),
                        List.of(new ConfirmPage.Field("criterion", "4"), new ConfirmPage.Field("edition", "7"))));

        assertThat(html)
                .contains("1 judgement stops counting, for 2 learners")
                .contains("name=\"criterion\" value=\"4\"")
                .contains("name=\"edition\" value=\"7\"")
                .contains("value=\"confirmed\"")
                .contains("value=\"edit\"");
    }

    @Test
    void the_coverage_table_has_words_for_empty_cells_and_numbers_for_the_others() {
        String html = render(
                "mapping/coverage.jte",
                new CoveragePage(
                        shell(Language.FRENCH),
                        "Marketing, version 1",
                        false,
                        List.of(),
                        List.of(new CoveragePage.Filter("/app/h/coverage", "Toutes (1)", true)),
                        List.of(
                                new CoveragePage.Column("Étude de cas", true, true),
                                new CoveragePage.Column("Oral", false, false)),
                        List.of(new CoveragePage.Group(
                                "A1",
                                "Stratégie",
                                List.of(new CoveragePage.Row(
                                        "C1.1",
                                        "Veiller",
                                        List.of(new CoveragePage.Cell(3, 4), new CoveragePage.Cell(0, 4)),
                                        new CoveragePage.Cell(3, 4)))))));

        assertThat(html)
                .contains("<td class=\"part\">3/4</td>")
                .contains("<span class=\"visually-hidden\">aucun</span>")
                .contains("cette activité")
                .contains("non définie")
                .contains("scope=\"rowgroup\" colspan=\"4\"");
    }

    @Test
    void without_a_published_version_the_page_says_whom_to_ask() {
        assertThat(render("mapping/none.jte", new NoVersionPage(shell(Language.FRENCH))))
                .contains("pas encore de référentiel publié")
                .contains("Demandez à la personne");
    }

    private MappingPage page(
            Language language, Optional<Notice> notice, String detail, Optional<String> officialWording) {
        List<Leaf> leaves = List.of(
                new Leaf(4, "C1.1.K1", "Méthode", officialWording, true),
                new Leaf(5, "C1.1.K2", "Outils", Optional.empty(), false));
        Branch competency = branch("competency", 3, "C1.1", List.of(), leaves);
        Branch activity = branch("activity", 2, "A1.1", List.of(competency), List.of());
        return new MappingPage(
                shell(language),
                false,
                notice,
                new VersionChoice(
                        1, "Marketing", "1.0", false, List.of(new VersionChoice.Entry(1, "Marketing, 1.0", true))),
                3,
                List.of(branch("block", 1, "A1", List.of(activity), List.of())),
                List.of(branch("task", 9, "T1", List.of(), List.of())),
                List.of(new Option("certifying", "Certifiante", "Compte.", true)),
                List.of(new Option(detail, "Détail", "Colonnes.", true)),
                List.of(new Option("fr", "Français", "", true)),
                List.of(new CoverageEntry(3, "C1.1", "Veiller", List.of(4L, 5L), List.of(), 1)),
                List.of(new OriginalOffer(
                        "Copie de « Étude de cas ».", "2 critères.", List.of(new ConfirmPage.Field("criterion", "4")))),
                Optional.empty(),
                List.of());
    }

    private static Branch branch(String kind, long id, String code, List<Branch> branches, List<Leaf> leaves) {
        return new Branch(kind, id, code, "Veiller", "", Optional.empty(), List.of(4L, 5L), 1, branches, leaves);
    }

    private static Shell shell(Language language) {
        return new Shell(TEXTS.in(language), "Titre", "/app/h", "token", List.of(), false);
    }

    private String mapping(MappingPage page) {
        return render("mapping/mapping.jte", page);
    }
}
