package org.acquis.lti13.nrps;

import java.net.URI;

/** Where the members of the course are listed (NRPS 2.0, 2.1). */
public record NrpsEndpoint(URI memberships) {}
