package org.acquis.framework.exchange;

import static org.acquis.framework.exchange.Documents.competency;
import static org.acquis.framework.exchange.Documents.criteria;
import static org.acquis.framework.exchange.Documents.doubts;
import static org.acquis.framework.exchange.Documents.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.junit.jupiter.api.Test;

/** Référentiels of the same kind that number and mark their parts in other ways. */
class OtherLayoutsTest {
    @Test
    void blocks_by_name_and_criteria_with_bullets() {
        UnderstoodFramework garden = understood("jardin.txt");

        assertThat(garden.heading().title().map(Wording::shown)).contains("Conduire un jardin vivrier");
        assertThat(garden.heading().rncpCode()).contains("RNCP99881");
        assertThat(garden.heading().level()).contains(4);
        assertThat(garden.blocks()).extracting(UnderstoodBlock::code).containsExactly("BC01", "BC02");
        assertThat(garden.activities()).extracting(UnderstoodActivity::code).containsExactly("A1.1", "A2.1");
        assertThat(competency(garden, "C1.1").statement().shown())
                .isEqualTo("Décrire le sol et son exposition à partir de relevés simples.");
        assertThat(criteria(garden, "C1.1"))
                .containsExactly(
                        "La texture est nommée et justifiée par un test.",
                        "L'exposition est relevée à trois heures différentes :\n- le matin,\n- à midi,\n- le soir.",
                        "Les plantes spontanées sont reconnues.");
        assertThat(doubts(garden)).containsExactly("line 52 brief-missing C2.2");
    }

    @Test
    void methods_behind_the_name_of_the_column() {
        UnderstoodFramework garden = understood("jardin.txt");

        UnderstoodMethod study = competency(garden, "C1.1").method().orElseThrow();
        assertThat(study.kind()).isEqualTo(MethodKind.OTHER);
        assertThat(study.printed()).contains("Étude de cas");
        assertThat(study.caseKind()).isEqualTo(CaseKind.REAL);
        assertThat(study.brief().shown())
                .isEqualTo(
                        "À partir d'un terrain réel, le candidat rédige une fiche de sol. Il dispose de deux heures.");
        assertThat(study.accommodations().map(Wording::shown)).contains("fiche dictée, temps majoré d'un tiers.");

        UnderstoodMethod simulation = competency(garden, "C1.2").method().orElseThrow();
        assertThat(simulation.kind()).isEqualTo(MethodKind.SIMULATION);
        assertThat(simulation.caseKind()).isEqualTo(CaseKind.FICTIONAL);
        assertThat(competency(garden, "C2.1").method().flatMap(UnderstoodMethod::printed))
                .contains("Entretien avec le jury");
        assertThat(competency(garden, "C2.2").method().flatMap(UnderstoodMethod::printed))
                .contains("Contrôle continu");
    }

    @Test
    void numbered_criteria_without_any_empty_line() {
        UnderstoodFramework visits = understood("numerotes.txt");

        assertThat(visits.heading().rncpCode()).contains("RNCP99882");
        assertThat(visits.blocks()).extracting(UnderstoodBlock::code).containsExactly("BC01", "BC02");
        assertThat(visits.competencies()).extracting(UnderstoodCompetency::code).containsExactly("C1", "C2", "C3");
        assertThat(criteria(visits, "C1"))
                .containsExactly(
                        "Le visiteur est salué et écouté.",
                        "La demande est reformulée ; elle est comprise.",
                        "Une personne à mobilité réduite est guidée.");
        assertThat(doubts(visits)).contains("line 12 code-skipped C2.K2", "line 2 activity-without-code A1.1");
    }

    @Test
    void a_numbered_method_is_a_task_of_all_the_competencies_that_name_it() {
        UnderstoodFramework visits = understood("numerotes.txt");

        assertThat(visits.tasks()).extracting(UnderstoodTask::code).containsExactly("T1", "T2");
        assertThat(visits.tasks().get(0).title().fr()).isEqualTo("Étude de cas n° 1");
        assertThat(visits.tasks().get(0).caseKind()).isEqualTo(CaseKind.FICTIONAL);
        assertThat(visits.tasks().get(0).competencies())
                .containsExactly(
                        competency(visits, "C1").identifier(),
                        competency(visits, "C2").identifier());
    }

    @Test
    void activities_without_codes_are_found_and_doubted() {
        UnderstoodFramework bikes = understood("sans-code-activite.txt");

        assertThat(bikes.activities())
                .extracting(activity -> activity.code() + " " + activity.title().shown())
                .containsExactly("A1.1 Réviser les vélos", "A1.2 Louer les vélos", "A2.1 Trouver de nouveaux clients");
        assertThat(bikes.blocks().get(0).title().shown()).isEqualTo("Gérer un parc de vélos");
        assertThat(bikes.activities().get(0).competencies()).hasSize(2);
        assertThat(criteria(bikes, "C1.2")).containsExactly("La pièce est compatible.", "Le serrage est contrôlé.");
        assertThat(bikes.heading().title()).isEqualTo(Optional.empty());
        assertThat(doubts(bikes))
                .containsExactly(
                        "document title-missing",
                        "line 3 activity-without-code A1.1",
                        "line 23 activity-without-code A1.2",
                        "line 36 activity-without-code A2.1");
    }
}
