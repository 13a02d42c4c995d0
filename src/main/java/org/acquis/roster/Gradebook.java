package org.acquis.roster;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.Scope;
import org.acquis.platform.PlatformId;

/**
 * How the gradebook of a course is reached, as the newest launch told it.
 *
 * @param scopes what the platform allows; empty where it offers no gradebook
 * @param lineItems the columns of the course
 */
public record Gradebook(PlatformId platform, Set<Scope> scopes, Optional<URI> lineItems) {
    public Gradebook {
        scopes = Set.copyOf(scopes);
    }
}
