package org.acquis.framework.exchange.text;

import static org.acquis.framework.exchange.Documents.METHOD;
import static org.acquis.framework.exchange.Documents.competency;
import static org.acquis.framework.exchange.Documents.criteria;
import static org.acquis.framework.exchange.Documents.doubts;
import static org.acquis.framework.exchange.Documents.understood;
import static org.acquis.framework.exchange.Documents.understoodText;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.Choice;
import org.acquis.framework.exchange.Documents;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.junit.jupiter.api.Test;

/** A text whose columns were linearised, with all the faults that such texts have. */
class ReadingTextTest {
    private final UnderstoodFramework bakery = understood("fournil.txt");

    @Test
    void the_structure_is_found_whole() {
        assertThat(bakery.blocks()).extracting(UnderstoodBlock::code).containsExactly("A1", "A2");
        assertThat(bakery.blocks().get(0).title().shown()).isEqualTo("Préparation du fournil");
        assertThat(bakery.activities())
                .extracting(UnderstoodActivity::code)
                .containsExactly("A1.1", "A1.2", "A1.3", "A2.1", "A2.2", "A2.3");
        assertThat(bakery.competencies())
                .extracting(UnderstoodCompetency::code)
                .containsExactly("C1.1", "C1.2", "C1.3", "C2.1", "C2.2", "C2.3", "C2.4");
        assertThat(bakery.criteria())
                .extracting(UnderstoodCriterion::code)
                .startsWith("C1.1.K1", "C1.1.K2", "C1.1.K3", "C1.2.K1")
                .hasSize(19);
    }

    @Test
    void a_competency_without_an_activity_of_its_own_belongs_to_the_one_above() {
        assertThat(bakery.activities().get(3).competencies())
                .extracting(UnderstoodCompetency::code)
                .containsExactly("C2.1", "C2.2");
    }

    @Test
    void methods_have_their_kind_their_case_and_their_brief() {
        UnderstoodMethod dissertation = competency(bakery, "C1.1").method().orElseThrow();
        assertThat(dissertation.kind()).isEqualTo(MethodKind.DISSERTATION);
        assertThat(dissertation.brief().shown())
                .isEqualTo("A partir de sa pratique, le candidat expose ses choix de farines");

        assertThat(bakery.competencies().stream().skip(1))
                .allMatch(competency -> competency.method().orElseThrow().kind() == MethodKind.SIMULATION);
        assertThat(bakery.competencies())
                .extracting(competency -> competency.method().orElseThrow().caseKind())
                .containsExactly(
                        CaseKind.EITHER,
                        CaseKind.EITHER,
                        CaseKind.FICTIONAL,
                        CaseKind.REAL,
                        CaseKind.EITHER,
                        CaseKind.EITHER,
                        CaseKind.EITHER);
        assertThat(competency(bakery, "C2.3").method().orElseThrow().brief().shown())
                .isEqualTo("A partir d’un cas réel ou fictif de vente, le candidat répond à un client");
    }

    @Test
    void codes_printed_irregularly_are_read_and_said() {
        assertThat(doubts(bakery)).contains("line 160 code-corrected A2.2");
    }

    @Test
    void glued_cells_are_parted_and_said() {
        assertThat(bakery.activities().get(2).title().shown()).isEqualTo("Tenue des stocks");
        assertThat(competency(bakery, "C1.3").statement().shown())
                .isEqualTo("Tenir les stocks de matières en appliquant la rotation");
        assertThat(competency(bakery, "C2.3").statement().shown()).endsWith("leur conservation et les allergènes.");
        assertThat(doubts(bakery)).contains("line 92 cells-glued C1.3", "line 165 cells-glued C2.3");
    }

    @Test
    void a_statement_that_a_page_cut_goes_on_among_the_criteria() {
        assertThat(competency(bakery, "C2.2").statement().shown())
                .endsWith("et de réduire la perte de matière à chaque étape");
        assertThat(criteria(bakery, "C2.2"))
                .containsExactly(
                        "La cause est nommée.",
                        "La correction est appliquée sans attendre et son effet est mesuré.",
                        "Le résultat est goûté par un tiers.");
        assertThat(doubts(bakery)).contains("line 154 cell-resumed C2.2");
    }

    @Test
    void a_page_that_cut_statement_and_criterion_gives_the_rest_to_each() {
        assertThat(competency(bakery, "C2.4").statement().shown())
                .endsWith("avec les membres de l’équipe du soir, afin de préparer la tournée suivante");
        assertThat(criteria(bakery, "C2.4").get(1))
                .isEqualTo("Les écarts sont expliqués par les conditions du jour et par les choix de production");
        assertThat(doubts(bakery)).contains("line 197 cell-resumed C2.4", "line 200 cell-resumed C2.4.K2");
    }

    @Test
    void a_list_inside_a_statement_keeps_its_entries_and_its_end() {
        assertThat(competency(bakery, "C2.4").statement().shown())
                .startsWith("Dresser le bilan de la journée en :\n- comptant les invendus par famille de produits\n"
                        + "- calculant la marge\n- Proposant une autre production\nafin d'ajuster");
    }

    @Test
    void a_criterion_that_begins_with_the_page_is_a_doubt() {
        assertThat(criteria(bakery, "C1.2").get(3)).isEqualTo("Le poste est remis en état à la fin du service.");
        assertThat(doubts(bakery)).contains("line 87 boundary-on-page C1.2.K4");
    }

    @Test
    void a_criterion_that_the_page_cut_is_joined() {
        assertThat(criteria(bakery, "C1.2").get(1))
                .isEqualTo("Les outils sont rangés dans un ordre qui évite les déplacements et les gestes répétés par"
                        + " toute l'équipe.");
    }

    @Test
    void a_hyphen_at_a_line_s_end_goes_when_the_word_is_known_and_stays_after_a_prefix() {
        assertThat(criteria(bakery, "C1.2").get(0)).contains("sont séparés et non-croisés", "affiché auprès du pétrin");
        assertThat(competency(bakery, "C1.2").method().orElseThrow().brief().shown())
                .contains("de re-prise d’un fournil");
    }

    @Test
    void any_other_hyphen_stays_and_is_a_doubt() {
        UnderstoodFramework framework = understoodText("A1. Bloc\n\nA1.1. Une activité\n\nC1.1 Faire" + METHOD
                + "Le contre-\nmaître est écouté.\n\n" + "La démar-\nche est suivie.");

        assertThat(criteria(framework, "C1.1"))
                .containsExactly("Le contre-maître est écouté.", "La démar-che est suivie.");
        assertThat(doubts(framework)).contains("line 15 hyphen-kept C1.1.K2").hasSize(2);
    }

    @Test
    void headings_repeated_on_each_page_and_addresses_are_left_out() {
        assertThat(bakery.criteria())
                .noneMatch(criterion -> criterion.wording().shown().contains("ACTIVITES"))
                .noneMatch(criterion -> criterion.wording().shown().contains("emplois visés"));
        assertThat(bakery.accommodationRules())
                .noneMatch(rule -> rule.text().shown().contains("http"));
    }

    @Test
    void the_text_on_disability_becomes_rules() {
        assertThat(bakery.accommodationRules())
                .extracting(AccommodationRule::code)
                .containsExactly(
                        AccommodationRule.Code.REQUEST,
                        AccommodationRule.Code.MATERIALS,
                        AccommodationRule.Code.FORMAT,
                        AccommodationRule.Code.EXEMPTION,
                        AccommodationRule.Code.DESIGN);
        AccommodationRule.Conditions conditions =
                bakery.accommodationRules().get(3).conditions().orElseThrow();
        assertThat(conditions.allRequired()).isTrue();
        assertThat(conditions.said()).contains("Ces conditions sont cumulatives.");
        assertThat(conditions.texts())
                .extracting(Wording::shown)
                .containsExactly(
                        "lorsque sa capacité à tenir le poste n'est pas en cause",
                        "lorsque le geste évalué n'aura pas à être fait dans l'emploi visé");
    }

    @Test
    void nothing_else_is_doubted() {
        assertThat(doubts(bakery))
                .containsExactly(
                        "document title-missing",
                        "line 83 cell-resumed C1.2.K2",
                        "line 87 boundary-on-page C1.2.K4",
                        "line 92 cells-glued C1.3",
                        "line 154 cell-resumed C2.2",
                        "line 160 code-corrected A2.2",
                        "line 165 cells-glued C2.3",
                        "line 197 cell-resumed C2.4",
                        "line 200 cell-resumed C2.4.K2");
    }

    @Test
    void the_same_bytes_give_the_same_identifiers_and_no_two_parts_share_one() {
        List<String> identifiers =
                bakery.criteria().stream().map(UnderstoodCriterion::identifier).toList();

        assertThat(understood("fournil.txt").criteria())
                .extracting(UnderstoodCriterion::identifier)
                .isEqualTo(identifiers);
        assertThat(identifiers).doesNotHaveDuplicates();
        assertThat(understood("jardin.txt").criteria())
                .extracting(UnderstoodCriterion::identifier)
                .doesNotContainAnyElementsOf(identifiers);
    }

    @Test
    void what_is_missing_is_said() {
        UnderstoodFramework framework = understoodText("A1. Bloc\n\nA1.1. Une activité\n\nC1.1 Faire bien.\n\n"
                + "Le geste est sûr.\n\nC1.3 Refaire en lien avec les" + METHOD + "A2. Autre bloc\n");

        assertThat(criteria(framework, "C1.1")).containsExactly("Le geste est sûr.");
        assertThat(doubts(framework))
                .contains(
                        "line 5 method-missing C1.1",
                        "line 9 code-skipped C1.3",
                        "line 9 unfinished C1.3",
                        "line 9 criteria-missing C1.3",
                        "line 15 competencies-missing A2");
    }

    @Test
    void every_doubt_speaks_both_languages_and_offers_a_choice() {
        assertThat(bakery.doubts()).allSatisfy(doubt -> {
            assertThat(doubt.reason().fr())
                    .isNotBlank()
                    .isNotEqualTo(doubt.reason().en());
            assertThat(doubt.choices()).contains(Choice.ACCEPT);
        });
    }

    @Test
    void a_code_that_is_only_spoken_of_opens_nothing() {
        UnderstoodFramework framework = understoodText("A1. Bloc\n\nA1.1. Une activité\n\nC1.1 Faire" + METHOD
                + "Le geste reprend ce qui est vu en\nC1.2 Autrement dit, il est sûr.\n\nC1.2 Refaire" + METHOD
                + "Bien.");

        assertThat(framework.competencies()).hasSize(2);
        assertThat(criteria(framework, "C1.1"))
                .containsExactly("Le geste reprend ce qui est vu en C1.2 Autrement dit, il est sûr.");
    }

    @Test
    void a_table_of_contents_above_the_table_is_not_the_table() {
        UnderstoodFramework framework =
                understoodText("Bloc 1 – Un\nBloc 2 – Deux\n\nBloc 1 – Un\nActivité 1.1 : Faire\n" + "C1.1 Faire"
                        + METHOD + "Bien.\n\nBloc 2 – Deux\nActivité 2.1 : Dire\nC2.1 Dire" + METHOD + "Mieux.");

        assertThat(framework.blocks()).extracting(UnderstoodBlock::code).containsExactly("BC01", "BC02");
        assertThat(criteria(framework, "C1.1")).containsExactly("Bien.");
        assertThat(criteria(framework, "C2.1")).containsExactly("Mieux.");
    }

    @Test
    void the_source_shows_every_line_and_holds_each_place() {
        Source source = ((Reading.Understood) new ReadingFile().read(Documents.bytes("fournil.txt"))).source();

        assertThat(source.lines().get(0)).isEqualTo(new Source.Line("7 - LES REFERENTIELS", new Place.Line(1)));
        assertThat(source.lines())
                .extracting(Source.Line::text)
                .contains("REFERENTIEL DE COMPETENCES")
                .doesNotContain("");
        assertThat(source.lines())
                .extracting(Source.Line::place)
                .containsAll(bakery.criteria().stream()
                        .map(UnderstoodCriterion::place)
                        .toList());
    }
}
