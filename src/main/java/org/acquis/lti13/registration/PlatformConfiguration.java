package org.acquis.lti13.registration;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;

/**
 * What a platform says of itself, checked (Dynamic Registration 1.0, OpenID Configuration; OpenID Connect Discovery 1.0, 3).
 *
 * @param issuer to be compared character by character
 * @param tokenAudience {@code authorization_server}: {@code aud} of the client assertion where it is not the token endpoint
 * @param productFamily e.g. {@code moodle}
 * @param version of the platform, for people
 * @param scopes the ones known here that it offers; empty where it lists none
 * @param messages types of messages it sends, e.g. {@code LtiDeepLinkingRequest}; Moodle sends more than it lists
 */
public record PlatformConfiguration(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        Optional<String> tokenAudience,
        URI jwksUri,
        URI registrationEndpoint,
        Optional<String> productFamily,
        Optional<String> version,
        Set<Scope> scopes,
        List<String> messages)
        implements DiscoveryAnswer {

    public PlatformConfiguration {
        scopes = Set.copyOf(scopes);
        messages = List.copyOf(messages);
    }

    /** Where it lives: the first {@code serviceOrigins} of its registration. */
    public Set<Origin> origins() {
        return Registration.originsOf(URI.create(issuer), authorizationEndpoint, tokenEndpoint, jwksUri);
    }
}
