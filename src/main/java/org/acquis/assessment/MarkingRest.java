package org.acquis.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.acquis.framework.CriterionId;
import org.acquis.roster.PersonId;

/**
 * Sets every criterion of a grid that nobody has scored yet to not observed, or takes that back. Each is a judgement of
 * its own, with its entry in the history; what a colleague writes meanwhile is left alone.
 */
public final class MarkingRest {
    private final SelectGrid grids;
    private final RecordingJudgement recording;

    public MarkingRest(SelectGrid grids, RecordingJudgement recording) {
        this.grids = grids;
        this.recording = recording;
    }

    /** The criteria that are not observed from now on. */
    public Act<List<CriterionId>> notObserved(
            ActivityOfCourse place, PersonId learner, int attempt, PersonId author, Instant now) {
        Optional<Grid> grid = grids.of(place, learner, Optional.of(attempt));
        return set(
                grid,
                cell -> cell.outcome(grid.orElseThrow().scale()).isEmpty(),
                new Judged.NotObserved(),
                author,
                now);
    }

    /** @param criteria those that {@link #notObserved} answered; any that says something else since stays as it is */
    public Act<List<CriterionId>> undo(
            ActivityOfCourse place,
            PersonId learner,
            int attempt,
            Collection<CriterionId> criteria,
            PersonId author,
            Instant now) {
        return set(
                grids.of(place, learner, Optional.of(attempt)),
                cell -> criteria.contains(cell.criterion().id())
                        && !cell.exempt()
                        && cell.judgement()
                                .map(Judgement::value)
                                .filter(Judged.NotObserved.class::isInstance)
                                .isPresent(),
                new Judged.NotScored(),
                author,
                now);
    }

    private Act<List<CriterionId>> set(
            Optional<Grid> known, Predicate<Cell> which, Judged value, PersonId author, Instant now) {
        if (known.isEmpty()) {
            return new Act.Refused<>(new GridRefusal.NotHere());
        }
        Grid grid = known.get();
        if (!grid.open()) {
            return new Act.Refused<>(new GridRefusal.GridFinal());
        }
        List<CriterionId> done = new ArrayList<>();
        grid.cells().stream().filter(which).forEach(cell -> {
            Recording<Judgement> result = recording.record(
                    grid.place(),
                    grid.learner().person(),
                    grid.attempt(),
                    new RecordingJudgement.Entry(
                            cell.criterion().id(),
                            value,
                            cell.judgement().map(Judgement::comment).orElse(""),
                            cell.edition()),
                    author,
                    now);
            if (result instanceof Recording.Recorded) {
                done.add(cell.criterion().id());
            }
        });
        return new Act.Done<>(List.copyOf(done));
    }
}
