package org.acquis.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.acquis.lti13.Scope;

/**
 * What this tool asks of a platform that it is registered with: {@code lti-config/tool.json}.
 *
 * @param clientName shown by the platform
 * @param scopes services that are asked for; all of them known to {@link Scope}
 * @param claims what is asked about people
 * @param customParameters sent with every launch; on Moodle they win over those of a link
 */
public record ToolTemplate(
        @JsonProperty(value = "client_name", required = true)
        String clientName,

        @JsonProperty(value = "description", required = true)
        String description,

        @JsonProperty(value = "scopes", required = true) List<String> scopes,
        @JsonProperty(value = "claims", required = true) List<String> claims,

        @JsonProperty(value = "custom_parameters", required = true)
        Map<String, String> customParameters) {
    private static final String FILE = "tool.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public ToolTemplate {
        scopes = List.copyOf(scopes);
        claims = List.copyOf(claims);
        customParameters = Map.copyOf(customParameters);
    }

    /**
     * Where the folder has no such file, that of the distribution holds.
     *
     * @param folder {@code lti-config}
     * @throws LtiConfigInvalid when the file says something that cannot be asked for
     */
    public static ToolTemplate read(Path folder) {
        Path file = folder.resolve(FILE);
        List<String> problems = new ArrayList<>();
        try {
            ToolTemplate template = JSON.readValue(text(file), ToolTemplate.class);
            for (String scope : template.scopes()) {
                if (Scope.known(List.of(scope)).isEmpty()) {
                    problems.add(file + ": \"scopes\" holds " + scope + ", which Acquis has no use for. Take it out.");
                }
            }
            if (problems.isEmpty()) {
                return template;
            }
        } catch (JsonProcessingException e) {
            problems.add(file + " cannot be understood: " + e.getOriginalMessage() + ". Compare it with the original.");
        } catch (IOException e) {
            problems.add(file + " cannot be read. Let the user that runs Acquis read it, and save it as UTF-8.");
        }
        throw new LtiConfigInvalid(problems);
    }

    private static String text(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file);
        }
        try (InputStream ours = Objects.requireNonNull(ToolTemplate.class.getResourceAsStream(FILE), FILE)) {
            return new String(ours.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The scopes as values. */
    public Set<Scope> asked() {
        return Scope.known(scopes);
    }
}
