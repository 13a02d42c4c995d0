package org.acquis.lti13.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Scope;
import org.acquis.lti13.json.BoundedJson;
import org.acquis.lti13.json.StrangersText;

/** From a fetched document to a {@link PlatformConfiguration}, with every address checked (Dynamic Registration 1.0, OpenID Configuration). */
final class ConfigurationReading {
    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final int LARGEST = 256 * 1024;
    private static final int LONGEST_ISSUER = 255;
    private static final List<String> ENDPOINTS =
            List.of("authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint");

    private final PlatformHosts hosts;

    ConfigurationReading(PlatformHosts hosts) {
        this.hosts = hosts;
    }

    DiscoveryAnswer read(URI address, LtiResponse response) {
        if (response.status() != 200 || response.body().length > LARGEST) {
            return new RegistrationRefusal.ConfigurationUnreadable(response.status());
        }
        JsonNode json = BoundedJson.object(response.body()).orElse(null);
        if (json == null) {
            return new RegistrationRefusal.ConfigurationUnreadable(response.status());
        }
        Optional<RegistrationRefusal> refusal = issuer(address, json)
                .or(() -> endpoints(json))
                .or(() -> methods(json))
                .or(() -> json.path(PLATFORM).isObject() ? Optional.empty() : incomplete("lti-platform-configuration"));
        return refusal.<DiscoveryAnswer>map(no -> no).orElseGet(() -> configuration(json));
    }

    private Optional<RegistrationRefusal> issuer(URI address, JsonNode json) {
        String issuer = json.path("issuer").asText("");
        Optional<Origin> home = StrangersText.address(issuer).flatMap(Origin::of);
        if (home.isEmpty() || issuer.length() > LONGEST_ISSUER) {
            return incomplete("issuer");
        }
        // Whoever serves the document may speak only for the place he serves it from.
        boolean own = Origin.of(address)
                .filter(served -> hosts.allow(home.get(), served))
                .isPresent();
        return own ? Optional.empty() : Optional.of(new RegistrationRefusal.IssuerMismatch());
    }

    private Optional<RegistrationRefusal> endpoints(JsonNode json) {
        Origin home = Origin.parse(json.path("issuer").textValue()).orElseThrow();
        for (String member : ENDPOINTS) {
            Optional<Origin> origin = StrangersText.address(json, member).flatMap(Origin::of);
            if (origin.isEmpty()) {
                return incomplete(member);
            }
            if (!hosts.allow(home, origin.get())) {
                return Optional.of(new RegistrationRefusal.EndpointForeign(member));
            }
        }
        return Optional.empty();
    }

    /** What is not listed is taken for the standard's; what is listed must hold what LTI needs. */
    private static Optional<RegistrationRefusal> methods(JsonNode json) {
        return listed(json, "id_token_signing_alg_values_supported", "RS256")
                .or(() -> listed(json, "token_endpoint_auth_methods_supported", "private_key_jwt"))
                .or(() -> listed(json, "token_endpoint_auth_signing_alg_values_supported", "RS256"))
                .or(() -> listed(json, "response_types_supported", "id_token"));
    }

    private static Optional<RegistrationRefusal> listed(JsonNode json, String member, String needed) {
        boolean lacking = json.has(member) && !StrangersText.list(json, member).contains(needed);
        return lacking ? Optional.of(new RegistrationRefusal.MethodUnsupported(member)) : Optional.empty();
    }

    private static Optional<RegistrationRefusal> incomplete(String member) {
        return Optional.of(new RegistrationRefusal.ConfigurationIncomplete(member));
    }

    private static PlatformConfiguration configuration(JsonNode json) {
        JsonNode platform = json.path(PLATFORM);
        return new PlatformConfiguration(
                json.path("issuer").textValue(),
                address(json, "authorization_endpoint"),
                address(json, "token_endpoint"),
                StrangersText.of(json, "authorization_server", 2_000),
                address(json, "jwks_uri"),
                address(json, "registration_endpoint"),
                StrangersText.of(platform, "product_family_code", 100),
                StrangersText.of(platform, "version", 100),
                Scope.known(StrangersText.list(json, "scopes_supported")),
                platform.path("messages_supported").findValuesAsText("type").stream()
                        .limit(20)
                        .map(type -> StrangersText.clean(type, 100))
                        .toList());
    }

    private static URI address(JsonNode json, String member) {
        return StrangersText.address(json, member).orElseThrow();
    }
}
