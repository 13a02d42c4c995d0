package org.acquis.framework.exchange.pdf;

import static org.acquis.framework.exchange.Documents.competency;
import static org.acquis.framework.exchange.Documents.criteria;
import static org.acquis.framework.exchange.Documents.doubts;
import static org.acquis.framework.exchange.Documents.texts;
import static org.acquis.framework.exchange.Documents.understood;
import static org.assertj.core.api.Assertions.assertThat;

import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.PrintedTable;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.junit.jupiter.api.Test;

/** Référentiels as PDF: columns are told apart by the places of the words. */
class ReadingPagesTest {
    private static final String MILL = "Mise en situation professionnelle :\n\nÀ partir d'un cas réel de commande, le"
            + " candidat règle le moulin et conduit la mouture jusqu'au sac.";

    /** Three columns of the law, the third one parted in two; cells that pages cut. */
    private static PrintedTable mill() {
        return new PrintedTable(330f, 2, 3, 3, 3)
                .runningHead("Dossier du moulin")
                .above(
                        "4 - RÉFÉRENTIELS",
                        "Intitulé : Conduire un moulin",
                        "Candidat en situation de handicap :",
                        "Tout candidat peut saisir le référent handicap de l'organisme certificateur afin que les"
                                + " conditions de passage soient aménagées.")
                .heading(
                        "RÉFÉRENTIEL D'ACTIVITÉS",
                        "RÉFÉRENTIEL DE COMPÉTENCES",
                        "MODALITÉS D'ÉVALUATION",
                        "CRITÈRES D'ÉVALUATION")
                .row(
                        "A1. Préparation du grain\n\nA1.1. Réception des sacs de blé et contrôle du grain",
                        "C1.1 Recevoir le grain en contrôlant sa propreté, son humidité et son poids afin de refuser"
                                + " les lots qui ne conviennent pas.",
                        "Mémoire professionnel :\n\nA partir de son expérience, le candidat expose ses contrôles",
                        "L'humidité est mesurée et notée.\n\nLe poids est comparé au bon de livraison, et tout écart"
                                + " est signalé au fournisseur avant le déchargement.\n\nLes corps étrangers sont triés"
                                + " puis pesés.")
                .row(
                        "",
                        "C1.2. Nettoyer le grain en choisissant les grilles, le débit d'air et la vitesse qui"
                                + " conviennent à la variété reçue, en surveillant les pertes de bons grains, en"
                                + " consignant chaque réglage dans le registre du moulin et en informant l'équipe suivante"
                                + " de tout changement décidé pendant la journée de travail.",
                        MILL,
                        "Les grilles sont adaptées au grain. Leur usure est contrôlée.\n\nLes pertes sont pesées et"
                                + " restent sous le seuil.\n\nLe registre est tenu à jour.")
                .row(
                        "A.1.2 Mouture",
                        "C1.3 Moudre le grain",
                        MILL,
                        "La finesse est vérifiée :\n- au toucher,\n- au tamis.\n\nLe débit reste constant.");
    }

    @Test
    void columns_rows_and_cells_that_pages_cut() {
        UnderstoodFramework read = understood(mill().print());

        assertThat(read.heading().title().map(Wording::shown)).contains("Conduire un moulin");
        assertThat(read.blocks())
                .extracting(block -> block.code() + " " + block.title().shown())
                .containsExactly("A1 Préparation du grain");
        assertThat(read.activities())
                .extracting(activity -> activity.code() + " " + activity.title().shown())
                .containsExactly("A1.1 Réception des sacs de blé et contrôle du grain", "A1.2 Mouture");
        assertThat(read.competencies()).extracting(UnderstoodCompetency::code).containsExactly("C1.1", "C1.2", "C1.3");
        assertThat(competency(read, "C1.2").statement().shown())
                .startsWith("Nettoyer le grain en choisissant")
                .endsWith("pendant la journée de travail.");
        assertThat(criteria(read, "C1.1"))
                .containsExactly(
                        "L'humidité est mesurée et notée.",
                        "Le poids est comparé au bon de livraison, et tout écart est signalé au fournisseur avant le"
                                + " déchargement.",
                        "Les corps étrangers sont triés puis pesés.");
        assertThat(criteria(read, "C1.2")).hasSize(3);
        assertThat(criteria(read, "C1.3"))
                .containsExactly("La finesse est vérifiée :\n- au toucher,\n- au tamis.", "Le débit reste constant.");
        assertThat(competency(read, "C1.1").method().orElseThrow().kind()).isEqualTo(MethodKind.DISSERTATION);
        UnderstoodMethod method = competency(read, "C1.2").method().orElseThrow();
        assertThat(method.caseKind()).isEqualTo(CaseKind.REAL);
        assertThat(method.brief().shown())
                .isEqualTo("À partir d'un cas réel de commande, le candidat règle le moulin et conduit la mouture"
                        + " jusqu'au sac.");
        assertThat(read.accommodationRules()).hasSize(1);
    }

    @Test
    void only_what_a_page_leaves_open_is_doubted() {
        assertThat(doubts(understood(mill().print())))
                .allMatch(doubt -> doubt.contains("boundary-on-page") || doubt.contains("code-corrected A1.2"))
                .hasSizeLessThan(4);
    }

    @Test
    void the_source_tells_page_column_and_line() {
        Source source = ((Reading.Understood) new ReadingFile().read(mill().print())).source();

        assertThat(source.lines())
                .contains(new Source.Line("Candidat en situation de handicap :", new Place.Page(1, 1, 3)));
    }

    @Test
    void borders_are_not_needed() {
        assertThat(texts(understood(mill().withoutBorders().print()))).isEqualTo(texts(understood(mill().print())));
    }

    /** Methods above the criteria in one column, blocks as bands over the whole table, criteria with bullets. */
    @Test
    void three_columns_with_bands_of_blocks() {
        UnderstoodFramework read = understood(new PrintedTable(400f, 2, 3, 4)
                .above("RNCP45678", "Certification : Tenir un rucher", "Niveau 4")
                .heading("ACTIVITÉS", "COMPÉTENCES", "ÉVALUATION")
                .row("Bloc 1 – Conduire les colonies d'abeilles au fil des saisons et préparer les hivers rudes du"
                        + " plateau avec tout le matériel nécessaire à cela")
                .row(
                        "Activité 1.1 : Visiter les ruches",
                        "C1.1 Ouvrir une ruche en respectant l'ordre des cadres",
                        "Modalité(s) d'évaluation : Étude de cas\nÀ partir d'un rucher simulé, le candidat décrit une"
                                + " visite.\n\nCritères :\n• L'enfumage est mesuré.\n• Les cadres sont remis dans"
                                + " l'ordre, sans écraser d'abeilles ni de couvain.")
                .row(
                        "Activité 1.2 : Nourrir",
                        "C1.2 Préparer un sirop",
                        "Mise en situation professionnelle : peser et mélanger.\n\n• Les doses sont justes.\n• Le"
                                + " sirop est limpide.")
                .row("Bloc 2 – Récolter")
                .row(
                        "Activité 2.1 : Extraire le miel",
                        "C2.1 Désoperculer les cadres",
                        "Entretien : le candidat présente son extraction.\n\n• Le geste est sûr.\n• Rien n'est perdu.")
                .print());

        assertThat(read.heading().rncpCode()).contains("RNCP45678");
        assertThat(read.heading().level()).contains(4);
        assertThat(texts(read))
                .containsExactly(
                        "BC01 Conduire les colonies d'abeilles au fil des saisons et préparer les hivers rudes du plateau"
                                + " avec tout le matériel nécessaire à cela",
                        "A1.1 Visiter les ruches",
                        "C1.1 Ouvrir une ruche en respectant l'ordre des cadres",
                        "C1.1.K1 L'enfumage est mesuré.",
                        "C1.1.K2 Les cadres sont remis dans l'ordre, sans écraser d'abeilles ni de couvain.",
                        "A1.2 Nourrir",
                        "C1.2 Préparer un sirop",
                        "C1.2.K1 Les doses sont justes.",
                        "C1.2.K2 Le sirop est limpide.",
                        "BC02 Récolter",
                        "A2.1 Extraire le miel",
                        "C2.1 Désoperculer les cadres",
                        "C2.1.K1 Le geste est sûr.",
                        "C2.1.K2 Rien n'est perdu.");
        assertThat(competency(read, "C1.1").method().orElseThrow().printed()).contains("Étude de cas");
        assertThat(competency(read, "C1.1").method().orElseThrow().caseKind()).isEqualTo(CaseKind.FICTIONAL);
        assertThat(competency(read, "C1.1").method().orElseThrow().brief().shown())
                .isEqualTo("À partir d'un rucher simulé, le candidat décrit une visite.");
        assertThat(doubts(read)).isEmpty();
    }

    /** A column of blocks, activities without numbers, numbered criteria. */
    @Test
    void five_columns_with_numbered_criteria_and_activities_without_numbers() {
        UnderstoodFramework read = understood(new PrintedTable(420f, 2, 2, 3, 3, 3)
                .heading("BLOC", "ACTIVITÉS", "COMPÉTENCES", "MODALITÉS", "CRITÈRES")
                .row(
                        "BC01 Accueillir",
                        "Tenir la banque d'accueil",
                        "C1 Saluer chaque visiteur en le regardant",
                        "Mise en situation professionnelle n° 1 : recevoir un visiteur fictif",
                        "Cr1.1 Le salut est audible.\nCr1.2 Le regard est franc et la posture reste ouverte pendant"
                                + " tout l'échange.")
                .row(
                        "",
                        "",
                        "C2 Renseigner le visiteur sur les lieux et sur les horaires",
                        "Mise en situation professionnelle n° 1 : recevoir un visiteur fictif",
                        "Cr2.1 Le renseignement est exact.\nCr2.2 Le plan est montré.")
                .row(
                        "BC02 Orienter",
                        "Guider les groupes",
                        "C3 Conduire un groupe dans le bâtiment",
                        "Mise en situation professionnelle n° 2 : conduire dix personnes",
                        "Cr3.1 Nul n'est perdu.\nCr3.2 Le rythme convient.")
                .print());

        assertThat(texts(read))
                .containsExactly(
                        "BC01 Accueillir",
                        "A1.1 Tenir la banque d'accueil",
                        "C1 Saluer chaque visiteur en le regardant",
                        "C1.K1 Le salut est audible.",
                        "C1.K2 Le regard est franc et la posture reste ouverte pendant tout l'échange.",
                        "C2 Renseigner le visiteur sur les lieux et sur les horaires",
                        "C2.K1 Le renseignement est exact.",
                        "C2.K2 Le plan est montré.",
                        "BC02 Orienter",
                        "A2.1 Guider les groupes",
                        "C3 Conduire un groupe dans le bâtiment",
                        "C3.K1 Nul n'est perdu.",
                        "C3.K2 Le rythme convient.");
        assertThat(read.tasks()).extracting(UnderstoodTask::code).containsExactly("T1", "T2");
        assertThat(doubts(read))
                .filteredOn(doubt -> doubt.contains("activity-without-code"))
                .hasSize(2);
    }

    @Test
    void a_pdf_without_columns_is_read_as_a_text() {
        UnderstoodFramework read = understood(new PrintedTable(1)
                .above(
                        "A1. Bloc",
                        "A1.1. Une activité",
                        "C1.1 Faire bien",
                        "Mise en situation professionnelle :",
                        "À partir d'un cas réel, le candidat agit.",
                        "Le geste est sûr.",
                        "Le poste est propre.")
                .print());

        assertThat(criteria(read, "C1.1")).containsExactly("Le geste est sûr.", "Le poste est propre.");
    }
}
