package org.acquis.framework.correspondences;

import java.util.Optional;

/**
 * A pair of parts, by their CASE identifiers; one alone is new or gone.
 *
 * @param older empty: new
 * @param newer empty: gone
 */
public record Correspondence(ComparedKind kind, Optional<String> older, Optional<String> newer) {
    public static Correspondence of(ComparedKind kind, PartPair pair) {
        return new Correspondence(
                kind, pair.older().map(ComparedPart::identifier), pair.newer().map(ComparedPart::identifier));
    }
}
