package org.acquis.web.grid;

import static org.acquis.assessment.Grids.grid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.acquis.assessment.Grid;
import org.acquis.mapping.GradebookDetail;
import org.acquis.roster.PersonId;
import org.acquis.web.Language;
import org.acquis.web.LearnerName;
import org.acquis.web.Rendering;
import org.acquis.web.Shell;
import org.acquis.web.TextBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The templates, each from a literal. */
class GridTemplatesTest {
    private static final TextBook TEXTS = new TextBook(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FRENCH; 7 sur 12 points → 58,33 / 100; 3 critères acquis sur 4; 4 observés sur 5; Finaliser…",
                "ENGLISH; 7 of 12 points → 58.33 / 100; 3 of 4 criteria acquired; 4 of 5 observed; Finalise…"
            })
    void the_grid_shows_the_score_as_the_sum_it_is(
            Language language, String points, String acquired, String observed, String finalise) {
        Grid grid = grid().level(11, 3)
                .level(12, 2)
                .level(13, 2)
                .level(21, 0)
                .notObserved(22)
                .get();

        assertThat(render(language, grid)).contains(points, acquired, observed, finalise);
    }

    @Test
    void levels_are_radios_of_one_fieldset_with_words_and_the_chosen_one_is_checked() {
        Grid grid = grid().mapped(11).level(11, 2).get();

        assertThat(render(Language.FRENCH, grid))
                .containsPattern("<fieldset class=\"levels\"[^>]*aria-labelledby=\"k-11-label\"")
                .containsPattern("name=\"value-11\" value=\"3\" checked data-key=\"2\"")
                .containsPattern("name=\"value-11\" value=\"4\" data-key=\"3\"")
                .containsPattern("name=\"value-11\" value=\"not-observed\" data-key=\"n\"")
                .contains("Maîtrisé", "non observé");
    }

    @Test
    void two_levels_below_acquired_differ_in_shape() {
        assertThat(render(Language.FRENCH, grid().mapped(11).get()))
                .containsPattern("<i class=\"on\"></i><i></i><i></i><i></i></span><span class=\"word\"[^>]*>Non acquis")
                .containsPattern(
                        "<i class=\"on\"></i><i class=\"on\"></i><i></i><i></i></span><span class=\"word\"[^>]*>En cours");
    }

    @ParameterizedTest
    @CsvSource({"FRENCH, non évalué (décision du jury)", "ENGLISH, not assessed (jury decision)"})
    void an_exempt_criterion_says_so_and_offers_no_level(Language language, String words) {
        assertThat(render(language, grid().mapped(11).exempt(11).get()))
                .contains(words)
                .doesNotContain("name=\"value-11\"");
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, Règlement\u00a0: Une compétence est acquise quand tous ses critères sont acquis",
        "ENGLISH, Rules: A competency is acquired when all its criteria are"
    })
    void what_follows_from_the_levels_is_said(Language language, String words) {
        assertThat(render(language, grid().mapped(11).get())).contains(words);
    }

    @Test
    void a_final_grid_is_locked_and_offers_what_can_still_be_done() {
        String html = render(
                Language.FRENCH, grid().mapped(11).level(11, 2).finalised().get());

        assertThat(html)
                .contains("Rouvrir la grille", "Ouvrir un rattrapage", "Retirer la finalisation…", "rouvrez-la")
                .containsPattern("<fieldset class=\"levels\" disabled")
                .doesNotContain("data-finalise");
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, a changé depuis la finalisation, Critères retirés, Appliquer le changement…",
        "ENGLISH, has changed since this grid was finalised, Criteria removed, Apply the change…"
    })
    void a_mapping_changed_after_final_is_shown_with_before_and_after(
            Language language, String title, String removed, String apply) {
        Grid grid = grid().mapped(11, 12)
                .level(11, 3)
                .level(12, 0)
                .finalised()
                .mapped(11)
                .get();

        assertThat(render(language, grid)).contains(title, removed, "C1.1.K2", apply);
    }

    @Test
    void where_a_change_leaves_something_to_score_the_primary_act_is_reopening() {
        Grid grid = grid().mapped(11).level(11, 3).finalised().mapped(11, 12).get();

        assertThat(render(Language.FRENCH, grid))
                .containsPattern("<button class=\"btn btn-primary\">Rouvrir la grille</button>")
                .doesNotContain("data-finalise");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void names_comments_and_briefs_are_never_taken_for_markup(Language language) {
        String nasty = "<script>alert(1)</script>";
        Grid grid = grid().mapped(11)
                .judged(11, new org.acquis.assessment.Judged.NotObserved(), nasty)
                .get();

        assertThat(render(language, grid))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<real>", "<réel>");
    }

    @Test
    void the_page_needs_no_inline_script_or_style() {
        assertThat(render(Language.FRENCH, grid().level(11, 1).get()))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<style")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void finalising_shows_what_goes_to_which_column() {
        Grid grid = grid().mapped(11, 12, 21)
                .level(11, 3)
                .level(12, 0)
                .notObserved(21)
                .detail(GradebookDetail.COMPETENCY)
                .get();

        assertThat(confirm(Language.FRENCH, grid))
                .contains("Étude de cas · C1.1 (2/3)", "3 sur 6 points → 50 / 100")
                .contains("Étude de cas · C1.2 (1/2)", "rien à transmettre")
                .contains("Finaliser et transmettre", "name=\"seen\"");
        assertThat(confirm(Language.ENGLISH, grid)).contains("3 of 6 points → 50 / 100", "Finalise and send");
    }

    @Test
    void finalising_an_incomplete_grid_names_what_is_missing_and_has_no_button() {
        assertThat(confirm(Language.FRENCH, grid().mapped(11, 12).level(11, 1).get()))
                .contains("C1.1.K2 Critère 12", "#k-12")
                .doesNotContain("Finaliser et transmettre");
    }

    @Test
    void nothing_with_a_level_is_told_before_it_is_final() {
        assertThat(confirm(Language.FRENCH, grid().mapped(11).notObserved(11).get()))
                .contains("aucune note ne sera transmise");
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, Évaluer la grille suivante, n’est plus inscrit, Aucun apprenant ne correspond",
        "ENGLISH, Score next, no longer enrolled, No learner matches"
    })
    void the_list_marks_who_left_and_leads_to_the_next_grid(Language language, String next, String left, String none) {
        assertThat(list(language, Optional.of("faits"), List.of(row(language)))).contains(next, left, none, "/grid/80");
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, Cette activité n’évalue encore rien., Personne n’est encore inscrit",
        "ENGLISH, This activity does not assess anything yet., Nobody is enrolled"
    })
    void empty_states_say_what_to_do_next(Language language, String unmapped, String nobody) {
        assertThat(list(language, Optional.empty(), List.of())).contains(unmapped, nobody, "/app/s/mapping");
    }

    private String render(Language language, Grid grid) {
        Shell shell = shell(language);
        var around = new GridPages.Around(
                new Selected("draft", "score", "", "a b"),
                List.of(
                        new GridPage.Neighbour(new PersonId(79), "/app/s/grid/79", "ARNAUD Zoé"),
                        new GridPage.Neighbour(grid.learner().person(), "/app/s/grid/80", "PETIT Ana"),
                        new GridPage.Neighbour(new PersonId(81), "/app/s/grid/81", "ROY Bo")),
                List.of(),
                Optional.empty(),
                List.of());
        return Rendering.render("grid/grid.jte", GridPages.page(shell, grid, around));
    }

    private String confirm(Language language, Grid grid) {
        return Rendering.render(
                "grid/confirm.jte",
                ConfirmPages.finalising(shell(language), grid, Selected.USUAL, Optional.of("Étude de cas")));
    }

    private String list(Language language, Optional<String> facts, List<LearnersPage.Row> rows) {
        return Rendering.render(
                "grid/learners.jte",
                new LearnersPage(
                        shell(language),
                        facts,
                        "liste",
                        false,
                        facts.isPresent(),
                        rows,
                        rows.stream()
                                .findFirst()
                                .map(row -> new LearnersPage.Next(
                                        row.path(), row.name().full())),
                        0,
                        0,
                        Optional.empty(),
                        Selected.USUAL,
                        List.of(new LearnersPage.Group("7", "Mardi (1)", "Mardi")),
                        new LearnersPage.Counts(rows.size(), 0, 0, 0, 0, 0)));
    }

    private static LearnersPage.Row row(Language language) {
        return new LearnersPage.Row(
                new PersonId(80),
                "/app/s/grid/80",
                new LearnerName("PETIT Ana", "PA", "PETIT Ana Ana Petit"),
                "ana petit",
                "7",
                true,
                false,
                false,
                1,
                1,
                5,
                "1 / 5",
                new GridStateWord("draft", "below", "en cours"),
                false,
                false,
                "2 / 3",
                "2 sur 3",
                "66,67",
                "66.66667",
                Optional.empty());
    }

    private static Shell shell(Language language) {
        return new Shell(TEXTS.in(language), "Ana Petit", "/app/s", "token", List.of(), false);
    }
}
