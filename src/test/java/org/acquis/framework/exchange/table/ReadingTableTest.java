package org.acquis.framework.exchange.table;

import static org.acquis.framework.exchange.Documents.competency;
import static org.acquis.framework.exchange.Documents.criteria;
import static org.acquis.framework.exchange.Documents.doubts;
import static org.acquis.framework.exchange.Documents.refused;
import static org.acquis.framework.exchange.Documents.texts;
import static org.acquis.framework.exchange.Documents.understood;
import static org.acquis.framework.exchange.Documents.understoodText;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.acquis.framework.MethodKind;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks and CSV files with a header row. */
class ReadingTableTest {
    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            filling.fill(workbook.newWorksheet("Tableau"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(row, i, cells[i]);
            }
        }
    }

    @Test
    void merged_cells_go_on_for_all_their_rows() {
        UnderstoodFramework read = understood(workbook(sheet -> {
            row(sheet, 0, "Titre : Réparer des montres");
            row(sheet, 2, "Activités", "Compétences", "Modalité(s) d'évaluation", "Critères d'évaluation");
            row(sheet, 3, "Bloc 1 – Diagnostiquer");
            sheet.range(3, 0, 3, 3).merge();
            row(
                    sheet,
                    4,
                    "A1.1 Examiner",
                    "C1.1 Ouvrir le boîtier",
                    "Étude de cas : une montre réelle",
                    "Sans rayure.");
            row(sheet, 5, "", "", "", "Sans perdre de vis.");
            row(sheet, 6, "", "C1.2 Écouter le mouvement", "Étude de cas : une montre réelle", "Le bruit est nommé.");
            sheet.range(4, 0, 6, 0).merge();
            sheet.range(4, 1, 5, 1).merge();
        }));

        assertThat(read.heading().title().map(Wording::shown)).contains("Réparer des montres");
        assertThat(texts(read))
                .containsExactly(
                        "BC01 Diagnostiquer",
                        "A1.1 Examiner",
                        "C1.1 Ouvrir le boîtier",
                        "C1.1.K1 Sans rayure.",
                        "C1.1.K2 Sans perdre de vis.",
                        "C1.2 Écouter le mouvement",
                        "C1.2.K1 Le bruit est nommé.");
        assertThat(competency(read, "C1.2").method().orElseThrow().printed()).contains("Étude de cas");
        assertThat(read.criteria().get(1).place()).isEqualTo(new Place.Cell("Tableau", 6, 4));
        assertThat(doubts(read)).isEmpty();
    }

    @Test
    void cells_that_repeat_the_one_above_and_parts_without_codes() {
        UnderstoodFramework read = understoodText("""
                Block;Activity;Competency;Method;Criterion
                Front desk;Welcome guests;Greet each guest;Entretien : with a guest;The greeting is heard.
                Front desk;Welcome guests;Greet each guest;Entretien : with a guest;The guest is looked at.
                Front desk;Welcome guests;Find the booking;Entretien : with a guest;The booking is found.
                Rooms;Show the room;Explain the room;Entretien : with a guest;"Light, heating and exits
                are shown."
                """);

        assertThat(texts(read))
                .containsExactly(
                        "BC01 Front desk",
                        "A1.1 Welcome guests",
                        "C1.1 Greet each guest",
                        "C1.1.K1 The greeting is heard.",
                        "C1.1.K2 The guest is looked at.",
                        "C1.2 Find the booking",
                        "C1.2.K1 The booking is found.",
                        "BC02 Rooms",
                        "A2.1 Show the room",
                        "C2.1 Explain the room",
                        "C2.1.K1 Light, heating and exits are shown.");
        assertThat(doubts(read))
                .contains("row 2, column 3 competency-without-code C1.1", "row 2, column 2 activity-without-code A1.1");
    }

    @Test
    void codes_in_columns_of_their_own_and_tabs_of_a_pasted_table() {
        UnderstoodFramework read = understoodText("Code activité\tActivité\tCode compétence\tCompétence\tÉvaluation\n"
                + "A1.1\tSemer\tC1.1\tPréparer la terre\tMise en situation professionnelle : un carré.\n"
                + "A1.2\tRécolter\tC1.2\tCueillir\t\"Mise en situation professionnelle :\nun rang de haricots.\n\n"
                + "- Rien n'est cassé.\n- Tout est cueilli.\"\n");

        assertThat(criteria(read, "C1.2")).containsExactly("Rien n'est cassé.", "Tout est cueilli.");
        assertThat(competency(read, "C1.2").method().orElseThrow().kind()).isEqualTo(MethodKind.SIMULATION);
        assertThat(doubts(read)).contains("row 2, column 1 block-missing A0", "row 2, column 3 criteria-missing C1.1");
    }

    @Test
    void the_template_is_read_as_it_is_in_both_languages() {
        UnderstoodFramework french = understood(new TableTemplate().write(Locale.FRENCH));
        UnderstoodFramework english = understood(new TableTemplate().write(Locale.UK));

        assertThat(french.heading().title().map(Wording::shown))
                .hasValueSatisfying(title -> assertThat(title).startsWith("Animer"));
        assertThat(french.heading().level()).contains(5);
        assertThat(french.heading().rncpCode()).contains("RNCP00000");
        assertThat(texts(french)).hasSize(8);
        assertThat(doubts(french)).isEmpty();
        assertThat(english.heading().level()).contains(5);
        assertThat(english.heading().title()).isPresent();
        assertThat(criteria(english, "C1.2"))
                .containsExactly("Each expense has a figure.", "A margin is provided for.");
        assertThat(doubts(english)).isEmpty();
    }

    @Test
    void the_source_shows_every_cell() {
        Reading.Understood reading =
                (Reading.Understood) new ReadingFile().read(new TableTemplate().write(Locale.FRENCH));

        assertThat(reading.source().lines())
                .contains(new Source.Line("Compétence", new Place.Cell("Référentiel", 5, 3)));
    }

    @Test
    void a_workbook_without_a_header_and_a_table_that_is_cut_are_refused() {
        assertThat(refused(workbook(sheet -> row(sheet, 0, "Nom", "Note")))).isEqualTo(FileRefusal.NO_HEADER);
        assertThat(refused("Compétence;Critères\nC1.1 Faire;\"Bien".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusal.DAMAGED_TABLE);
        assertThat(refused("Compétence;Critères\nC1.1 Faire;\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusal.NOT_A_FRAMEWORK);
    }
}
