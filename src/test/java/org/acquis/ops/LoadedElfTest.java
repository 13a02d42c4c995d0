package org.acquis.ops;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedElfTest {
    private static final int WHOLE = 60_000;
    private static final int LOADED = 20_000 + 5_000;

    @TempDir
    private Path folder;

    @Test
    void what_only_debuggers_read_is_left_out() throws IOException {
        byte[] program = program();
        ByteBuffer expected = ByteBuffer.wrap(Arrays.copyOf(program, LOADED)).order(ByteOrder.LITTLE_ENDIAN);
        expected.putLong(40, 0).putShort(60, (short) 0).putShort(62, (short) 0);

        assertThat(written(program)).isEqualTo(expected.array());
    }

    @Test
    void programs_of_other_systems_are_written_whole() throws IOException {
        byte[] other = noise();
        System.arraycopy("MZ".getBytes(US_ASCII), 0, other, 0, 2);

        assertThat(written(other)).isEqualTo(other);
    }

    @Test
    void an_elf_file_whose_headers_lie_elsewhere_is_written_whole() throws IOException {
        byte[] program = program();
        ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN).putLong(32, 50_000);

        assertThat(written(program)).isEqualTo(program);
    }

    @Test
    void a_short_file_is_written_whole() throws IOException {
        byte[] messages = "hello".getBytes(US_ASCII);

        assertThat(written(messages)).isEqualTo(messages);
    }

    private byte[] written(byte[] program) throws IOException {
        Path target = folder.resolve("program");
        LoadedElf.write(new ByteArrayInputStream(program), target);
        return Files.readAllBytes(target);
    }

    /** Two program headers: the file's beginning, and 5,000 bytes from 20,000 on. */
    private static byte[] program() {
        byte[] program = noise();
        ByteBuffer fields = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
        fields.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        fields.putLong(32, 64).putLong(40, 30_000);
        fields.putShort(54, (short) 56).putShort(56, (short) 2);
        fields.putLong(64 + 8, 0).putLong(64 + 32, 10_000);
        fields.putLong(120 + 8, 20_000).putLong(120 + 32, 5_000);
        return program;
    }

    private static byte[] noise() {
        byte[] noise = new byte[WHOLE];
        new Random(7).nextBytes(noise);
        return noise;
    }
}
