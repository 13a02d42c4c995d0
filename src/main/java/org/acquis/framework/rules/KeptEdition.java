package org.acquis.framework.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * An edition as people look back at it.
 *
 * @param savedBy name of who saved it last, where the platform told it
 * @param lockedAt when the first grid was finalised under it; empty: none was
 */
public record KeptEdition(RulesEdition edition, Instant savedAt, Optional<String> savedBy, Optional<Instant> lockedAt) {
    /** Without the name. */
    @Override
    public String toString() {
        return "KeptEdition[" + edition.edition() + "]";
    }
}
