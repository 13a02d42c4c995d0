package org.acquis.framework.exchange.moodle;

import static org.acquis.framework.exchange.Documents.competency;
import static org.acquis.framework.exchange.Documents.criteria;
import static org.acquis.framework.exchange.Documents.doubts;
import static org.acquis.framework.exchange.Documents.texts;
import static org.acquis.framework.exchange.Documents.understood;
import static org.acquis.framework.exchange.Documents.understoodText;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.table.ParsingCsv;
import org.acquis.framework.exchange.table.SheetRow;
import org.junit.jupiter.api.Test;

/** Competency frameworks of Moodle, read and written. */
class MoodleCsvTest {
    private static final String ENGLISH = "Parent ID number,ID number,Short name,Description,Description format,"
            + "Scale values,Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),"
            + "Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy\n";
    private static final String FRAMEWORK = ",cuisine,Cuisine,,1,\"Non acquis,Acquis\",\"[{\"\"scaleid\"\":\"\"4\"\"},"
            + "{\"\"id\"\":2,\"\"scaledefault\"\":1,\"\"proficient\"\":1}]\",,,,,,1,\"%s\"\n";
    private static final String ROWS = ",B1,Préparer,,1,,,,,,,7,,\n"
            + "B1,c-1,Éplucher,\"<p>Éplucher les légumes &amp; les fruits</p>\",1,,,,,,,8,,\n"
            + "c-1,k-1,Sans gaspiller,,1,,,,,,,9,,\n"
            + "c-1,k-2,Sans se couper,,1,,,core_competency\\competency_rule_all,2,null,k-1,10,,\n"
            + "nowhere,k-3,Perdu,,1,,,,,,,11,,\n";

    @Test
    void taxonomies_tell_what_the_third_level_is() {
        UnderstoodFramework indicators =
                understoodText(ENGLISH + FRAMEWORK.formatted("domain,competency,indicator,indicator") + ROWS);
        assertThat(indicators.heading().title().map(Wording::shown)).contains("Cuisine");
        assertThat(texts(indicators))
                .containsExactly(
                        "B1 Préparer",
                        "B1.A Préparer",
                        "c-1 Éplucher les légumes & les fruits",
                        "c-1.K1 Sans gaspiller",
                        "c-1.K2 Sans se couper");
        assertThat(indicators.scale().orElseThrow().levels())
                .extracting(UnderstoodScale.Step::acquired)
                .containsExactly(false, true);
        assertThat(doubts(indicators)).contains("row 3, column 1 activity-missing B1.A", "row 7, column 1 left-out");

        UnderstoodFramework competencies =
                understoodText(ENGLISH + FRAMEWORK.formatted("competency,competency,competency,competency") + ROWS);
        assertThat(competencies.activities())
                .extracting(UnderstoodActivity::code)
                .containsExactly("c-1");
        assertThat(competencies.competencies())
                .extracting(UnderstoodCompetency::code)
                .containsExactly("k-1", "k-2");
        assertThat(doubts(competencies)).contains("row 5, column 1 criteria-missing k-1");
    }

    @Test
    void a_french_header_and_one_that_nobody_knows_are_read_too() {
        String french = "Numéro d'identification du parent,Numéro d'identification,Nom abrégé,Description,Format de la"
                + " description,Valeurs du barème,Configuration du barème,Type de règle (facultatif),Résultat de la"
                + " règle,Configuration de la règle,Numéros d'identification des compétences croisées,Identifiant"
                + " exporté,Est un référentiel,Taxonomie\n";
        String unknown = "a,b,c,d,e,f,g,h,i,j,k,l,m,n\n";
        String rows = FRAMEWORK.formatted("domain,competency,indicator,indicator") + ROWS;

        assertThat(texts(understoodText(french + rows))).isEqualTo(texts(understoodText(ENGLISH + rows)));
        assertThat(texts(understoodText(unknown + rows))).isEqualTo(texts(understoodText(ENGLISH + rows)));
    }

    @Test
    void what_is_written_is_what_the_importer_expects() {
        List<SheetRow> rows = written(understood("fournil.txt"));

        assertThat(rows).allMatch(row -> row.cells().size() == 14);
        assertThat(rows.get(0).cells()).isEqualTo(List.of(ENGLISH.strip().split(",")));
        SheetRow framework = rows.get(1);
        assertThat(framework.cell(12)).isEqualTo("1");
        assertThat(framework.cell(5).split(",")).hasSize(4);
        assertThat(framework.cell(6))
                .startsWith("[{\"scaleid\":\"1\"},{\"id\":")
                .contains("\"scaledefault\":1");
        assertThat(framework.cell(13).split(",")).hasSize(4);
        Set<String> known = new HashSet<>(Set.of(""));
        for (SheetRow row : rows.subList(2, rows.size())) {
            assertThat(known)
                    .as("the parent of %s stands before it", row.cell(1))
                    .contains(row.cell(0));
            assertThat(known.add(row.cell(1))).isTrue();
            assertThat(row.cell(1)).isNotEmpty().hasSizeLessThanOrEqualTo(100);
            assertThat(row.cell(2)).isNotEmpty().hasSizeLessThanOrEqualTo(100);
            assertThat(row.cell(4)).isEqualTo("1");
            assertThat(row.cell(12)).isEmpty();
        }
        assertThat(rows).hasSize(2 + 2 + 6 + 7 + 19);
    }

    @Test
    void what_is_written_is_read_as_the_same_framework() {
        UnderstoodFramework bakery = understood("fournil.txt");
        UnderstoodFramework read = understood(new WritingMoodleCsv().write(bakery));

        assertThat(texts(read)).isEqualTo(texts(bakery));
        assertThat(criteria(read, "C2.4")).isEqualTo(criteria(bakery, "C2.4"));
        assertThat(competency(read, "C1.1").method().orElseThrow().kind())
                .isEqualTo(competency(bakery, "C1.1").method().orElseThrow().kind());
        assertThat(competency(read, "C1.1").method().orElseThrow().brief())
                .isEqualTo(competency(bakery, "C1.1").method().orElseThrow().brief());
        assertThat(read.scale().orElseThrow().levels()).hasSize(4);
    }

    private static List<SheetRow> written(UnderstoodFramework framework) {
        String file = new String(new WritingMoodleCsv().write(framework), StandardCharsets.UTF_8);
        return new ParsingCsv(file, ',').sheet().orElseThrow().rows();
    }
}
