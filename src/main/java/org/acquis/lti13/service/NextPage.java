package org.acquis.lti13.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.lti13.LtiResponse;

/**
 * The next page in a {@code Link} header (RFC 8288; AGS 2.0, 3.2.3; NRPS 2.0, 2.4.2). Moodle's AGS writes curly quotes,
 * which arrive here as anything, and {@code &amp;} in the address; the address keeps its upper and lower case.
 */
public final class NextPage {
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");
    private static final Pattern NEXT = Pattern.compile(
            ";\\s*rel\\s*=\\s*[^A-Za-z;,]*(?:[A-Za-z-]+\\s+)*next(?![A-Za-z-])", Pattern.CASE_INSENSITIVE);

    private NextPage() {}

    /** Its address, resolved against the page it stands on; the origin is not checked here. */
    public static Optional<URI> of(LtiResponse page, URI address) {
        for (String header : page.headers("Link")) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (NEXT.matcher(link.group(2)).find()) {
                    return resolve(address, link.group(1).strip().replace("&amp;", "&"));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> resolve(URI address, String next) {
        try {
            return Optional.of(address.resolve(new URI(next)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
