package org.acquis.framework.correspondences;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the older version and the one of the newer that it corresponds to, or one of them alone.
 *
 * @param changes what differs; empty where one stands alone
 * @param values of changes that are numbers or codes: "1 → 2"
 */
public record PartPair(
        Optional<ComparedPart> older, Optional<ComparedPart> newer, Set<Change> changes, Map<Change, String> values) {
    private static final Set<Change> REWORDING = EnumSet.of(Change.WORDING, Change.POINTS, Change.ACQUIRED);

    public PartPair {
        changes = Set.copyOf(changes);
        values = Map.copyOf(values);
        if (older.isEmpty() && newer.isEmpty()) {
            throw new IllegalArgumentException("a pair of nothing");
        }
    }

    /** One that the other version does not have. */
    static PartPair alone(Optional<ComparedPart> older, Optional<ComparedPart> newer) {
        return new PartPair(older, newer, Set.of(), Map.of());
    }

    public Relation relation() {
        if (older.isEmpty()) {
            return Relation.NEW;
        }
        if (newer.isEmpty()) {
            return Relation.GONE;
        }
        return changes.stream().anyMatch(REWORDING::contains) ? Relation.REWORDED : Relation.SAME;
    }

    /** Whatever differs, wording or not. */
    public boolean differs() {
        return relation() != Relation.SAME || !changes.isEmpty();
    }

    /** The one that is there, the newer first. */
    public ComparedPart shown() {
        return newer.or(() -> older).orElseThrow();
    }
}
