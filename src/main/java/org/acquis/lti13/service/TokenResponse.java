package org.acquis.lti13.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Scope;
import org.acquis.lti13.json.BoundedJson;
import org.acquis.lti13.json.StrangersText;

/** Reads what a token endpoint answered, whatever its content type says: Moodle says text/html (RFC 6749, 5). */
final class TokenResponse {
    private static final long USUAL_LIFE_SECONDS = 3600;
    private static final long LONGEST_LIFE_SECONDS = 86_400;
    private static final Pattern HEADER_SAFE = Pattern.compile("[\\x21-\\x7e]{1,8000}");

    private TokenResponse() {}

    static TokenAnswer read(LtiResponse response, Set<Scope> asked, Instant now) {
        int status = response.status();
        if (status == 429 || status >= 500) {
            return new TokenRefusal.Busy(status, RetryAfter.read(response, now));
        }
        Optional<JsonNode> body = BoundedJson.object(response.body()).map(JsonNode.class::cast);
        if (body.isEmpty()) {
            return new TokenRefusal.Unreadable(status);
        }
        if (!response.successful()) {
            return StrangersText.of(body.get(), "error", 100)
                    .<TokenAnswer>map(error -> new TokenRefusal.Denied(status, error))
                    .orElse(new TokenRefusal.Unreadable(status));
        }
        return granted(body.get(), status, asked, now);
    }

    private static TokenAnswer granted(JsonNode body, int status, Set<Scope> asked, Instant now) {
        String token = body.path("access_token").asText("");
        boolean bearer = body.path("token_type").asText("Bearer").equalsIgnoreCase("Bearer");
        if (!bearer || !HEADER_SAFE.matcher(token).matches()) {
            return new TokenRefusal.Unreadable(status);
        }
        Set<Scope> missing = EnumSet.copyOf(asked);
        missing.removeAll(grantedScopes(body, asked));
        if (!missing.isEmpty()) {
            return new TokenRefusal.FewerScopes(missing);
        }
        long seconds = body.path("expires_in").asLong(USUAL_LIFE_SECONDS);
        return new AccessToken(token, now.plusSeconds(Math.max(0, Math.min(seconds, LONGEST_LIFE_SECONDS))));
    }

    private static Set<Scope> grantedScopes(JsonNode body, Set<Scope> asked) {
        JsonNode scope = body.path("scope");
        if (!scope.isTextual()) {
            return asked;
        }
        List<String> words = Arrays.asList(scope.textValue().strip().split("\\s+"));
        return Scope.known(words);
    }
}
