package org.acquis.progress;

import java.util.List;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;
import org.acquis.roster.CourseId;

/** A competency, its criteria in the order of the référentiel, and what follows from them. */
public record CompetencyMastery(
        Competency competency, List<CriterionMastery> criteria, MasteryResult<Criterion> result) {

    public CompetencyMastery {
        criteria = List.copyOf(criteria);
    }

    public StateCounts counts() {
        return StateCounts.of(criteria);
    }

    CompetencyMastery seenFrom(CourseId course) {
        return new CompetencyMastery(
                competency,
                criteria.stream().map(criterion -> criterion.seenFrom(course)).toList(),
                result);
    }
}
