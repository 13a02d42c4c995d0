package org.acquis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acquis.lti13.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolTemplateTest {
    @TempDir
    private Path folder;

    @Test
    void the_template_of_the_repository_asks_for_names_columns_scores_and_members() {
        ToolTemplate template = ToolTemplate.read(Path.of("lti-config"));
        assertThat(template.asked())
                .containsExactlyInAnyOrder(
                        Scope.LINE_ITEM, Scope.RESULT_READONLY, Scope.SCORE, Scope.MEMBERSHIP_READONLY);
        assertThat(template.claims()).contains("name").doesNotContain("email");
    }

    @Test
    void a_scope_without_use_is_refused() throws IOException {
        String original = Files.readString(Path.of("lti-config/tool.json"));
        Files.writeString(folder.resolve("tool.json"), original.replace("scope/score", "scope/everything"));
        assertThatThrownBy(() -> ToolTemplate.read(folder))
                .isInstanceOf(LtiConfigInvalid.class)
                .hasMessageContaining("scope/everything");
    }

    @Test
    void a_folder_without_the_file_asks_for_what_the_distribution_asks_for() {
        assertThat(ToolTemplate.read(folder)).isEqualTo(ToolTemplate.read(Path.of("lti-config")));
    }

    @Test
    void no_parameter_of_the_tool_hides_one_of_an_activity() {
        assertThat(ToolTemplate.read(Path.of("lti-config")).customParameters())
                .containsOnlyKeys("acquis_history", "acquis_groups")
                .containsEntry("acquis_history", "$Context.id.history");
    }

    @Test
    void a_broken_file_is_named_with_a_remedy() throws IOException {
        Files.writeString(folder.resolve("tool.json"), "{}");
        assertThatThrownBy(() -> ToolTemplate.read(folder)).hasMessageContaining("client_name");
    }
}
