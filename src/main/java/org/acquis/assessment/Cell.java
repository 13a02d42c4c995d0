package org.acquis.assessment;

import java.util.Optional;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;
import org.acquis.framework.Level;
import org.acquis.framework.Scale;

/**
 * One mapped criterion of a grid.
 *
 * @param exempt a jury took it out for this candidate; a judgement made before is kept and does not count
 */
public record Cell(Competency competency, Criterion criterion, boolean exempt, Optional<Judgement> judgement) {
    /** Empty: not scored yet. */
    public Optional<Outcome> outcome(Scale scale) {
        if (exempt) {
            return Optional.of(new Outcome.Exempt());
        }
        Judged value = judgement.map(Judgement::value).orElseGet(Judged.NotScored::new);
        if (value instanceof Judged.NotObserved) {
            return Optional.of(new Outcome.NotObserved());
        }
        return level(scale)
                .map(level -> new Outcome.Levelled(level.position(), level.points(), level.acquired(), level.label()));
    }

    /** The level that a trainer chose, exempt or not. */
    public Optional<Level> level(Scale scale) {
        return judgement
                .map(Judgement::value)
                .filter(Judged.AtLevel.class::isInstance)
                .flatMap(value -> scale.level(((Judged.AtLevel) value).level()));
    }

    /** What the next save has to be based on; 0: nobody has saved yet. */
    public int edition() {
        return judgement.map(Judgement::edition).orElse(0);
    }

    FrozenJudgement frozen(Outcome outcome) {
        return new FrozenJudgement(
                criterion.id(),
                criterion.identifier(),
                competency.id(),
                criterion.code(),
                criterion.label(),
                criterion.weight(),
                outcome);
    }
}
