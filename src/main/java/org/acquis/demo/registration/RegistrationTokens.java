package org.acquis.demo.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.Secrets;
import org.acquis.demo.site.SiteKey;
import org.acquis.demo.site.Tools;

/**
 * Registration tokens, signed by the site. One for a new tool names the client id it will have and is spent with it;
 * one for an update names the tool and is good for its whole hour.
 */
final class RegistrationTokens {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String NEW = "reg";
    private static final String UPDATE = "reg-update";

    /** @param tool the one to be updated; empty for a new one */
    record Good(String clientId, Optional<DemoTool> tool) {}

    /** Empty refusal: Moodle breaks down with its error page. */
    record Read(Optional<Good> good, Optional<RegistrationRefused> refusal) {}

    private final SiteKey key;
    private final Tools tools;
    private final Clock clock;

    RegistrationTokens(SiteKey key, Tools tools, Clock clock) {
        this.key = key;
        this.tools = tools;
        this.clock = clock;
    }

    String forNew() {
        return signed(Secrets.clientId(), NEW);
    }

    String forUpdate(DemoTool tool) {
        return signed(Long.toString(tool.id()), UPDATE);
    }

    private String signed(String subject, String scope) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", subject);
        claims.put("scope", scope);
        claims.put("iat", now);
        claims.put("exp", now + LIFE.toSeconds());
        return key.sign(PhpJson.write(claims));
    }

    Read read(String compact) {
        Optional<JsonNode> claims = key.read(compact)
                .filter(json -> json.path("exp").asLong() > clock.instant().getEpochSecond());
        return claims.map(this::understood).orElse(new Read(Optional.empty(), Optional.empty()));
    }

    private Read understood(JsonNode claims) {
        String subject = claims.path("sub").asText();
        switch (claims.path("scope").asText()) {
            case NEW -> {
                return tools.findByClient(subject).isPresent()
                        ? refused("token_already_used", 401)
                        : new Read(Optional.of(new Good(subject, Optional.empty())), Optional.empty());
            }
            case UPDATE -> {
                Optional<DemoTool> tool =
                        subject.matches("\\d{1,18}") ? tools.find(Long.parseLong(subject)) : Optional.empty();
                return tool.map(found ->
                                new Read(Optional.of(new Good(found.clientId(), Optional.of(found))), Optional.empty()))
                        .orElse(refused("Unknown client", 400));
            }
            default -> {
                return refused("Incorrect scope", 403);
            }
        }
    }

    private static Read refused(String reason, int status) {
        return new Read(Optional.empty(), Optional.of(new RegistrationRefused(reason, status)));
    }
}
