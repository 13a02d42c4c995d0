package org.acquis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.acquis.lti13.registration.ToolDescription;
import org.junit.jupiter.api.Test;

/** Whoever configures the tool by hand is told the same as a platform that registers it by itself. */
class DescribingByHandTest {
    private static final Path FOLDER = Path.of("lti-config");

    private final ToolDescription told =
            new DescribingTool(ToolTemplate.read(FOLDER), URI.create("https://acquis.example.org")).description();

    @Test
    void the_guide_tells_the_addresses_that_a_registration_tells() throws IOException {
        Map<String, String> form = form();
        assertThat(form.get("Tool URL")).isEqualTo("`" + told.targetLinkUri() + "`");
        assertThat(form.get("Initiate login URL")).isEqualTo("`" + told.loginUrl() + "`");
        assertThat(form.get("Public keyset")).isEqualTo("`" + told.jwksUrl() + "`");
        assertThat(form.get("Redirection URI(s)"))
                .startsWith("`" + told.redirectUrls().get(0) + "`");
    }

    @Test
    void the_guide_ticks_deep_linking_because_a_registration_declares_it() throws IOException {
        assertThat(told.messages()).anySatisfy(message -> {
            assertThat(message.type()).isEqualTo("LtiDeepLinkingRequest");
            assertThat(form().get("Supports Deep Linking (Content-Item Message)"))
                    .isEqualTo("ticked");
            assertThat(form().get("Content Selection URL")).isEqualTo("`" + message.targetLinkUri() + "`");
        });
    }

    @Test
    void the_guide_tells_the_custom_parameters_of_a_registration() throws IOException {
        assertThat(form().get("Custom parameters"))
                .contains(told.customParameters().entrySet().stream()
                        .map(entry -> "`" + entry.getKey() + "=" + entry.getValue() + "`")
                        .toList());
    }

    @Test
    void whoever_has_connected_a_platform_is_told_how_to_check_it() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("README.md"))).contains("acquis.jar doctor");
    }

    /** The table of Moodle's form: its label, and the value. */
    private static Map<String, String> form() throws IOException {
        return Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length > 2)
                .collect(Collectors.toMap(cells -> cells[1].strip(), cells -> cells[2].strip(), (one, other) -> one));
    }
}
