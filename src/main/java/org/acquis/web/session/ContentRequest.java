package org.acquis.web.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.deeplink.DeepLinkingSettings;
import org.jspecify.annotations.Nullable;

/**
 * A deep linking request that waits for its answer.
 *
 * @param registration our number of the platform that asked
 * @param deployment as the platform names it
 */
public record ContentRequest(long registration, String deployment, DeepLinkingSettings settings) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the session's row keeps it. */
    String json() {
        try {
            return JSON.writeValueAsString(new Row(
                    registration,
                    deployment,
                    settings.returnUrl().toString(),
                    settings.acceptTypes(),
                    settings.presentationTargets(),
                    settings.acceptMultiple(),
                    settings.acceptLineItem(),
                    settings.data().orElse(null),
                    settings.title().orElse(null),
                    settings.text().orElse(null)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and flags can always be written", e);
        }
    }

    static ContentRequest ofJson(String json) {
        try {
            Row row = JSON.readValue(json, Row.class);
            return new ContentRequest(
                    row.registration(),
                    row.deployment(),
                    new DeepLinkingSettings(
                            URI.create(row.returnUrl()),
                            row.acceptTypes(),
                            row.presentationTargets(),
                            row.acceptMultiple(),
                            row.acceptLineItem(),
                            Optional.ofNullable(row.data()),
                            Optional.ofNullable(row.title()),
                            Optional.ofNullable(row.text())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not written by this program", e);
        }
    }

    private record Row(
            long registration,
            String deployment,
            String returnUrl,
            List<String> acceptTypes,
            List<String> presentationTargets,
            boolean acceptMultiple,
            boolean acceptLineItem,
            @Nullable String data,
            @Nullable String title,
            @Nullable String text) {}
}
