package org.acquis.web.progress;

import static org.acquis.progress.GivenFact.level;
import static org.acquis.progress.GivenFact.notObserved;
import static org.acquis.web.Rendering.render;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.assessment.FrozenJudgement;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.Score;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CompetencyId;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.Mapping;
import org.acquis.mapping.Purpose;
import org.acquis.progress.AssessingActivity;
import org.acquis.progress.AttemptResult;
import org.acquis.progress.GivenFact;
import org.acquis.progress.GivenReferentiel;
import org.acquis.progress.Mastery;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.web.Language;
import org.acquis.web.Shell;
import org.acquis.web.TextBook;
import org.acquis.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTemplatesTest {
    private static final TextBook TEXTS = new TextBook(ZoneId.of("Europe/Paris"));
    private static final FrameworkVersion VERSION = GivenReferentiel.version();

    @Test
    void three_answers_stand_from_top_to_bottom() {
        assertThat(own(Language.FRENCH, level(1, 2, 3, 1)))
                .containsSubsequence("Où j’en suis", "Ce qui manque", "Ce qui a été dit, critère par critère");
        assertThat(own(Language.ENGLISH, level(1, 2, 3, 1)))
                .containsSubsequence("Where I am", "What is missing", "What was said, criterion by criterion");
    }

    @Test
    void a_block_says_in_words_and_numbers_what_its_bar_shows() {
        GivenFact[] facts = {level(1, 2, 3, 1), level(2, 1, 3, 1), notObserved(3, 3, 1)};
        assertThat(own(Language.FRENCH, facts))
                .contains("1 acquis sur 3 · 1 en cours · 1 non observé", "viewBox=\"0 0 3 1\"")
                .contains("<rect class=\"acquired\" x=\"0\" y=\"0\" width=\"1\" height=\"1\"/>")
                .contains("<rect class=\"below\" x=\"1\" y=\"0\" width=\"1\" height=\"1\"/>");
        assertThat(own(Language.ENGLISH, facts)).contains("1 acquired out of 3 · 1 in progress · 1 not observed");
    }

    @Test
    void the_picture_has_a_title_a_description_and_a_table_twin() {
        assertThat(own(Language.ENGLISH, level(4, 3, 3, 1)))
                .contains("role=\"img\"", "aria-labelledby=\"overview-title overview-desc\"")
                .contains("<title id=\"overview-title\">Overview of the competencies</title>")
                .contains("A2: 1 acquired out of 2 · 1 to score.")
                .contains("The same figures as a table")
                .containsPattern("<th scope=\"row\">C2.1</th>\\s*<td class=\"number\">1</td>\\s*"
                        + "<td class=\"number\">0</td>\\s*<td class=\"number\">1</td>");
    }

    @Test
    void what_was_said_tells_level_comment_role_and_date_and_folds_the_history() {
        String page = own(
                Language.FRENCH,
                level(1, 3, 24, 2).saying("Très clair <b>").inCourse(1, "Étude de cas", 2),
                level(1, 1, 3, 1).saying("Trop bref"));
        assertThat(page)
                .containsSubsequence(
                        "niveau «\u00a0Maîtrisé\u00a0»",
                        "Très clair &lt;b&gt;",
                        "Étude de cas · tentative 2 · évaluation par l’équipe du cours · 24 nov. 2026",
                        "Une évaluation précédente",
                        "Trop bref");
    }

    @Test
    void a_withdrawn_revision_shows_nowhere() {
        assertThat(own(
                        Language.FRENCH,
                        level(1, 3, 24, 2).saying("Pour un autre").withdrawn()))
                .doesNotContain("Pour un autre")
                .contains("Rien n’a encore été évalué");
    }

    @Test
    void what_is_missing_names_the_activities_of_the_course() {
        String page = own(Language.FRENCH, level(3, 2, 3, 1));
        assertThat(page).containsSubsequence("C1.1", "Évaluée dans ce cours par", "Dossier (1 de ses 2 critères)");
        assertThat(page).contains("Aucune activité de ce cours ne l’évalue.");
    }

    @Test
    void before_the_first_score_the_criteria_to_come_stand_in_the_same_words() {
        assertThat(own(Language.FRENCH))
                .contains("Rien n’a encore été évalué", "Les critères à venir", "Critère 5")
                .doesNotContain("Ce qui a été dit");
        assertThat(own(Language.ENGLISH)).contains("The criteria to come", "Criterion 5");
    }

    @Test
    void a_trainer_reads_of_other_courses_the_state_only() {
        Mastery mastery = mastery(level(1, 3, 24, 2).saying("Dit ailleurs").inCourse(2, "Soutenance", 1))
                .seenFrom(new CourseId(1));
        Texts texts = TEXTS.in(Language.FRENCH);
        String page = render(
                "progress/progress.jte",
                new ComposingProgress(VERSION, mastery, Map.of())
                        .forTrainer(shell(texts, texts.of("progress.title-of", "Ada Martin")), "/app/s/grid/80"));
        assertThat(page)
                .contains(
                        "Progression de Ada Martin",
                        "/app/s/grid/80",
                        "Des autres cours, seul l’état",
                        "Évalué dans un autre cours.")
                .doesNotContain("Dit ailleurs", "Soutenance", "Maîtrisé");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_style_and_no_script_stands_in_a_page(Language language) {
        String all = own(language, level(1, 2, 3, 1)) + activity(language, List.of(result(2, "11", "18")));
        assertThat(all).doesNotContain(" style=", "<style", "javascript:").doesNotContainPattern(" on[a-z]+=\"");
        assertThat(all.replaceAll("<script src=\"[^\"]+\"[^>]*></script>", "")).doesNotContain("<script");
    }

    @Test
    void an_activity_shows_its_score_as_the_sum_it_is() {
        String french = activity(Language.FRENCH, List.of(result(2, "11", "18"), result(1, "6", "18")));
        assertThat(french)
                .contains("11 sur 18 → 61,11 / 100", "Bon travail", "tentative 2", "2 sur 3")
                .containsSubsequence("Une tentative précédente", "Tentative 1", "6 sur 18 → 33,33 / 100");
        assertThat(activity(Language.ENGLISH, List.of(result(2, "11", "18"))))
                .contains("11 out of 18 → 61.11 / 100", "2 out of 3");
    }

    @Test
    void an_activity_without_any_level_says_that_nothing_was_sent() {
        assertThat(activity(Language.FRENCH, List.of(result(1, "0", "0"))))
                .contains("aucune note n’a été transmise")
                .doesNotContain("/ 100");
    }

    @Test
    void before_the_work_an_activity_shows_its_criteria_method_and_wording() {
        assertThat(activity(Language.FRENCH, List.of()))
                .contains("Pas encore évaluée", "1 compétence, 2 critères", "évaluation certifiante")
                .contains("Mise en situation professionnelle", "Étudier un cas.", "Critère 1", "Libellés reformulés")
                .doesNotContain("Critère 3", "/ 100");
    }

    @Test
    void a_result_shows_what_it_assessed_and_says_that_the_criteria_have_changed_since() {
        Texts texts = TEXTS.in(Language.FRENCH);
        String page = render(
                "progress/activity.jte",
                new ComposingActivity(
                                shell(texts, "Cette activité"),
                                VERSION,
                                Optional.of(mapping(3)),
                                List.of(result(1, "2", "3")),
                                Set.of(new CriterionId(3)))
                        .page());
        assertThat(page)
                .contains("Critère 1", "Les critères de cette activité ont changé depuis")
                .doesNotContain("Critère 3");
    }

    @ParameterizedTest
    @CsvSource({"FRENCH, non évalué (décision du jury)", "ENGLISH, not assessed (jury decision)"})
    void what_the_jury_has_exempted_says_so_and_nothing_else_does(Language language, String words) {
        assertThat(activity(language, List.of(), 1)).containsOnlyOnce(words);
        assertThat(activity(language, List.of())).doesNotContain(words);
    }

    @Test
    void the_activity_says_the_rules_that_hold() {
        assertThat(activity(Language.FRENCH, List.of(result(1, "2", "3"))))
                .contains("Une compétence est acquise quand tous ses critères sont acquis");
    }

    private static String own(Language language, GivenFact... facts) {
        var activities = Map.of(
                new CompetencyId(11),
                List.of(new AssessingActivity(new CourseActivityId(1), Optional.of("Dossier"), 1)));
        Texts texts = TEXTS.in(language);
        return render(
                "progress/progress.jte",
                new ComposingProgress(VERSION, mastery(facts), activities)
                        .own(shell(texts, texts.of("progress.title"))));
    }

    private static Mastery mastery(GivenFact... facts) {
        return Mastery.of(
                VERSION.blocks(),
                VERSION.scale(),
                Arrays.stream(facts).map(GivenFact::fact).toList(),
                Set.of(),
                CertificationRules.usual());
    }

    private static String activity(Language language, List<AttemptResult> results, long... exempt) {
        Set<CriterionId> exempted =
                Set.copyOf(Arrays.stream(exempt).mapToObj(CriterionId::new).toList());
        return render(
                "progress/activity.jte",
                new ComposingActivity(
                                shell(TEXTS.in(language), "x"), VERSION, Optional.of(mapping(1, 2)), results, exempted)
                        .page());
    }

    private static Mapping mapping(long... criteria) {
        return new Mapping(
                new CourseActivityId(1),
                new VersionId(1),
                Purpose.CERTIFYING,
                GradebookDetail.OVERALL,
                "fr",
                1,
                Set.copyOf(Arrays.stream(criteria).mapToObj(CriterionId::new).toList()));
    }

    private static AttemptResult result(int attempt, String points, String highest) {
        Criterion criterion = VERSION.criterion(new CriterionId(1)).orElseThrow();
        var judgement = new FrozenJudgement(
                criterion.id(),
                criterion.identifier(),
                new CompetencyId(11),
                criterion.code(),
                criterion.label(),
                BigDecimal.ONE,
                new Outcome.Levelled(3, new BigDecimal("2.000"), true, new Bilingual("Acquis", "Acquired")));
        return new AttemptResult(
                attempt,
                Instant.parse("2026-11-24T13:32:00Z"),
                VERSION.id(),
                new Score(new BigDecimal(points), new BigDecimal(highest), 1, 1, 0, 0, 0),
                Optional.of("Bon travail"),
                List.of(new AttemptResult.Judged(judgement, Optional.empty())));
    }

    private static Shell shell(Texts texts, String title) {
        return new Shell(
                texts, title, "/app/x", "token", List.of(new Shell.Section("S", "/app/x/progress", true)), false);
    }
}
