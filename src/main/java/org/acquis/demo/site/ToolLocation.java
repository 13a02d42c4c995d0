package org.acquis.demo.site;

import java.net.URI;

/** Where the tool under trial is: its start of third-party login, its launch (only registered redirect), its keys. */
public record ToolLocation(URI loginUrl, URI launchUrl, URI jwksUrl) {

    /** The addresses Acquis has below its base address, which ends without a slash. */
    public static ToolLocation below(URI base) {
        return new ToolLocation(
                URI.create(base + "/lti/login"), URI.create(base + "/lti/launch"), URI.create(base + "/lti/jwks"));
    }

    /** Scheme, host and port, as in a Content-Security-Policy. */
    public String origin() {
        return launchUrl.getScheme() + "://" + launchUrl.getRawAuthority();
    }
}
