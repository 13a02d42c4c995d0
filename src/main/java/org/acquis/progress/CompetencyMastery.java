package org.acquis.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;
import org.acquis.roster.CourseId;

/**
 * A competency, its criteria in the order of the référentiel, and what follows from them.
 *
 * @param mean of the points of its criteria that count; empty where none of those has a level, and for readers who may see
 *     the state alone
 */
public record CompetencyMastery(
        Competency competency,
        List<CriterionMastery> criteria,
        MasteryResult<Criterion> result,
        Optional<BigDecimal> mean) {

    public CompetencyMastery {
        criteria = List.copyOf(criteria);
    }

    public StateCounts counts() {
        return StateCounts.of(criteria);
    }

    /** A jury took all its criteria out for this candidate. */
    public boolean nothingLeft() {
        return counts().toAcquire() == 0;
    }

    CompetencyMastery seenFrom(CourseId course) {
        List<CriterionMastery> seen =
                criteria.stream().map(criterion -> criterion.seenFrom(course)).toList();
        boolean nothingElsewhere = seen.equals(criteria);
        return new CompetencyMastery(competency, seen, result, nothingElsewhere ? mean : Optional.empty());
    }
}
