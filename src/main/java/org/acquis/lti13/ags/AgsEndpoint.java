package org.acquis.lti13.ags;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.Scope;

/**
 * What a launch offers for the gradebook (AGS 2.0, 3.1). Blank addresses count as absent: Moodle sends {@code ""}.
 *
 * @param scopes what may be asked; a missing scope means the call is not made
 * @param lineItems the columns of the course
 * @param lineItem the one column of this link, where it has exactly one
 */
public record AgsEndpoint(Set<Scope> scopes, Optional<URI> lineItems, Optional<URI> lineItem) {
    public AgsEndpoint {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
