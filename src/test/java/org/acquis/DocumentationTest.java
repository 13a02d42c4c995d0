package org.acquis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guides say of commands, settings and files is true. */
class DocumentationTest {
    private static final Path GUIDES = Path.of("src", "site", "markdown");

    @Test
    void every_setting_stands_in_the_operating_guide() throws IOException {
        String guide = Files.readString(GUIDES.resolve("operating.md"));
        Matcher setting = Pattern.compile("\"(ACQUIS_[A-Z_]+)\"")
                .matcher(Files.readString(Path.of("src/main/java/org/acquis/ops/Setting.java")));
        int settings = 0;
        while (setting.find()) {
            settings++;
            assertThat(guide).contains("`" + setting.group(1) + "`");
        }
        assertThat(settings).isGreaterThan(8);
    }

    @Test
    void every_command_stands_in_the_operating_guide() throws IOException {
        assertThat(Files.readString(GUIDES.resolve("operating.md")))
                .contains(Main.commandLine().getSubcommands().keySet().stream()
                        .map(name -> "`" + name + "`")
                        .toList());
    }

    @Test
    void links_of_the_guides_lead_somewhere() throws IOException {
        try (Stream<Path> guides = Stream.concat(Stream.of(Path.of("README.md")), Files.list(GUIDES))) {
            for (Path guide : guides.toList()) {
                Matcher link = Pattern.compile("\\]\\((?!https?:)([^)#]+)").matcher(Files.readString(guide));
                while (link.find()) {
                    Path folder = guide.getParent() == null ? Path.of("") : guide.getParent();
                    assertThat(folder.resolve(link.group(1))).as("in %s", guide).exists();
                }
            }
        }
    }
}
