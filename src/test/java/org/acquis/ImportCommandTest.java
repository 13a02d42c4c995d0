package org.acquis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/acquis/framework/exchange");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringWriter complaints = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void what_was_understood_goes_to_standard_output_and_doubts_to_standard_error() throws IOException {
        int exit = run("--dry-run", FIXTURES.resolve("fournil.txt").toString());

        assertThat(exit).isZero();
        JsonNode file = new ObjectMapper().readTree(out.toByteArray());
        assertThat(file.path("CFDocument").path("caseVersion").asText()).isEqualTo("1.1");
        assertThat(file.path("CFRubrics")).hasSize(7);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(9)
                .contains("line 87: C1.2.K4: this criterion begins at the top of a page, with no empty line before it:"
                        + " it may belong to the one before [boundary-on-page: accept, merge]");
    }

    @Test
    void the_name_of_the_file_does_not_matter() throws IOException {
        Path misnamed = Files.copy(FIXTURES.resolve("autre-producteur.case10.json"), folder.resolve("notes.pdf"));

        assertThat(run("--dry-run", misnamed.toString())).isZero();
        assertThat(new ObjectMapper().readTree(out.toByteArray()).path("CFItems"))
                .hasSize(5);
    }

    @Test
    void a_file_that_cannot_be_read_is_told_in_one_sentence_and_nothing_is_written() throws IOException {
        Path recipe = Files.writeString(folder.resolve("recette.txt"), "500 g de farine");

        assertThat(run("--dry-run", recipe.toString())).isEqualTo(2);
        assertThat(complaints.toString()).contains("recette.txt: No competency with its criteria was found");
        assertThat(out.size()).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void a_missing_file_and_a_folder_are_told_too() {
        assertThat(run("--dry-run", folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(run("--dry-run", folder.toString())).isEqualTo(2);
        assertThat(complaints.toString()).contains("There is no file that can be read at " + folder.resolve("absent"));
    }

    @Test
    void a_dry_run_keeps_nothing_so_it_takes_neither_school_nor_label() {
        String file = FIXTURES.resolve("fournil.txt").toString();

        assertThat(run("--dry-run", "--publish", "2026", file)).isEqualTo(2);
        assertThat(run("--dry-run", "--school", "Lycée", file)).isEqualTo(2);
        assertThat(complaints.toString()).contains("--dry-run keeps nothing");
        assertThat(out.size()).isZero();
    }

    private int run(String... arguments) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);
        CommandLine line = new CommandLine(new ImportCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                clock));
        return Main.telling(line).setErr(new PrintWriter(complaints, true)).execute(arguments);
    }
}
