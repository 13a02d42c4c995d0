package org.acquis.framework.exchange.register;

import static org.acquis.framework.exchange.Documents.REGISTER_ENTRY;
import static org.acquis.framework.exchange.Documents.doubts;
import static org.acquis.framework.exchange.Documents.refused;
import static org.acquis.framework.exchange.Documents.understoodText;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.junit.jupiter.api.Test;

/** Entries of the national register prefill a framework. */
class ReadingRegisterTest {
    @Test
    void an_entry_gives_title_code_level_dates_and_blocks() {
        UnderstoodFramework read = understoodText(REGISTER_ENTRY);

        assertThat(read.heading().title().map(Wording::shown)).contains("Tenir un moulin");
        assertThat(read.heading().rncpCode()).contains("RNCP99990");
        assertThat(read.heading().creator()).contains("École du grain");
        assertThat(read.heading().level()).contains(5);
        assertThat(read.heading().registeredFrom()).contains(LocalDate.of(2026, 1, 1));
        assertThat(read.heading().registeredUntil()).contains(LocalDate.of(2028, 12, 31));
        assertThat(read.blocks())
                .extracting(block -> block.code() + " " + block.title().shown())
                .containsExactly("BC01 Recevoir le grain", "BC02 Moudre");
        assertThat(doubts(read)).contains("document criteria-missing").hasSize(3);
    }

    @Test
    void competencies_and_methods_of_a_block_are_shown_to_be_cut_by_a_person() {
        Reading.Understood reading =
                (Reading.Understood) new ReadingFile().read(REGISTER_ENTRY.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.source().lines())
                .extracting(Source.Line::text)
                .containsExactly("Peser le grain", "Le trier", "Mise en situation");
    }

    @Test
    void the_lists_of_entries_and_of_their_blocks() {
        UnderstoodFramework entry = understoodText("Id_Fiche;Numero_Fiche;Intitule;Nomenclature_Europe_Niveau;"
                + "Date_Fin_Enregistrement\n1;RNCP99990;Tenir un moulin;NIV5;2028-12-31\n");
        assertThat(entry.heading().title().map(Wording::shown)).contains("Tenir un moulin");
        assertThat(entry.heading().level()).contains(5);
        assertThat(entry.heading().registeredUntil()).contains(LocalDate.of(2028, 12, 31));

        UnderstoodFramework blocks = understoodText("\"Numero_Fiche\";\"Bloc_Competences_Code\";"
                + "\"Bloc_Competences_Libelle\"\nRNCP99990;RNCP99990BC01;Recevoir\nRNCP99990;RNCP99990BC02;Moudre\n");
        assertThat(blocks.heading().rncpCode()).contains("RNCP99990");
        assertThat(blocks.blocks()).extracting(UnderstoodBlock::code).containsExactly("BC01", "BC02");
    }

    @Test
    void several_entries_other_xml_and_entities_are_refused() {
        String second = "<FICHE><NUMERO_FICHE>RNCP1111</NUMERO_FICHE></FICHE></FICHES>";
        assertThat(refusal(REGISTER_ENTRY.replace("</FICHES>", second))).isEqualTo(FileRefusal.SEVERAL_ENTRIES);
        assertThat(refusal("Numero_Fiche;Intitule\nRNCP1111;Un\nRNCP2222;Deux\n"))
                .isEqualTo(FileRefusal.SEVERAL_ENTRIES);
        assertThat(refusal("<html><body>C1.1</body></html>")).isEqualTo(FileRefusal.NOT_A_REGISTER_ENTRY);
        assertThat(refusal("<FICHES><FICHE>")).isEqualTo(FileRefusal.NOT_A_REGISTER_ENTRY);
        assertThat(refusal("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><FICHE>&b;</FICHE>"))
                .isEqualTo(FileRefusal.XML_DOCTYPE);
        assertThat(refusal("<a>".repeat(100_000))).isEqualTo(FileRefusal.NOT_A_REGISTER_ENTRY);
    }

    private static FileRefusal refusal(String xml) {
        return refused(xml.getBytes(StandardCharsets.UTF_8));
    }
}
