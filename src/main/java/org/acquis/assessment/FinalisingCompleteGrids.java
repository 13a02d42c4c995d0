package org.acquis.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.acquis.roster.PersonId;

/**
 * Finalises many grids of an activity, each in a transaction of its own: one that is refused, or a breakdown halfway,
 * leaves the others final.
 */
public final class FinalisingCompleteGrids {
    private final FinalisingGrid finalising;
    private final SelectGridStates states;

    public FinalisingCompleteGrids(FinalisingGrid finalising, SelectGridStates states) {
        this.finalising = finalising;
        this.states = states;
    }

    /** What became of each grid that was tried; all others were left alone. */
    public record Report(Map<PersonId, Act<FinalisedGrid>> acts) {
        public long done() {
            return acts.values().stream().filter(Act.Done.class::isInstance).count();
        }
    }

    /** Of these learners every open grid of which nothing is missing, but none whose finalisation was withdrawn. */
    public Report finalise(ActivityOfCourse place, Collection<PersonId> learners, PersonId author, Instant now) {
        return each(place, learners, GridState::ready, author, now);
    }

    /** Of these learners every final grid around which something has changed since its revision. */
    public Report applyChanges(ActivityOfCourse place, Collection<PersonId> learners, PersonId author, Instant now) {
        return each(place, learners, GridState::changed, author, now);
    }

    private Report each(
            ActivityOfCourse place,
            Collection<PersonId> learners,
            Predicate<GridState> which,
            PersonId author,
            Instant now) {
        Map<PersonId, Act<FinalisedGrid>> acts = new LinkedHashMap<>();
        Set<PersonId> meant = Set.copyOf(learners);
        states.of(place).forEach((learner, state) -> {
            if (meant.contains(learner) && which.test(state)) {
                acts.put(learner, finalising.finalise(place, learner, state.attempt(), Optional.empty(), author, now));
            }
        });
        return new Report(acts);
    }
}
