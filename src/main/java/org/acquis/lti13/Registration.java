package org.acquis.lti13;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A platform that knows this tool: issuer and client id with the platform's addresses (LTI 1.3 core, 3.1.3; Security
 * Framework 5.1.1).
 *
 * @param id our own number of it
 * @param issuer the platform's {@code iss}, compared character by character
 * @param clientId what the platform calls this tool
 * @param authorizationEndpoint where a third-party login is sent; may have a query of its own
 * @param tokenEndpoint where access tokens are asked for
 * @param tokenAudience {@code aud} of the client assertion where it is not the token endpoint
 * @param jwksUri the only place the platform's keys are read from
 * @param serviceOrigins the only origins that services named in a launch (AGS, NRPS, next pages) may live on
 * @param active false refuses logins and launches
 */
public record Registration(
        long id,
        String issuer,
        String clientId,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        Optional<String> tokenAudience,
        URI jwksUri,
        Set<Origin> serviceOrigins,
        boolean active) {

    public Registration {
        serviceOrigins = Set.copyOf(serviceOrigins);
    }

    /** The origins of these addresses: a good first {@code serviceOrigins} for a new registration. */
    public static Set<Origin> originsOf(URI... addresses) {
        Set<Origin> origins = new LinkedHashSet<>();
        for (URI address : addresses) {
            Origin.of(address).ifPresent(origins::add);
        }
        return origins;
    }

    /** Whether a bearer token of this platform may be sent to the address. */
    public boolean allows(URI service) {
        return Origin.of(service).map(serviceOrigins::contains).orElse(false);
    }
}
