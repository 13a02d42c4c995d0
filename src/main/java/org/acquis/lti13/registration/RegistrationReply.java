package org.acquis.lti13.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.json.BoundedJson;
import org.acquis.lti13.json.StrangersText;

/** Reads what a registration endpoint answered; Moodle says 200, others 201 (Dynamic Registration 1.0, 3.6.1). */
final class RegistrationReply {
    private static final int LONGEST_IDENTIFIER = 255;
    private static final int LONGEST_REASON = 200;

    private RegistrationReply() {}

    static RegistrationAnswer read(LtiResponse response, PlatformConfiguration platform, boolean tokenSent) {
        int status = response.status();
        if (response.successful()) {
            return registered(response, platform);
        }
        if (status >= 500) {
            return new RegistrationRefusal.PlatformFailed(status);
        }
        String reason = reason(response);
        if (reason.contains("token_already_used")) {
            return new RegistrationRefusal.TokenUsed();
        }
        if (status == 401 || status == 403) {
            return tokenSent ? new RegistrationRefusal.TokenRefused() : new RegistrationRefusal.TokenMissing();
        }
        return new RegistrationRefusal.Declined(status, reason);
    }

    private static RegistrationAnswer registered(LtiResponse response, PlatformConfiguration platform) {
        JsonNode json = BoundedJson.object(response.body())
                .<JsonNode>map(object -> object)
                .orElseGet(BoundedJson::fresh);
        String clientId = json.path("client_id").asText("");
        if (!sound(clientId)) {
            return new RegistrationRefusal.AnswerUnreadable();
        }
        JsonNode deployment = json.path(ToolDescription.TOOL_CONFIGURATION).path("deployment_id");
        // Never repaired: another text would name another deployment.
        return new RegisteredTool(
                platform, clientId, Optional.of(deployment.asText("")).filter(RegistrationReply::sound));
    }

    private static boolean sound(String identifier) {
        return !identifier.isBlank()
                && identifier.length() <= LONGEST_IDENTIFIER
                && identifier.chars().noneMatch(Character::isISOControl);
    }

    /** A short word in JSON or in plain; a whole HTML page is no reason that people can read. */
    private static String reason(LtiResponse response) {
        JsonNode json = BoundedJson.object(response.body()).orElse(null);
        if (json != null) {
            return StrangersText.of(json, "error_description", LONGEST_REASON)
                    .or(() -> StrangersText.of(json, "error", LONGEST_REASON))
                    .or(() -> StrangersText.of(json, "message", LONGEST_REASON))
                    .orElse("");
        }
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return text.contains("<") ? "" : StrangersText.clean(text, LONGEST_REASON);
    }
}
