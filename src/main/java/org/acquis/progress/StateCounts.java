package org.acquis.progress;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many criteria are in each state.
 *
 * @param byState every state, 0 included
 */
public record StateCounts(Map<CriterionState, Integer> byState) {
    public StateCounts {
        Map<CriterionState, Integer> all = new EnumMap<>(CriterionState.class);
        for (CriterionState state : CriterionState.values()) {
            all.put(state, byState.getOrDefault(state, 0));
        }
        byState = Collections.unmodifiableMap(all);
    }

    static StateCounts of(Collection<CriterionMastery> criteria) {
        Map<CriterionState, Integer> counts = new EnumMap<>(CriterionState.class);
        criteria.forEach(criterion -> counts.merge(criterion.state(), 1, Integer::sum));
        return new StateCounts(counts);
    }

    public int of(CriterionState state) {
        return byState.getOrDefault(state, 0);
    }

    /** The denominator: every criterion but the exempt ones. */
    public int toAcquire() {
        return byState.values().stream().mapToInt(Integer::intValue).sum() - of(CriterionState.EXEMPT);
    }

    public int withLevel() {
        return of(CriterionState.ACQUIRED) + of(CriterionState.BELOW);
    }
}
