package org.acquis.framework.correspondences;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Two versions of a référentiel, part by part: in the order of the newer, what is gone last. */
public record VersionComparison(Map<ComparedKind, List<PartPair>> pairs) {
    public VersionComparison {
        Map<ComparedKind, List<PartPair>> copy = new EnumMap<>(ComparedKind.class);
        pairs.forEach((kind, of) -> copy.put(kind, List.copyOf(of)));
        pairs = Map.copyOf(copy);
    }

    public List<PartPair> of(ComparedKind kind) {
        return pairs.getOrDefault(kind, List.of());
    }
}
