package org.acquis.lti13.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.acquis.lti13.Origin;

/** The addresses below this tool's base address; a target anywhere else would make the login an open redirect. */
final class OwnAddresses {
    private final Origin origin;
    private final String path;

    OwnAddresses(URI baseUrl) {
        this.origin = Origin.of(baseUrl)
                .orElseThrow(() -> new IllegalArgumentException("the base address must be http or https"));
        this.path = withSlash(baseUrl.getPath());
    }

    Optional<URI> read(String target) {
        try {
            URI uri = new URI(target);
            boolean own = Origin.of(uri).filter(origin::equals).isPresent()
                    && !climbs(uri.getPath())
                    && withSlash(uri.getPath()).startsWith(path);
            return own ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean climbs(String decodedPath) {
        return (decodedPath + "/").contains("/../") || decodedPath.contains("\\");
    }

    private static String withSlash(String path) {
        return path.endsWith("/") ? path : path + "/";
    }
}
