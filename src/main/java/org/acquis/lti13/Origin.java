package org.acquis.lti13;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Scheme, host and port of a web address (RFC 6454), written like {@code https://moodle.example.org}. */
public record Origin(String scheme, String host, int port) {

    /** The origin of an absolute http or https address without user part, or empty. */
    public static Optional<Origin> of(URI uri) {
        String scheme = uri.getScheme();
        String host = uri.getHost();
        if (scheme == null || host == null || host.isEmpty() || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String lower = scheme.toLowerCase(Locale.ROOT);
        if (!lower.equals("https") && !lower.equals("http")) {
            return Optional.empty();
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : defaultPort(lower);
        return Optional.of(new Origin(lower, host.toLowerCase(Locale.ROOT), port));
    }

    /** Reads what {@link #toString()} writes (a path is ignored); empty when it is no http(s) address. */
    public static Optional<Origin> parse(String text) {
        try {
            return of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
