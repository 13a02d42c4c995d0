package org.acquis.framework.exchange;

import static org.acquis.framework.exchange.Documents.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.junit.jupiter.api.Test;

/** Files that hold nothing for us. */
class FileRefusalTest {
    @Test
    void an_empty_file() {
        assertThat(refused(new byte[0])).isEqualTo(FileRefusal.EMPTY);
        assertThat(refused(" \n\t\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileRefusal.EMPTY);
    }

    @Test
    void bytes_that_are_no_text() {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);

        assertThat(refused(noise)).isEqualTo(FileRefusal.BINARY);
    }

    @Test
    void bytes_that_spell_nothing_in_any_encoding_that_programs_write() {
        byte[] undecodable = "A1. Élaborer\n\nC1.1 Créer".getBytes(StandardCharsets.ISO_8859_1);
        undecodable[4] = (byte) 0x81;

        assertThat(refused(undecodable)).isEqualTo(FileRefusal.WRONG_ENCODING);
    }

    @Test
    void a_text_in_the_encoding_of_windows_is_read() {
        String text = new String(Documents.bytes("fournil.txt"), StandardCharsets.UTF_8);

        UnderstoodFramework windows = Documents.understood(text.getBytes(Charset.forName("windows-1252")));

        assertThat(Documents.texts(windows)).isEqualTo(Documents.texts(Documents.understood("fournil.txt")));
    }

    @Test
    void a_text_that_is_no_framework() {
        assertThat(refused("Recette : 500 g de farine.\n\nPétrir.".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusal.NOT_A_FRAMEWORK);
    }

    @Test
    void a_file_beyond_the_limit() {
        byte[] huge = new byte[ReadingFile.LARGEST + 1];
        Arrays.fill(huge, (byte) 'a');

        assertThat(refused(huge)).isEqualTo(FileRefusal.TOO_LARGE);
        assertThat(refused(Arrays.copyOf(huge, ReadingFile.LARGEST))).isEqualTo(FileRefusal.NOT_A_FRAMEWORK);
    }

    @Test
    void a_text_with_a_byte_order_mark_is_read_whatever_its_width() {
        String text = new String(Documents.bytes("jardin.txt"), StandardCharsets.UTF_8);

        assertThat(Documents.understood(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))
                        .criteria())
                .hasSize(8);
        assertThat(Documents.understood(text.getBytes(StandardCharsets.UTF_16)).criteria())
                .hasSize(8);
        assertThat(Documents.understood(text.getBytes(StandardCharsets.UTF_16LE))
                        .criteria())
                .hasSize(8);
    }

    @Test
    void every_refusal_has_a_code_and_a_sentence_in_both_languages() {
        assertThat(FileRefusal.values()).extracting(FileRefusal::code).doesNotHaveDuplicates();
        assertThat(FileRefusal.values()).allSatisfy(refusal -> {
            assertThat(refusal.sentence().fr()).endsWith(".");
            assertThat(refusal.sentence().en()).endsWith(".");
        });
    }
}
